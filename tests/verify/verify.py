#!/usr/bin/env python3
# verify.py: the auditor's own verifier of a register: another language, no shared code, nothing but Python's standard library.
#
#   verify.py [--keys FILE] [--checkpoint FILE] [--hours N] FOLDER
#   verify.py --each FOLDER...          one line a folder: its answer, and the folder
#
# 0: good; 1: damage, a line for each; 2: good, but no checkpoint is younger than N hours.
# Written from the formats told in ledger.h, governed.h and checkpoint.h, RFC 6962 and RFC 8032.

import argparse, base64, functools, hashlib, json, os, pathlib, re, sqlite3, struct, sys, time

APPLICATION = 0x504E4B53
FTS5 = ("data", "idx", "content", "docsize", "config")
GUARDS = {
    "ledger_guard_pen_ledger", "ledger_guard_insert_ledger", "ledger_guard_update_ledger", "ledger_guard_delete_ledger",
    "ledger_guard_pen_hash", "ledger_guard_insert_hash", "ledger_guard_update_hash", "ledger_guard_delete_hash",
    "ledger_guard_insert_checkpoint", "ledger_guard_update_checkpoint", "ledger_guard_delete_checkpoint",
}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def prefixed(value):
    value = value if isinstance(value, bytes) else b"" if value is None else str(value).encode()
    return struct.pack(">I", len(value)) + value


# Ed25519: points are (x, y, z, t) with x/z, y/z and x*y = z*t.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def point(octets):
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


@functools.lru_cache(maxsize=None)
def signed(message, signature, key):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(h, a))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


class Note:
    """A checkpoint as it travels."""

    form = re.compile(rb"([^ +\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\nat (0|[1-9][0-9]{0,17})\n\n"
                      rb"\xe2\x80\x94 ([^ \n]+) ([A-Za-z0-9+/]{91}=)\n")

    def __init__(self, text):
        found = self.form.fullmatch(text or b"")
        if not found or found[1] != found[5] or any(base64.b64encode(base64.b64decode(found[i])) != found[i] for i in (3, 6)):
            raise ValueError("this is no checkpoint")
        self.origin, self.size, self.at = found[1], int(found[2]), int(found[4])
        self.root, mark = base64.b64decode(found[3]), base64.b64decode(found[6])
        self.id, self.signature = mark[:4], mark[4:]
        self.text = text[:text.index(b"\n\n") + 1]

    def is_signed(self, keys):
        for line in keys.split(b"\n"):
            parts = line.split(b"+", 2)
            if len(parts) == 3 and parts[0] == self.origin:
                key = base64.b64decode(parts[2])
                if key[:1] == b"\1" and sha256(self.origin, b"\n", key)[:4] == self.id and signed(self.text, self.signature, key[1:]):
                    return True
        return False


