// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
import Findings
public import XMLTree

/// Checking.
extension ClinicalDocument {
    /// What is wrong with the document: its structure, and for a Chinese document its template, codes and values.
    ///
    /// - Returns: findings in document order, at most ``CheckOptions/limit`` of each severity. The document passes when
    ///   none of them is an error.
    /// - Complexity: O(n).
    public func findings(_ options: CheckOptions = CheckOptions()) -> [DocumentFinding] {
        let checker = Checker(self, options)
        checker.run()
        return checker.collector.findings()
    }

    /// What is wrong with a file: that it cannot be read is a finding too.
    ///
    /// - Parameter encoding: the set to read in, whatever the document declares.
    public static func findings(
        parsing bytes: [UInt8], _ options: CheckOptions = CheckOptions(), limits: XMLLimits = XMLLimits(),
        encoding: CharacterEncoding? = nil
    ) -> [DocumentFinding] {
        do throws(CDAError) {
            return try ClinicalDocument(parsing: bytes, limits: limits, encoding: encoding).findings(options)
        } catch {
            return [error.documentFinding]
        }
    }
}

extension CDAError {
    /// The error as a finding.
    public var documentFinding: DocumentFinding {
        switch self {
        case .notClinicalDocument:
            DocumentFinding(
                .error, .notCDA, path: "/", line: 1,
                message: "the root is not ClinicalDocument of the namespace \(ClinicalDocument.namespace)")
        case .xml(let error): error.documentFinding
        }
    }
}

extension XMLError {
    /// The error as a finding.
    var documentFinding: DocumentFinding {
        func unreadable(_ line: Int, _ message: String) -> DocumentFinding {
            DocumentFinding(.error, .unreadable, path: "", line: line, message: message)
        }
        switch self {
        case .notWellFormed(let line, let code): return unreadable(line, "not well-formed XML (libxml2 error \(code))")
        case .documentType: return unreadable(1, "a document type declaration is refused")
        case .tooLarge(let bytes, let limit): return unreadable(0, "\(bytes) bytes, more than \(limit)")
        case .tooDeep(let line, let limit): return unreadable(line, "elements nest deeper than \(limit)")
        case .tooMuch(let kind, let line, let limit): return unreadable(line, "more \(kind.rawValue) than \(limit)")
        case .unknownEncoding: return unreadable(1, "the declared character set is not known")
        case .unavailable: return unreadable(0, "the XML parser could not start")
        case .notInEncoding(let declared, let line, let offset, let looksLike):
            let hint = looksLike.map { "; all bytes fit \($0)" } ?? ""
            return DocumentFinding(
                .error, .wrongEncoding, path: "", line: line,
                message: "the byte at offset \(offset) is no character of \(declared)\(hint)")
        }
    }
}
