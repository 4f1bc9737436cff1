// SPDX-License-Identifier: Apache-2.0

import Threads

/// The present in China's one time zone, which is that of times that say none, wherever the server stands.
package enum CountyTime {
    /// `YYYYMMDDHHMMSS` of milliseconds since 1970 UTC.
    package static func digits(_ instant: Int64 = Clock.epochMilliseconds()) -> String {
        let microseconds = (Int(instant) + CareVisit.usualOffset * 60_000) * 1000
        return Moment(digits: "19700101")?.adding(microseconds: microseconds).digits ?? ""
    }
}
