// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// What is checked where a class or datatype of a certain kind stands.
extension Checker {
    func enter(_ node: Node, _ schemaClass: SchemaClass) {
        switch schemaClass.family {
        case .none: return
        case .timeInterval: return checkInterval(node)
        case .telecom: return checkTelecom(node)
        case .link: return addReference(node, "href")
        default: break
        }
        guard isChinese else { return }
        switch schemaClass.family {
        case .identifier: checkIdentifier(node)
        case .concept: checkConcept(node)
        case .name: checkName(node)
        case .section: sections.append(SectionTally())
        case .observation: checkObservation(node)
        case .procedure: count(SectionRules.procedure)
        case .drug: count(SectionRules.drug)
        case .none, .timeInterval, .telecom, .link: break
        }
    }

    func leave(_ node: Node, _ schemaClass: SchemaClass) {
        guard isChinese, schemaClass.family == .section, let tally = sections.popLast() else { return }
        checkSection(node, tally)
    }

    func count(_ key: String) {
        guard !sections.isEmpty else { return }
        sections[sections.count - 1].counts[key, default: 0] += 1
        sections[sections.count - 1].hasEntries = true
    }

    // MARK: Identifiers, names and addresses

    private func checkIdentifier(_ node: Node) {
        if let text = node.attributeBytes("extension") {
            if Blank.isBlank(text) { return blank(node, "extension") }
            if text.count >= 6, Blank.isOneDigit(text, least: text.count), node.parent?.localName == "patientRole" {
                warning(.repeatedDigit, node, attribute: "extension", "an id made of one digit")
            }
            if node.attributeBytes("root") == nil {
                warning(.missingAttribute, node, detail: "root", "an id without root is of nobody")
            }
            return
        }
        guard node.attributeBytes("nullFlavor") == nil else { return }
        if let root = node[attribute: "root"] {
            if root.hasPrefix("2.16.156.10011.1.") { blank(node, "") }
        } else if node.localName != "setId", node.parent?.localName != "parentDocument" {
            blank(node, "")
        }
    }

    private func checkName(_ node: Node) {
        if node.attributeBytes("nullFlavor") == nil, Blank.isBlank(node.textBytes) { blank(node, "") }
    }

    private func checkTelecom(_ node: Node) {
        if node.localName == "reference" { return addReference(node, "value") }
        guard isChinese, let text = node.attributeBytes("value") else { return }
        if Blank.isBlank(text) {
            blank(node, "value")
        } else if Blank.isOneDigit(text.suffix(7), least: 7) {
            warning(.repeatedDigit, node, attribute: "value", "a number made of one digit")
        }
    }

    private func addReference(_ node: Node, _ attribute: String) {
        guard let text = node.attributeBytes(attribute), text.first == UInt8(ascii: "#"), text.count > 1 else { return }
        references.append((node, attribute, Array(text.dropFirst())))
    }

    func blank(_ node: Node, _ attribute: String) {
        warning(.blankValue, node, attribute: attribute, "\(node.localName) says nothing")
    }

    // MARK: Codes

    private func checkConcept(_ node: Node) {
        let system = node.attributeBytes("codeSystem")
        if let code = node.attributeBytes("code") {
            if Blank.isBlank(code) { return blank(node, "code") }
            if let system, system.starts(with: Self.tables) { checkCode(node, code, system) }
        }
        if let display = node.attributeBytes("displayName"), Blank.isBlank(display, isAnswer: true) {
            blank(node, "displayName")
        } else if system != nil, node.attributeBytes("code") == nil, node.attributeBytes("nullFlavor") == nil,
            node.attributeBytes("displayName") == nil, node.first("originalText") == nil
        {
            blank(node, "")
        }
    }

    private static let tables = Array("2.16.156.10011.2.3.".utf8)

    private func checkCode(_ node: Node, _ code: ArraySlice<UInt8>, _ system: ArraySlice<UInt8>) {
        guard let place = ChinaModel.shared.valueSetIndex[String(decoding: system, as: UTF8.self)] else { return }
        let set = ChinaModel.shared.valueSets[place]
        let text = String(decoding: code, as: UTF8.self)
        guard let entry = set.entry(for: text) else {
            guard set.extent == .complete else { return }
            collector.add(
                set.standing.isVerified ? .error : .warning, .unlistedCode, node, attribute: "code",
                "the table \(set.englishName) has no such code")
            return
        }
        guard let display = node.attributeBytes("displayName"), !Blank.isBlank(display, isAnswer: true) else { return }
        if !Self.isAlike(Array(display), Array(entry.display.utf8)) {
            warning(.otherDisplay, node, attribute: "displayName", "not the meaning of the code in \(set.englishName)")
        }
    }

    /// Whether one name holds the other: senders write 男 and 男性, 汉 and 汉族.
    private static func isAlike(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        let (long, short) = first.count >= second.count ? (first, second) : (second, first)
        guard !short.isEmpty else { return true }
        return (0...long.count - short.count).contains { long[$0...].starts(with: short) }
    }
}