class Register:
    def __init__(self, folder, say=print):
        path = pathlib.Path(folder, "pinkas.db").resolve()
        self.db = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True, isolation_level=None)
        self.db.text_factory = bytes
        self.db.execute("BEGIN")
        self.documents = pathlib.Path(folder, "documents")
        self.say, self.damages, self.size, self.first = say, 0, 0, None
        self.last, self.schema, self.version = {}, None, None
        self.roots, self.newest = {}, None

    def damage(self, *words):
        self.damages += 1
        if self.damages <= 50:
            self.say("damage:", *words)

    def all(self, query, *values):
        return self.db.execute(query, values).fetchall()

    def check_pages(self):
        for (line,) in self.all("PRAGMA integrity_check"):
            if line != b"ok":
                self.damage(line.decode(errors="replace"))

    def check_pen(self):
        if [row[1:] for row in self.all("SELECT id, actor, at, request, move FROM pen")] != [(None,) * 4]:
            self.damage("the pen was left up, or is missing")

    def check_entries(self, sizes):
        """The tree is built anew from the entries; every hash that comes into being must be stored, in that order."""
        stored, peaks, last_at = iter(self.db.execute("SELECT idx, hash FROM ledger_hash ORDER BY idx")), [], 0
        index = 0

        def expect(value):
            nonlocal index
            if next(stored, None) != (index, value.hex().encode()):
                self.damage("hash", index, "at entry", self.size, "is not as it should be")
            index += 1

        query = 'SELECT seq, at, actor, request, "table", record, move, salt, body FROM ledger NOT INDEXED ORDER BY seq'
        for entry in self.db.execute(query):
            seq, at, *_, table, record, _, salt, body = entry
            self.size += 1
            if seq != self.size or at < last_at or body is None or not re.fullmatch(b"[0-9a-f]{32}", salt or b""):
                self.damage("entry", seq, "is out of its place or incomplete")
            last_at = at
            value = sha256(b"\0pinkas-ledger-v1", *map(prefixed, entry[:7]), sha256(salt or b"", body or b""))
            self.first = self.first or value
            expect(value)
            level = 0
            while peaks and peaks[-1][0] == level:
                value, level = sha256(b"\1", peaks.pop()[1], value), level + 1
                expect(value)
            peaks.append((level, value))
            if self.size in sizes:
                self.roots[self.size] = functools.reduce(lambda right, left: sha256(b"\1", left, right), [p[1] for p in reversed(peaks)])
            if table == b"schema":
                self.schema, self.version = json.loads(body), record
            else:
                self.last[table, record] = seq
        if next(stored, None) is not None:
            self.damage("there are hashes of no entry: the ledger was cut off after", self.size)

    def check_note(self, what, note, keys):
        if note.origin != b"pinkas/" + self.first[:8].hex().encode():
            self.damage(what, "is of another ledger")
        if note.size > self.size or self.roots.get(note.size) != note.root:
            self.damage(what, "has another past")
        if keys is not None and not note.is_signed(keys):
            self.damage(what, "is not signed")

    def check_checkpoints(self, keys):
        size = 0
        for at, covers, text in self.all("SELECT at, size, note FROM checkpoint ORDER BY at"):
            try:
                note = Note(text)
            except ValueError as problem:
                self.damage("checkpoint", at, problem)
                continue
            if (note.at, note.size) != (at, covers) or covers < size:
                self.damage("checkpoint", at, "is not what its note says")
            self.check_note(f"checkpoint {at}", note, keys)
            size, self.newest = covers, at

    def check_schema(self):
        """The whole schema, and the governed tables in it."""
        rows = [row for row in self.all("SELECT type, name, tbl_name, sql FROM sqlite_schema") if not row[1].startswith(b"sqlite_")]
        virtual = [row[1] for row in rows if row[0] == b"table" and row[3].upper().startswith(b"CREATE VIRTUAL")]
        shadows = {name + b"_" + part.encode() for name in virtual for part in FTS5}
        rows = sorted(row for row in rows if row[1] not in shadows)
        if sha256(*(prefixed(column) for row in rows for column in row)).hex() != self.schema["schema"]:
            self.damage("the schema is not the one that was recorded")
        if self.all("PRAGMA user_version") != [(self.version,)] or self.all("PRAGMA application_id") != [(APPLICATION,)]:
            self.damage("the file's version or application is not the ledger's")
        exempt = {name.encode() for name in self.schema["ungoverned"]}
        governed = [row[1].decode() for row in rows if row[0] == b"table" and row[1] not in exempt and row[1] not in virtual]
        wanted = GUARDS | {f"ledger_{what}_{table}" for table in governed for what in ("insert", "update", "delete", "id")}
        if {row[1].decode() for row in rows if row[0] == b"trigger" and row[1].startswith(b"ledger_")} != wanted:
            self.damage("the ledger's triggers are not those of the tables")
        return governed

    def check_table(self, table):
        name, columns, unfilled = '"' + table.replace('"', '""') + '"', [], []
        for _, column, _, _, default, _ in self.all(f"PRAGMA table_info({name})"):
            columns.append(column.decode())
            unfilled.append(self.all("SELECT " + (default or b"NULL").decode())[0][0])
        names = ", ".join('"' + column.replace('"', '""') + '"' for column in columns)
        for row in self.db.execute(f"SELECT {names} FROM {name} NOT INDEXED"):
            record = row[columns.index("id")]
            seq = self.last.pop((table.encode(), record), None)
            if seq is None:
                self.damage(table, record, "is in no entry")
                continue
            image = json.loads(self.all("SELECT body FROM ledger WHERE seq = ?", seq)[0][0].decode("utf-8", "surrogateescape"))
            for column, value, otherwise in zip(columns, row, unfilled):
                then = image.get(column, otherwise)
                then = then.encode("utf-8", "surrogateescape") if isinstance(then, str) else then
                if type(then) is not type(value) or then != value:
                    self.damage(table, record, "is not as entry", seq, "says:", column)
        for of, record in [key for key in self.last if key[0] == table.encode()]:
            self.damage(table, record, "is gone")

    def check_kept(self):
        if not self.all("SELECT 1 FROM sqlite_master WHERE type = 'view' AND name = 'kept'"):
            return
        for name, octets in self.all("SELECT hash, bytes FROM kept"):
            if octets is None:
                self.damage("document", name.decode(), "is gone")
            elif hashlib.sha256(octets).hexdigest() != name.decode():
                self.damage("document", name.decode(), "is not what its hash says")

    def check_files(self):
        """Every document has its file with its bytes, and every file its document; what came within a minute may be on its way."""
        if not self.all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'documents'"):
            return
        files = {path.name: path for path in self.documents.iterdir()} if self.documents.is_dir() else {}
        for (name,) in self.all("SELECT hash FROM documents"):
            path = files.pop(name.decode(), None)
            if path is None:
                self.damage("document", name.decode(), "is gone")
            elif hashlib.sha256(path.read_bytes()).hexdigest() != name.decode():
                self.damage("document", name.decode(), "is not what its hash says")
        for name, path in files.items():
            if not name.startswith((".", "incoming-")) and time.time() - path.lstat().st_mtime >= 60:
                self.damage("document", name, "is of no row")

    def check(self, keys, outside):
        sizes = {size for (size,) in self.all("SELECT size FROM checkpoint")} | ({outside.size} if outside else set())
        self.check_pages()
        self.check_pen()
        self.check_entries(sizes)
        if self.schema is None:
            return self.damage("no entry tells the schema")
        self.check_checkpoints(keys)
        if outside:
            self.check_note("the checkpoint from outside", outside, keys)
        for table in self.check_schema():
            self.check_table(table)
        self.check_kept()
        self.check_files()


