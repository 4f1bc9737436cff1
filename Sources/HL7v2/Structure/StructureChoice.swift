// SPDX-License-Identifier: Apache-2.0

/// Which event a message speaks of and which structure it has: two things that MSH-9 says in one field.
public struct StructureChoice: Sendable, Hashable {
    /// Where the structure is known from.
    public enum Reason: Sendable, Hashable {
        /// MSH-9.3 names it.
        case declared
        /// It is the structure of the event in this version.
        case event
        /// The message names no event; it is the only or usual one of the message code.
        case messageCode
        /// The version does not have it; the nearest that does is used.
        case otherVersion(Version)
    }

    /// The version the message is read by.
    public let version: Version
    /// MSH-9.1, such as `ADT`.
    public let code: String
    /// MSH-9.2, else EVN-1, such as `A01`; empty when neither is there.
    public let event: String
    /// MSH-9.3 as written; empty when it is not there.
    public let declaredStructure: String
    /// The structure the version gives the event; empty when it knows none.
    public let structureOfEvent: String
    /// The structure to read the message by; nil when no version has one.
    public let structure: StructureDefinition?
    /// Why this one; nil without a structure.
    public let reason: Reason?

    /// Chooses for a message.
    ///
    /// MSH-9.3 goes first, since senders build by it; where it is empty or unknown the event decides.
    ///
    /// - Parameter version: the version to read it by; ``Message/schemaVersion`` when nil.
    public init(_ message: Message, version: Version? = nil) {
        self.version = version ?? message.schemaVersion
        code = message.value(.messageCode) ?? ""
        event = message.value(.triggerEvent) ?? message.value(Path("EVN", field: 1, component: 1)) ?? ""
        declaredStructure = message.value(.messageStructure) ?? ""
        let schema = Schema.of(self.version)
        structureOfEvent = schema.structureName(code: code, event: event) ?? ""
        (structure, reason) = Self.choose(schema, code, event, declaredStructure, structureOfEvent)
    }

    private static func choose(
        _ schema: Schema, _ code: String, _ event: String, _ declared: String, _ ofEvent: String
    ) -> (StructureDefinition?, Reason?) {
        if let found = schema.structure(declared) { return (found, .declared) }
        if let found = schema.structure(ofEvent) { return (found, .event) }
        if let found = schema.structure(named(schema, declared)) { return (found, .declared) }
        if event.isEmpty, let found = schema.structure(usual[code] ?? code) { return (found, .messageCode) }
        for version in nearest(schema.version) {
            let other = Schema.of(version)
            let name = other.structureName(code: code, event: event) ?? declared
            if let found = other.structure(declared) ?? other.structure(name) { return (found, .otherVersion(version)) }
        }
        return (nil, nil)
    }

    /// The structure of an event that stands where a structure should, such as `ADT_A04`.
    private static func named(_ schema: Schema, _ declared: String) -> String {
        let parts = declared.split(separator: "_").map(String.init)
        return parts.count == 2 ? schema.structureName(code: parts[0], event: parts[1]) ?? "" : ""
    }

    /// Later versions first, since structures mostly grow.
    private static func nearest(_ version: Version) -> [Version] {
        Version.allCases.filter { $0 > version } + Version.allCases.filter { $0 < version }.reversed()
    }

    /// Message codes that mostly go without an event in old messages.
    private static let usual = [
        "ADT": "ADT_A01", "ORU": "ORU_R01", "ORM": "ORM_O01", "ORR": "ORR_O02", "DFT": "DFT_P03", "BAR": "BAR_P01",
        "MDM": "MDM_T02", "SIU": "SIU_S12", "RDE": "RDE_O11", "ORF": "ORF_R04", "VXU": "VXU_V04", "MFN": "MFN_M01",
        "MFK": "MFK_M01", "QRY": "QRY_Q01", "DSR": "DSR_Q01", "MCF": "ACK",
    ]
}
