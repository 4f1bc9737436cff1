// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Waiting.
enum Pause {
    static func milliseconds(_ count: Int) { usleep(UInt32(clamping: count) &* 1000) }
}
