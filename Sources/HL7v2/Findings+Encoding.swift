// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings

extension Message {
    func encodingFindings() -> [Finding] {
        labelFindings() + byteFindings()
    }

    private func labelFindings() -> [Finding] {
        let decision = storage.encoding
        let path = Path("MSH", field: 18)
        var found: [Finding] = []
        if decision.isUnknownLabel { found.append(.error(ConditionCode.tableValue, path, "unknown character set")) }
        if characterSetLabels.dropFirst().contains(where: { !$0.isEmpty && CharacterEncoding(label: $0) == nil }) {
            found.append(.warning(ConditionCode.tableValue, path.description, "unknown alternate character set"))
        }
        return found
    }

    /// What the bytes say to the set the message is read in.
    private func byteFindings() -> [Finding] {
        let report = encodingReport()
        var found: [Finding] = []
        if let overruled = report.overruled {
            let text = "read as \(report.used.rawValue), not as \(overruled.rawValue): \(report.guess.words)"
            found.append(.warning("character-set-detected", "MSH-18", text))
        }
        if let offset = report.firstMisfit {
            let path = path(at: offset) ?? Path("MSH", field: 18)
            let better = report.better.map { "; all of it would be \($0.rawValue)" } ?? ""
            let text = "byte \(offset) is not in character set \(encoding.rawValue)\(better)"
            return found + [.error(ConditionCode.dataType, path, text)]
        }
        if let better = report.better {
            let text = "read as \(report.used.rawValue), but looks like \(better.rawValue): \(report.guess.words)"
            found.append(.warning("character-set-doubtful", "MSH-18", text))
        }
        return found
    }

    /// Offset in the working bytes; nil when everything decodes.
    func firstUndecodable() -> Int? {
        let working = storage.encoding.workingEncoding
        let bytes = storage.bytes
        if working == .utf8 { return UTF8Validation.firstInvalid(bytes.span) }
        do {
            _ = try working.decode(bytes)
            return nil
        } catch .undecodable(_, let offset) {
            return offset
        } catch {
            return 0
        }
    }
}

extension EncodingGuess {
    /// The reason in words.
    var words: String {
        switch reason {
        case .onlyASCII: "all bytes are ASCII"
        case .wellFormed: "all bytes are well-formed UTF-8"
        case .frequentCharacters(let percent): "\(percent) % of its characters would be frequent ones"
        case .accentedLetters(let percent): "\(percent) % of its bytes above ASCII stand alone, as accents do"
        case .decoded: "all of it was decoded"
        case .onlyOneThatDecodes: "no other set has all of its bytes"
        case .nothingDecodes: "no set has all of its bytes"
        }
    }
}
