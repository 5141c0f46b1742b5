/* images.h: the last image of every record, while a register is being verified. */
#ifndef IMAGES_H
#define IMAGES_H

#include <stddef.h>
#include <stdint.h>

struct images;

enum image { IMAGE_SAME, IMAGE_OTHER, IMAGE_NONE };

struct images *images_open(void);
void	images_close(struct images *);
/* This body, of the entry seq, is now the last image of the record. */
void	images_keep(struct images *, const char *table, int64_t record, int64_t seq, const char *body, size_t);
/* Is this the last image of the record? Tells the entry it was kept from; each record is asked for once. */
enum image images_match(struct images *, const char *table, int64_t record, const char *body, size_t, int64_t *seq);
/* Every record of this table will be asked for, if it is still there. */
void	images_expect(struct images *, const char *table);
/* Calls back for records of the expected tables that nobody asked for. */
void	images_unmatched(const struct images *, void (*)(void *, const char *table, int64_t record, int64_t seq), void *);

#endif
