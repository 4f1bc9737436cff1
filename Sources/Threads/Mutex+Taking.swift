// SPDX-License-Identifier: Apache-2.0

public import Synchronization

extension Mutex {
    /// What is held, and leaves nothing behind: of several callers one gets it.
    public func take<Held: Sendable>() -> Held? where Value == Held? {
        withLock { held in
            defer { held = nil }
            return held
        }
    }
}
