// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// One of the five institutions of the invented county, with the way its system writes messages.
public struct Institution: Sendable, Hashable {
    /// How a system says who a patient is.
    public enum Dialect: Sendable, Hashable {
        /// Version 2.5.1 as the alliance asks for it.
        case standard
        /// Version 2.3: no object identifiers, the identity number in PID-19.
        case old
        /// Version 2.4 of a widespread vendor: ADT^ZP1, `IdentifyNO` and `LocalID` in PID-3.
        case vendor
    }

    /// MSH-4.
    public let code: String
    /// Its name.
    public let name: String
    /// MSH-3.
    public let application: String
    /// OID of its patient numbers; empty in the old dialect.
    public let oid: String
    /// MSH-12.
    public let version: String
    /// The set its messages are in.
    public let encoding: CharacterEncoding
    /// MSH-18 as it writes it; empty for none.
    public let label: String
    /// How it writes.
    public let dialect: Dialect
    /// How its patient numbers begin.
    let prefix: String

    /// The five.
    public static let all = [
        Institution(
            code: "H01", name: "青禾县人民医院", application: "HIS", oid: "2.16.156.10011.9.1.1", version: "2.5.1",
            encoding: .utf8, label: "UNICODE UTF-8", dialect: .standard, prefix: "A"),
        Institution(
            code: "H02", name: "青禾县中医医院", application: "TCMHIS", oid: "2.16.156.10011.9.1.2", version: "2.5",
            encoding: .gb18030, label: "GB 18030-2000", dialect: .standard, prefix: "ZY"),
        Institution(
            code: "T01", name: "清溪镇中心卫生院", application: "HIS98", oid: "", version: "2.3", encoding: .gbk,
            label: "GBK", dialect: .old, prefix: "00"),
        Institution(
            code: "T02", name: "柳河镇卫生院", application: "PMI", oid: "2.16.156.10011.9.1.4", version: "2.4",
            encoding: .utf8, label: "UNICODE", dialect: .vendor, prefix: "LH"),
        Institution(
            code: "V001", name: "新沟村卫生室", application: "CLINIC", oid: "2.16.156.10011.9.1.5", version: "2.5.1",
            encoding: .gb18030, label: "GB18030", dialect: .standard, prefix: "C"),
    ]
}
