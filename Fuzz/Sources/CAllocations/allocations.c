// SPDX-License-Identifier: Apache-2.0
#include "CAllocations.h"

#include <errno.h>
#include <malloc.h>
#include <stddef.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);
void __libc_free(void *);

static long held;
static long peak;

static void *gained(void *block) {
    if (block) {
        long now = __atomic_add_fetch(&held, (long)malloc_usable_size(block), __ATOMIC_RELAXED);
        if (now > peak) peak = now;
    }
    return block;
}

static long lost(void *block) {
    long size = block ? (long)malloc_usable_size(block) : 0;
    __atomic_sub_fetch(&held, size, __ATOMIC_RELAXED);
    return size;
}

void *malloc(size_t size) { return gained(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return gained(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
    long before = lost(block);
    void *moved = __libc_realloc(block, size);
    if (!moved && size) __atomic_add_fetch(&held, before, __ATOMIC_RELAXED);
    return gained(moved);
}

void *memalign(size_t alignment, size_t size) { return gained(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **place, size_t alignment, size_t size) {
    void *block = memalign(alignment, size);
    if (!block) return ENOMEM;
    *place = block;
    return 0;
}

void free(void *block) {
    lost(block);
    __libc_free(block);
}

long allocations_held(void) { return __atomic_load_n(&held, __ATOMIC_RELAXED); }
long allocations_peak(void) { return peak; }
void allocations_reset_peak(void) { peak = allocations_held(); }
