# Makefile: builds the program into cgi-bin/pinkas and objects into .build/; runs, checks and installs it.

# What is linked, and what Debian calls all that building, running and checking need.
PACKAGES = libxml-2.0 libxslt libexslt libzip sqlite3 libsodium libseccomp liboath libqrencode
DRAWING = pangocairo cairo-pdf libxml-2.0 libqpdf
DEBIAN = gcc libc6-dev pkg-config libfcgi-dev libxml2-dev libxslt1-dev libsqlite3-dev libsodium-dev \
	libunistring-dev libcsv-dev libzip-dev libseccomp-dev liboath-dev libqrencode-dev libpango1.0-dev libcairo2-dev libqpdf-dev woff2 fonts-dejavu-core tzdata check sqlite3 curl openssl python3 \
	chromium clang libclang-rt-14-dev valgrind xsltproc libxml2-utils jing wrk poppler-utils qpdf universal-ctags faketime
COMMANDS = nginx:nginx-light node:nodejs npm:npm

CFLAGS ?= -O2 -g
WARNINGS = -Wall -Wextra -Wshadow -Wformat=2 -Wvla -Wstrict-prototypes -Wmissing-prototypes \
	-Wpointer-arith -Wwrite-strings -Wno-missing-field-initializers
HARDENING = -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection \
	-fcf-protection=full -ftrivial-auto-var-init=zero
BUILD = .build
PROGRAM = cgi-bin/pinkas
PRESS = cgi-bin/pinkas-press
ifdef SAN		# make SAN=1: with sanitizers, beside the ordinary build
BUILD = .build/san
PROGRAM = $(BUILD)/pinkas
HARDENING = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -DARENA_BLOCK=0
endif
ifdef VALGRIND		# make VALGRIND=1: beside the ordinary build
BUILD = .build/valgrind
PROGRAM = $(BUILD)/pinkas
endif
ifdef FUZZ		# make FUZZ=1: for libFuzzer
BUILD = .build/fuzz
PROGRAM = $(BUILD)/pinkas
CC = clang
HARDENING = -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
endif
ALL_CFLAGS := -std=gnu11 -D_GNU_SOURCE -Icgi-bin -MMD -MP -fPIE $(CFLAGS) $(WARNINGS) $(HARDENING) \
	$(shell pkg-config --cflags $(PACKAGES) 2>&-)
ALL_LDFLAGS = -pie -Wl,-z,relro,-z,now,-z,noexecstack $(HARDENING) $(LDFLAGS)
LIBRARIES := $(shell pkg-config --libs $(PACKAGES) 2>&-) -lfcgi -lcsv -lunistring -lm

