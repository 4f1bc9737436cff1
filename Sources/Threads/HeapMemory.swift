// SPDX-License-Identifier: Apache-2.0

import CMalloc

/// What becomes of memory that is no longer used.
public enum HeapMemory {
    /// Keeps up to 32 MB that were freed for what comes next: a program that reads one message or document after the other
    /// would else give the memory of each back to the system and fetch it again. To be called once, at the start.
    public static func keepFreed() {
        mallopt(M_TRIM_THRESHOLD, 32 << 20)
        mallopt(M_MMAP_THRESHOLD, 4 << 20)
        // A thread's heap grows by so much at once, each time with a call of the system.
        mallopt(M_TOP_PAD, 4 << 20)
    }
}
