// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes Chinese shared documents: header, entries, and the narrative that says what the entries say.
///
/// A document is made whole or not at all. What a draft may not say is found before anything is written, all of it at
/// once. Elements stand in the order of the CDA schema with the additions of the Chinese one.
///
/// - Source: WS/T 482-2016 for the header; WS/T 500 and WS/T 483 for the kinds of documents, as ``DocumentType`` knows
///   them.
public struct DocumentBuilder: Sendable {
    /// How well a rule must be known for a breach of it to refuse a draft; of others a remark is made.
    public var leastStanding: Standing
    /// Whether what is missing, blank or cannot be true only becomes a remark: of values that somebody else wrote.
    ///
    /// What cannot be written is refused all the same.
    public var allowsDefects = false

    /// Refuses by what at least one public source says: formats and most tables are known no better.
    public init(leastStanding: Standing = .seenOnce) { self.leastStanding = leastStanding }

    private static let defects: Set<BuildProblem.Fault> = [
        .missing, .placeholder, .badIdentityNumber, .identityDisagrees, .endBeforeStart,
    ]

    /// Makes a document.
    ///
    /// - Throws: ``BuildError`` with everything that is wrong.
    public func build(_ draft: DocumentDraft) throws(BuildError) -> BuiltDocument {
        guard let type = DocumentType(code: draft.type) else {
            throw BuildError([BuildProblem(path: "type", fault: .unknownType)])
        }
        var review = DraftReview()
        HeaderReview(draft, type).run(&review)
        let sections = BodyPlanner(draft, type).plan(&review)
        func isRefused(_ problem: BuildProblem) -> Bool {
            problem.standing >= leastStanding && !(allowsDefects && Self.defects.contains(problem.fault))
        }
        let refused = review.problems.filter(isRefused)
        guard refused.isEmpty else { throw BuildError(refused) }
        var root = HeaderMaker(draft, type).root
        root.append(BodyMaker(sections).component)
        let remarks = review.problems.filter { !isRefused($0) }
        return try BuiltDocument(XMLContent(root.indented()), remarks)
    }
}

/// A document that was made.
public struct BuiltDocument: Sendable {
    /// The document in UTF-8.
    public let bytes: [UInt8]
    /// The same document, read again.
    public let document: ClinicalDocument
    /// What breaks rules that are not known well enough to refuse by.
    public let remarks: [BuildProblem]

    init(_ content: XMLContent, _ remarks: [BuildProblem]) throws(BuildError) {
        self.remarks = remarks
        do throws(XMLWriteError) {
            bytes = try content.serialized()
        } catch {
            throw BuildError([BuildProblem(path: "", fault: .badCharacter)])
        }
        do throws(CDAError) {
            document = try ClinicalDocument(parsing: bytes)
        } catch {
            throw BuildError([BuildProblem(path: "", fault: .badCharacter)])
        }
    }
}
