// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import MLLP

extension SenderEntry {
    init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        settings = SenderSettings(name: object.required("name")?.text ?? "")
        (application, facility) = (object["application"]?.text, object["facility"]?.text)
        (settings.application, settings.facility) = (application.map(Wildcard.init), facility.map(Wildcard.init))
        if application == nil, facility == nil { node.complain("give \"application\", \"facility\" or both") }
        addresses = object["addresses"]?.elements.compactMap(\.addressRange) ?? []
        certificates = object["certificates"]?.elements.compactMap(\.text) ?? []
        authorities = object["authorities"]?.elements.compactMap(AuthorityEntry.init) ?? []
        if !authorities.isEmpty, (facility ?? "").isEmpty || (facility ?? "").contains(where: { "*?".contains($0) }) {
            node.complain("a sender that owns authorities needs a \"facility\" without wildcards")
        }
        settings.read(object)
        settings.binding = binding
        object.finish()
    }

    /// Fingerprints are 64 hexadecimal digits, with colons or without; all else is a name.
    private var binding: SenderRule? {
        if addresses.isEmpty, certificates.isEmpty { return nil }
        var rule = SenderRule()
        rule.addresses = addresses.compactMap { AddressRange($0) }
        for text in certificates {
            let digits = text.filter { $0 != ":" }
            if digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) {
                rule.fingerprints.append(text)
            } else {
                rule.names.append(text)
            }
        }
        return rule
    }
}

extension SenderSettings {
    private enum Duplicates: String, CaseIterable { case refuse, flag }
    private enum UnmappedCodes: String, CaseIterable { case flag, refuse }

    fileprivate mutating func read(_ object: ConfigurationObject) {
        defaultEncoding = object["charset"]?.charset.flatMap { CharacterEncoding(label: $0) }
        versions = object["versions"]?.elements.compactMap(\.version) ?? []
        messages = object["messages"]?.wildcards ?? []
        dialect = object["dialect"]?.object.map(DialectSettings.init)
        flagsDuplicates = object["duplicates"]?.choice(Duplicates.self) == .flag
        refusesUnmappedCodes = object["unmappedCodes"]?.choice(UnmappedCodes.self) == .refuse
        acknowledgementDestination = object["applicationAcknowledgement"]?.text
    }
}

extension DialectSettings {
    private enum Errors: String, CaseIterable { case note, refuse }

    fileprivate init(_ object: ConfigurationObject) {
        self.init()
        profiles = object["profile"]?.someElements.compactMap(\.text) ?? []
        valueSets = object["valueSets"]?.someElements.compactMap(\.text) ?? []
        constraints = object["constraints"]?.someElements.compactMap(\.text) ?? []
        refusesErrors = object["errors"]?.choice(Errors.self) == .refuse
        if profiles.isEmpty, !valueSets.isEmpty || !constraints.isEmpty {
            object.node.complain("value sets and constraints belong to a \"profile\"")
        }
        object.finish()
    }
}

extension AuthorityEntry {
    fileprivate init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        let (namespace, id) = (object.required("namespace")?.text, object.required("universalID")?.text)
        universalIDType = object["universalIDType"]?.text ?? "ISO"
        object.finish()
        guard let namespace, let id else { return nil }
        (self.namespace, universalID) = (namespace, id)
        if namespace.isEmpty { node.complain("\"namespace\" is empty") }
        let isOID =
            !id.isEmpty
            && id.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { arc in
                !arc.isEmpty && arc.allSatisfy { ("0"..."9").contains($0) } && (arc == "0" || !arc.hasPrefix("0"))
            }
        if universalIDType == "ISO", !isOID { node.complain("\"\(id)\" is no OID") }
    }
}

extension ConfigurationNode {
    fileprivate var version: String? {
        guard let text else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.first == "2", (2...3).contains(parts.count), parts.allSatisfy({ Int($0) != nil }) else {
            complain("\"\(text)\" is no version such as 2.5.1")
            return nil
        }
        return text
    }
}
