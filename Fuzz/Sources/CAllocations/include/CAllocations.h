// SPDX-License-Identifier: Apache-2.0
// Counts the bytes that the whole program holds on the heap, by standing in for malloc and its kin (glibc only).
#ifndef C_ALLOCATIONS_H
#define C_ALLOCATIONS_H

// Bytes held now.
long allocations_held(void);
// The most bytes held since the last reset.
long allocations_peak(void);
// Begins a new peak at what is held now.
void allocations_reset_peak(void);

#endif