def verify(folder, keys=None, outside=None, hours=0, say=print):
    try:
        path = keys or os.path.join(folder, "seal.pub")
        known = open(path, "rb").read() if keys or os.path.exists(path) else None
        if known is None:
            say("signatures were not checked: there is no public key")
        register = Register(folder, say)
        register.check(known, Note(open(outside, "rb").read()) if outside else None)
    except (sqlite3.Error, OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        say("damage: it cannot be read:", problem)
        return 1
    age = None if register.newest is None else time.time() - register.newest / 1000
    say("DAMAGED:" if register.damages else "good:", register.size, "entries,", register.damages, "damages")
    if register.damages:
        return 1
    if hours and (age is None or not -3600 <= age <= hours * 3600):
        say("STALE: no checkpoint is younger than", hours, "hours")
        return 2
    return 0


def main():
    words = argparse.ArgumentParser(description="Is this register as its ledger says, and the ledger as it was sealed and signed?")
    words.add_argument("--keys", help="public keys, one a line; otherwise seal.pub in the folder")
    words.add_argument("--checkpoint", help="a checkpoint that was kept elsewhere")
    words.add_argument("--hours", type=int, default=0, help="how old the newest checkpoint may be")
    words.add_argument("--each", action="store_true", help="a line for each of many folders")
    words.add_argument("folder", nargs="+")
    asked = words.parse_args()
    if not asked.each:
        return verify(asked.folder[0], asked.keys, asked.checkpoint, asked.hours)
    for folder in asked.folder:
        print(verify(folder, asked.keys, asked.checkpoint, asked.hours, lambda *_: None), folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
