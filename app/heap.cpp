// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace heap {

#ifdef __GLIBC__

void keepSmall()
{
    // Left alone, glibc raises both to 32 and 64 MB as soon as blocks of that size are freed, for each heap.
    constexpr int Threshold = 512 * 1024;
    mallopt(M_MMAP_THRESHOLD, Threshold);
    mallopt(M_TRIM_THRESHOLD, Threshold);
    // A heap for each thread would keep the peak of each; with fewer, threads wait for each other.
    constexpr int Heaps = 4;
    mallopt(M_ARENA_MAX, Heaps);
}

void trim()
{
    malloc_trim(0);
}

#else

void keepSmall() {}

void trim() {}

#endif

} // namespace heap
