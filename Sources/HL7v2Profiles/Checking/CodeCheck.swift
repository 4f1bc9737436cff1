// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings
import HL7v2

/// How a code stands to the value sets it should come from.
enum CodeStanding: Sendable, Hashable {
    case listed
    /// Listed, and merely permitted.
    case permitted
    /// Listed, and taken out by the profile.
    case excluded
    /// Listed for another code system.
    case otherSystem
    /// Listed more than once, with different meanings.
    case ambiguous
    case notListed

    var isListed: Bool { self == .listed || self == .permitted }
}

/// Looks codes up in the value sets of a binding.
struct CodeCheck {
    let library: ValueSetLibrary
    let binding: ValueSetBinding

    /// The value sets that are there, in the order of the binding.
    var known: [ValueSet] { binding.valueSets.compactMap { library.valueSets[$0] } }

    /// Whether the profile says not to look.
    var isExempt: Bool { binding.valueSets.contains { library.notValidated.contains($0) } }

    /// The names of the value sets, as a finding calls them.
    var names: String { binding.valueSets.joined(separator: " or ") }

    /// - Parameter system: the code system beside the code; nil where there is no place for one.
    func standing(_ code: String, system: String?) -> CodeStanding {
        if isLocalSystem(code) { return .listed }
        var best = CodeStanding.notListed
        for set in known {
            let standing = standing(code, system: system, in: set)
            if standing.isListed { return standing }
            if best == .notListed { best = standing }
        }
        return best
    }

    private func standing(_ code: String, system: String?, in set: ValueSet) -> CodeStanding {
        var entries = set.entries(code)
        if entries.isEmpty { return .notListed }
        if let system {
            entries = entries.filter { $0.system == nil || $0.system == system }
            if entries.isEmpty { return .otherSystem }
        }
        guard let first = entries.first else { return .notListed }
        if entries.contains(where: { $0.isExcluded != first.isExcluded }) { return .ambiguous }
        if first.isExcluded { return .excluded }
        return first.isPermitted ? .permitted : .listed
    }

    /// Names of code systems are open to numbered tables and local systems.
    ///
    /// - Source: HL7 table 0396 (coding system): `HL7nnnn`, `99zzz`.
    private func isLocalSystem(_ code: String) -> Bool {
        guard binding.valueSets.contains(where: { $0.hasPrefix("0396") || $0.hasPrefix("HL70396") }) else {
            return false
        }
        let bytes = Array(code.utf8)
        if code.hasPrefix("HL7") { return bytes.count == 7 && bytes.dropFirst(3).allSatisfy(\.isASCIIDigit) }
        return code.hasPrefix("99") && bytes.count == 5 && bytes.allSatisfy(\.isASCIIAlphanumeric)
    }

    /// How bad a code that is not listed is.
    var severity: Finding.Severity {
        switch binding.strength {
        case .undetermined: .info
        case .suggested: .warning
        case .required: known.contains { $0.extensibility != .closed } ? .warning : .error
        }
    }

    /// What to report of a code; nil for one that may stand.
    func problem(_ standing: CodeStanding) -> (severity: Finding.Severity, text: String)? {
        switch standing {
        case .listed: nil
        case .permitted: (.info, "a code that value set \(names) merely permits")
        case .excluded: (binding.strength == .required ? .error : severity, "a code that value set \(names) excludes")
        case .otherSystem: (severity, "a code of value set \(names) with another code system")
        case .ambiguous: (.warning, "value set \(names) lists the code twice with different usage")
        case .notListed: (severity, "a code that is not in value set \(names)")
        }
    }
}

/// What came of looking at the codes of one element.
enum CodedOutcome {
    case exempt
    /// None of the value sets is in the library.
    case unknownValueSet
    case emptyValueSet
    /// No code stands where one should.
    case noCode
    case unreadable
    /// One of several places should hold a code of the value set, and more do.
    case several
    /// The place looked at, and how its code stands.
    case code(Element, CodeStanding)
}

extension Subject {
    /// Looks at the codes of an element.
    func codes(_ element: Element, _ binding: ValueSetBinding) -> CodedOutcome {
        let check = CodeCheck(library: profile.valueSets, binding: binding)
        if check.isExempt { return .exempt }
        if check.known.isEmpty { return .unknownValueSet }
        if check.known.allSatisfy(\.isEmpty) { return .emptyValueSet }
        guard case .data(let field, _) = element.content, !field.isNull else { return .exempt }
        if isPrimitive(element, field) { return primitive(element, check) }
        return composite(element, check)
    }

    private func isPrimitive(_ element: Element, _ field: Field) -> Bool {
        if let definition = datatype(element.datatype), !definition.isOpen { return definition.components.isEmpty }
        return !isDivided(field)
    }

    private func primitive(_ element: Element, _ check: CodeCheck) -> CodedOutcome {
        guard let value = try? value(element) else { return .unreadable }
        return .code(element, check.standing(value.text, system: nil))
    }

    private func composite(_ element: Element, _ check: CodeCheck) -> CodedOutcome {
        let locations = check.binding.locations.isEmpty ? [1] : check.binding.locations
        let isCoded = ["CE", "CWE", "CNE", "CF"].contains(datatype(element.datatype)?.name ?? "")
        var found: [(Element, CodeStanding)] = []
        for location in locations {
            guard let code = children(of: element, location, instance: nil)?.first else { continue }
            guard let text = try? value(code).text else { return .unreadable }
            let system = isCoded ? children(of: element, location + 2, instance: nil)?.first : nil
            let name = system.flatMap { try? value($0).text } ?? ""
            found.append((code, check.standing(text, system: isCoded ? name : nil)))
        }
        guard let first = found.first else { return .noCode }
        let listed = found.filter { $0.1.isListed }
        if listed.count > 1 { return .several }
        let chosen = listed.first ?? first
        return .code(chosen.0, chosen.1)
    }
}

extension Evaluator {
    func valueSet(_ path: ElementPath, _ binding: ValueSetBinding, _ element: Element) -> Outcome {
        guard let found = subject.query(element, path) else { return unreachable }
        if found.count > 1 { return .inconclusive("a path leads to more than one element") }
        guard let coded = found.first else { return .pass }
        switch subject.codes(coded, binding) {
        case .exempt: return .pass
        case .unknownValueSet, .emptyValueSet:
            return .inconclusive("value set \(binding.valueSets.joined(separator: " or ")) has no codes here")
        case .unreadable: return .inconclusive("\(location(coded)) cannot be read")
        case .noCode, .several: return .fail(location(coded))
        case .code(_, .ambiguous): return .inconclusive("the value set lists the code twice")
        case .code(let place, let standing): return standing.isListed ? .pass : .fail(location(place))
        }
    }
}