PRESSES = $(wildcard cgi-bin/press/*.c)
SOURCES = $(filter-out $(PRESSES),$(wildcard cgi-bin/*.c cgi-bin/*/*.c))
FONT_FILES = $(patsubst www/fonts/%.woff2,cgi-bin/press/fonts/%.ttf,$(wildcard www/fonts/*.woff2))
CHECKS = $(wildcard tests/*/check_*.c)
FUZZERS = $(wildcard tests/fuzz/fuzz_*.c)
HELPERS = $(filter-out $(CHECKS) $(FUZZERS),$(wildcard tests/*.c tests/*/*.c))
ROOMS = $(filter-out cgi-bin/main.c,$(SOURCES))
helpers_of = $(filter $(BUILD)/tests/$(1)/%,$(HELPERS:%.c=$(BUILD)/%.o)) $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/*.c)) \
	$(if $(filter faults,$(1)),$(BUILD)/tests/registers/house.o $(BUILD)/tests/registers/streamed.o)
say = $(if $(V),,@echo "$(1)" && )

all: $(PROGRAM) $(PRESS)

$(PROGRAM): $(SOURCES:%.c=$(BUILD)/%.o)
	$(call say,ld $@)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBRARIES)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,cc $<)$(CC) $(ALL_CFLAGS) -c -o $@ $<

# The helper that draws documents, and its fonts: Cairo embeds no compressed ones. It is built plainly, whatever the program is built for.
$(PRESS): $(PRESSES:%.c=.build/%.o) | $(FONT_FILES)
	$(call say,ld $@)$(CC) -pie -Wl,-z,relro,-z,now,-z,noexecstack $(LDFLAGS) -o $@ $^ $(shell pkg-config --libs $(DRAWING) 2>&-) -lm

.build/cgi-bin/press/%.o: cgi-bin/press/%.c Makefile
	@mkdir -p $(@D)
	$(call say,cc $<)$(CC) -std=gnu11 -D_GNU_SOURCE -MMD -MP -fPIE -O2 -g $(WARNINGS) -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
		$(shell pkg-config --cflags $(DRAWING) 2>&-) -c -o $@ $<

cgi-bin/press/fonts/%.ttf: www/fonts/%.woff2
	@mkdir -p $(@D)
	$(call say,font $@)cp $< $(@:.ttf=.woff2) && woff2_decompress $(@:.ttf=.woff2) && rm $(@:.ttf=.woff2)

$(BUILD)/rooms.a: $(ROOMS:%.c=$(BUILD)/%.o)
	$(call say,ar $@)rm -f $@.new && ar rcs $@.new $^ && mv $@.new $@

# A test program is linked with the helpers that lie beside it; faults befall the house of the registers.
.SECONDEXPANSION:
$(BUILD)/tests/%: $(BUILD)/tests/%.o $$(call helpers_of,$$(*D)) $(BUILD)/rooms.a
	$(call say,ld $@)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBRARIES) $(if $(FUZZ),-fsanitize=fuzzer,$(shell pkg-config --libs check))

-include $(patsubst %.c,$(BUILD)/%.d,$(SOURCES) $(CHECKS) $(FUZZERS) $(HELPERS)) $(PRESSES:%.c=.build/%.d)

checks: $(CHECKS:%.c=$(BUILD)/%) $(PRESS)
fuzzers: $(FUZZERS:%.c=$(BUILD)/%)

# Packages that are missing, if any, by apt-get; quick when none is.
deps:
	@command -v dpkg-query >/dev/null || { echo 'deps: this is not Debian; see DEBIAN in the Makefile'; exit 0; }; \
	have=" $$(dpkg-query -W -f '$${Package}=$${db:Status-Status} ' $(DEBIAN) 2>/dev/null)"; missing=; \
	for package in $(DEBIAN); do \
		case "$$have" in *" $$package=installed "*) ;; *) missing="$$missing $$package" ;; esac; done; \
	for pair in $(COMMANDS); do \
		command -v "$${pair%:*}" >/dev/null || [ -x "/usr/sbin/$${pair%:*}" ] || missing="$$missing $${pair#*:}"; done; \
	[ -n "$$missing" ] || exit 0; \
	echo "deps: installing$$missing"; sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	command -v $$sudo true >/dev/null || { echo "deps: as root, run: apt-get install$$missing"; exit 1; }; \
	$$sudo apt-get -q update && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends $$missing

# The demonstration in the foreground at http://localhost:$(PORT), data in var/; Ctrl-C ends it.
PORT ?= 8080
run: deps
	@$(MAKE) -j2 all
	@PORT=$(PORT) cgi-bin/run.sh var

check: deps
	@tests/run.sh

# Requests a second, instructions and memory, beside a hello-world on the same machine.
bench: deps
	@$(MAKE) -s -j2 all
	@tests/bench/run.sh

# Every fuzzer for so many seconds.
SECONDS = 60
fuzz: deps
	@tests/fuzz/run.sh $(SECONDS)

# sql/schema.sql as the migrations make it.
schema: all
	cgi-bin/pinkas schema >sql/schema.sql.new && mv sql/schema.sql.new sql/schema.sql

# The fonts as published, unless they differ from what SHA256SUMS remembers.
FONTS = @fontsource/ibm-plex-sans-hebrew@5.3.0 @fontsource/ibm-plex-sans-arabic@5.3.0
fonts-update:
	rm -rf .build/fonts && mkdir -p .build/fonts
	cd .build/fonts && for font in $(FONTS); do tar -xzf "$$(npm pack --silent $$font)"; \
		mv package/files/*.woff2 . && mv -n package/LICENSE OFL.txt && rm -rf package; done
	cd .build/fonts && sha256sum -c $(CURDIR)/www/fonts/SHA256SUMS
	cut -c67- www/fonts/SHA256SUMS | while read -r font; do cp ".build/fonts/$$font" www/fonts/; done

# Into DESTDIR, versions side by side. Nothing that an administrator may have changed is overwritten.
VERSION = $(shell git describe --tags --always 2>&- || echo unversioned)
SITE = $(shell hostname -f 2>&- || hostname)
HOUSE = /usr/lib/pinkas
UNITS = /usr/lib/systemd/system
install: all
	install -d $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin $(DESTDIR)/usr/bin $(DESTDIR)$(UNITS) $(DESTDIR)/usr/lib/sysusers.d \
		$(DESTDIR)/usr/lib/tmpfiles.d $(DESTDIR)/etc/nginx/pinkas $(DESTDIR)/etc/nginx/sites-available
	install cgi-bin/pinkas $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/pinkas.new
	mv $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/pinkas.new $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/pinkas
	install cgi-bin/pinkas-press $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/pinkas-press
	install -d $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/press/fonts
	install -m 644 cgi-bin/press/fonts.conf $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/press
	install -m 644 cgi-bin/press/fonts/*.ttf $(DESTDIR)$(HOUSE)/$(VERSION)/cgi-bin/press/fonts
	cp -r xslt sql www nginx.conf README.md $(DESTDIR)$(HOUSE)/$(VERSION)
	ln -sfn $(VERSION) $(DESTDIR)$(HOUSE)/current
	ln -sf ../lib/pinkas/current/cgi-bin/pinkas $(DESTDIR)/usr/bin/pinkas
	install -m 644 cgi-bin/install/*.service cgi-bin/install/*.socket cgi-bin/install/*.timer $(DESTDIR)$(UNITS)
	install -m 644 cgi-bin/install/sysusers.conf $(DESTDIR)/usr/lib/sysusers.d/pinkas.conf
	install -m 644 cgi-bin/install/tmpfiles.conf $(DESTDIR)/usr/lib/tmpfiles.d/pinkas.conf
	cd cgi-bin/install && for pair in upstream:pinkas/upstream server:pinkas/server site:sites-available/pinkas; do \
		to="$(DESTDIR)/etc/nginx/$${pair#*:}"; \
		[ -e "$$to" ] || sed '/server_name "/s/@SITE@/$(subst .,\\.,$(SITE))/; s/@SITE@/$(SITE)/' "$${pair%:*}" >"$$to"; done
	@echo 'Installed. The first run: see "Installing" in $(HOUSE)/current/README.md.'

# What the sanitizers cannot see: uninitialised memory, in the tests that walk through the whole house.
VALGRIND_CHECKS = base/check_text page/check_markup store/check_ledger web/check_body registers/check_people registers/check_decisions
valgrind: deps
	@$(MAKE) -j2 VALGRIND=1 checks
	@for check in $(VALGRIND_CHECKS); do [ -x .build/valgrind/tests/$$check ] || continue; echo "$$check"; \
		CK_FORK=no valgrind -q --error-exitcode=99 .build/valgrind/tests/$$check || exit 1; done

clean:
	rm -rf .build cgi-bin/pinkas cgi-bin/pinkas-press cgi-bin/press/fonts

.PHONY: all checks fuzzers deps run check valgrind bench fuzz schema install fonts-update clean
.SECONDARY:
