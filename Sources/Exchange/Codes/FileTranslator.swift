// SPDX-License-Identifier: Apache-2.0

public import CDA
import Digests
public import HL7v2
public import Mapping

/// A file with the alliance's codes beside the senders' own.
public struct TranslatedFile: Sendable, Hashable {
    /// The file; the very bytes that came when no code was written.
    public let bytes: [UInt8]
    /// What was written, from which rows.
    public let written: [CodeMaps.WrittenCode]
    /// Places and why their codes stay as they are.
    public let kept: [String]
}

/// Translates the codes of whole files, messages and documents alike, and leads back to the bytes that came.
///
/// What was done is kept in the store under the digest of the new file.
public struct FileTranslator {
    private let maps: CodeMaps
    /// Whether the caller has opened one.
    private let isInTransaction: Bool

    /// Translates with these maps, as they are assigned to institutions.
    public init(_ maps: CodeMaps) { self.init(maps, isInTransaction: false) }

    init(_ maps: CodeMaps, isInTransaction: Bool) { (self.maps, self.isInTransaction) = (maps, isInTransaction) }

    // MARK: There

    /// Translates the messages of a file.
    ///
    /// - Parameter sender: the institution whose maps are taken; nil for that of each message (MSH-4).
    /// - Parameter time: now, ISO 8601.
    /// - Throws: ``MappingError``, or ``HL7v2Error`` for a message that cannot be read.
    public func translate(
        messages bytes: [UInt8], rules: Rules = Rules(), sender: String? = nil, at time: String
    ) throws -> TranslatedFile {
        let file = MessageFile(bytes)
        var edits: [ByteEdits.Edit] = []
        var (written, kept) = ([CodeMaps.WrittenCode](), [String]())
        let parts = file.parts.filter { $0.kind == .message }
        guard !parts.isEmpty else { throw HL7v2Error.noHeader(offset: 0) }
        for (number, part) in parts.enumerated() {
            let message = try Message(parsing: Array(bytes[part.range]), rules: rules)
            let facility = sender ?? message["MSH-4.1"] ?? ""
            let done = try CodeTranslator(maps: maps).run(message, facility: facility, at: time, counts: false)
            let place = parts.count > 1 ? "message \(number + 1), " : ""
            kept += done.result.kept.map { place + $0 }
            guard let changed = done.result.message else { continue }
            let edit = ByteEdits.difference(
                bytes[part.range], changed.serialized()[...], at: part.range.lowerBound)
            guard let edit else { continue }
            edits.append(edit)
            written += done.written.map { $0.at(place + $0.path) }
        }
        return try noted(TranslatedFile(bytes, ByteEdits(edits), written, kept), edits: ByteEdits(edits), source: bytes)
    }

    /// Translates a document.
    ///
    /// - Parameter sender: the institution whose maps are taken; nil for the one that keeps the document.
    public func translate(
        _ document: ClinicalDocument, sender: String? = nil
    ) throws(MappingError) -> TranslatedFile {
        try translate(document, sender: sender, countedAt: nil)
    }

    /// - Parameter time: when codes without a target are counted in the store; nil not to count them.
    func translate(
        _ document: ClinicalDocument, sender: String? = nil, countedAt time: String?
    ) throws(MappingError) -> TranslatedFile {
        var translator = DocumentTranslator(maps, document, sender: sender, countedAt: time)
        try translator.run()
        let source = document.serialized()
        guard let done = translator.result() else {
            let reason = "the document's character set does not let elements be added without writing it anew"
            return TranslatedFile(bytes: source, written: [], kept: translator.kept + [reason])
        }
        let file = TranslatedFile(source, done.edits, done.written, translator.kept)
        return try noted(file, edits: done.edits, source: source)
    }

    /// Notes what was done, when anything was.
    private func noted(
        _ file: TranslatedFile, edits: ByteEdits?, source: [UInt8]
    ) throws(MappingError) -> TranslatedFile {
        guard let edits, !file.written.isEmpty else { return file }
        let applied = AppliedCodes(written: file.written, edits: edits, source: try Self.digest(source))
        let digest = try Self.digest(file.bytes)
        if isInTransaction {
            try maps.noteApplied(applied, result: digest)
        } else {
            try maps.transaction(purpose: "keep what was done") { () throws(MappingError) in
                try maps.noteApplied(applied, result: digest)
            }
        }
        return file
    }

    // MARK: Back

    /// What was written into a file, from which rows; nil when it is no file that was translated here.
    public func written(in bytes: [UInt8]) throws(MappingError) -> [CodeMaps.WrittenCode]? {
        try maps.applied(result: Self.digest(bytes))?.written
    }

    /// The bytes that came, of a translated file; nil when it is none that was translated here.
    public func original(of bytes: [UInt8]) throws(MappingError) -> [UInt8]? {
        guard let applied = try maps.applied(result: Self.digest(bytes)), let source = applied.edits.undone(in: bytes)
        else { return nil }
        return try Self.digest(source) == applied.source ? source : nil
    }

    private static func digest(_ bytes: [UInt8]) throws(MappingError) -> [UInt8] {
        do throws(DigestError) {
            return try Digest.sha256.of(bytes)
        } catch {
            throw .noDigest
        }
    }
}

extension TranslatedFile {
    fileprivate init(_ source: [UInt8], _ edits: ByteEdits?, _ written: [CodeMaps.WrittenCode], _ kept: [String]) {
        if let edits, let bytes = edits.made(in: source) {
            self.init(bytes: bytes, written: written, kept: kept)
        } else {
            self.init(bytes: source, written: [], kept: kept)
        }
    }
}

extension CodeMaps.WrittenCode {
    fileprivate func at(_ path: String) -> CodeMaps.WrittenCode {
        CodeMaps.WrittenCode(
            path: path, map: map, version: version, row: row, original: original, written: written)
    }
}
