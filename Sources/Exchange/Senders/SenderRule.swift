// SPDX-License-Identifier: Apache-2.0

public import MLLP

/// A system that may send, and by what it is known.
///
/// Where there are rules, a message is taken only when one of them is for its MSH-3 and MSH-4, and everything that rule
/// asks of the connection holds: one of the certificates or names, if it lists any, and one of the addresses, if it lists
/// any. Every other message is refused (AR or CR, with ERR naming the fields) and kept as refused.
public struct SenderRule: Sendable, Hashable {
    /// MSH-3.1 (MSH-3.2 where only that is sent); empty for any.
    public var application: String
    /// MSH-4.1 (MSH-4.2 where only that is sent); empty for any.
    public var facility: String
    /// SHA-256 fingerprints of certificates, hexadecimal; colons and case do not matter.
    public var fingerprints: [String] = []
    /// Common names or DNS names of certificates; case does not matter.
    public var names: [String] = []
    /// Where it may send from.
    public var addresses: [AddressRange] = []

    /// A system by its MSH-3 and MSH-4, of which nothing else is asked.
    public init(application: String = "", facility: String = "") {
        (self.application, self.facility) = (application, facility)
    }
}
