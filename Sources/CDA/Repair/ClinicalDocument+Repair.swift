// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import XMLTree

/// Repairing, on request only.
extension ClinicalDocument {
    /// Repairs what can be repaired without a doubt and changes nothing else: a wrong label of the character set, and
    /// children in another order than the schema's.
    ///
    /// What is missing, blank or stands there twice stays as it is: nobody can know what was meant.
    ///
    /// - Throws: ``CDAError`` for what cannot be read with another label either.
    public static func repaired(
        parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()
    ) throws(CDAError) -> RepairedDocument {
        let (labelled, label) = try relabelled(bytes, limits)
        var (bytes, repairs) = (labelled, label.map { [$0] } ?? [])
        var document = try ClinicalDocument(parsing: bytes, limits: limits)
        // Each pass puts the outermost disorder right, so that what is moved is never changed inside as well. Disorder
        // inside disorder beyond any sender's stays.
        for _ in 0..<16 {
            var order = OrderRepair(document)
            order.run()
            guard !order.repairs.isEmpty, let written = try? order.edits.serialized() else { break }
            bytes = written
            repairs += order.repairs
            document = try ClinicalDocument(parsing: bytes, limits: limits)
        }
        return RepairedDocument(bytes: bytes, repairs: repairs, document: document)
    }

    /// The bytes with a label that they fit, and what was changed; the same bytes when the label is right.
    private static func relabelled(_ bytes: [UInt8], _ limits: XMLLimits) throws(CDAError) -> ([UInt8], Repair?) {
        do throws(XMLError) {
            _ = try DocumentTree(parsing: bytes, limits: limits)
            return (bytes, nil)
        } catch {
            guard case .notInEncoding(let declared, let line, _, let other?) = error,
                let changed = EncodingLabel.replaced(in: bytes, with: other)
            else { throw .xml(error) }
            let message = "labelled \(declared); all bytes are \(other), which the label says now"
            return (changed, Repair(kind: .encodingLabel, path: "/", line: line, message: message))
        }
    }
}

/// The label of the character set in the XML declaration.
enum EncodingLabel {
    /// The bytes with another label, or with a declaration that has one; nil where the declaration is no longer than
    /// its beginning.
    static func replaced(in bytes: [UInt8], with label: String) -> [UInt8]? {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // A mark says UTF-8, and nothing else can be meant by it.
        guard mark == 0 || label == CharacterEncoding.utf8.rawValue else { return nil }
        let body = bytes[mark...]
        guard body.starts(with: Array("<?xml".utf8)) else {
            return bytes[..<mark] + Array("<?xml version=\"1.0\" encoding=\"\(label)\"?>\n".utf8) + body
        }
        let head = Array(body.prefix(512))
        guard let end = place(of: "?>", in: head, from: 0) else { return nil }
        guard let name = place(of: "encoding", in: head, from: 0), name < end else {
            return bytes[..<mark] + head[..<end] + Array(" encoding=\"\(label)\"".utf8) + body.dropFirst(end)
        }
        guard let quote = head[name..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let last = head[(quote + 1)..<end].firstIndex(of: head[quote])
        else { return nil }
        return bytes[..<mark] + head[...quote] + Array(label.utf8) + body.dropFirst(last)
    }

    private static func place(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return nil }
        return (start...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
    }
}
