// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How many files and connections this process may have open.
public enum DescriptorLimit {
    /// Raises the limit to the most the system allows; to be called once, at the start.
    ///
    /// - Returns: the limit in force.
    @discardableResult public static func raise() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        if limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = limit.rlim_max
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }
}
