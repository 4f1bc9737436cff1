// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Deflate

/// Reads a file from its preamble to the end of its data set.
struct FileParser {
    private let rules: Rules
    private let limits: Limits
    private var parser: DataSetParser
    /// Reads the data set where that is deflated.
    private var inflated: DataSetParser?
    private(set) var preamble = 0..<0
    private(set) var meta: Int32 = 0
    private(set) var body: Int32 = 0
    private(set) var bodyOffset = 0
    private(set) var declared: TransferSyntax?
    private(set) var transferSyntax = TransferSyntax.explicitLittleEndian
    private var inflateDefect: DICOMError?

    init(_ source: ByteSource, _ rules: Rules, _ limits: Limits) {
        self.rules = rules
        self.limits = limits
        parser = DataSetParser(source, limits)
    }

    var defect: DICOMError? { inflated?.defect ?? inflateDefect ?? parser.defect }
    var notices: [Notice] { parser.notices.notices + (inflated?.notices.notices ?? []) }
    var rest: Range<Int> {
        let last = inflated ?? parser
        return min(last.offset, last.window.source.count)..<last.window.source.count
    }

    mutating func read() throws(DICOMError) {
        findPreamble()
        readMetaInformation()
        bodyOffset = parser.offset
        guard parser.defect == nil else { return }
        let encoding = try bodyEncoding()
        if transferSyntax.isDeflated {
            try readDeflated(encoding)
        } else {
            body = Self.readBody(&parser, encoding, rules.extent)
        }
    }

    private static func readBody(_ parser: inout DataSetParser, _ encoding: ElementEncoding, _ extent: Rules.Extent)
        -> Int32
    {
        let root = parser.readRoot(encoding, stop: extent == .everything ? .never : .atPixelData)
        parser.decideChoices()
        return root
    }

    // MARK: Preamble and meta information

    /// - Source: DICOM PS3.10, section 7.1.
    private mutating func findPreamble() {
        let prefix: UInt32 = 0x4D43_4944
        if parser.window.holds(132), parser.window.uint32(128) == prefix {
            preamble = 0..<128
            parser.offset = 132
        } else {
            parser.note(.missingPreamble, 0)
            if parser.window.holds(4), parser.window.uint32(0) == prefix { parser.offset = 4 }
        }
    }

    private mutating func readMetaInformation() {
        let start = parser.offset
        guard parser.window.holds(start + 8), parser.window.uint64(start) & 0xFFFF == 2 else {
            parser.note(.missingMetaInformation, start)
            meta = parser.openLevel(record: -1, parent: -1)
            body = meta
            return
        }
        meta = parser.readRoot(.explicitLittle, stop: .behindMetaInformation)
        body = parser.openLevel(record: -1, parent: -1)
        checkGroupLength()
        let named = text(.transferSyntaxUID)
        declared = named.isEmpty ? nil : TransferSyntax(rawValue: named)
    }

    private mutating func checkGroupLength() {
        let level = parser.levels[Int(meta)]
        guard level.start < level.end else { return }
        let first = parser.records[Int(level.start)]
        guard first.tag == Tag(2, 0), first.length == 4, let bytes = parser.window.held(first.offset..<first.end) else {
            return parser.note(.missingMetaGroupLength, first.headerOffset, first.tag)
        }
        let length = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        if length != parser.offset - first.end { parser.note(.wrongMetaGroupLength, first.headerOffset, first.tag) }
    }

    /// A value of the meta information without the padding around it.
    private func text(_ tag: Tag) -> String {
        let level = parser.levels[Int(meta)]
        for record in parser.records[Int(level.start)..<Int(level.end)] where record.tag == tag {
            guard let bytes = parser.window.held(record.offset..<record.end) else { continue }
            return Padding.trimmed(bytes)
        }
        return ""
    }

    // MARK: Data set

    /// Decides how the data set is written.
    private mutating func bodyEncoding() throws(DICOMError) -> ElementEncoding {
        if let declared {
            transferSyntax = declared
            if !declared.isRegistered { parser.note(.unknownTransferSyntax, bodyOffset, .transferSyntaxUID) }
            return declared.isDeflated ? declared.encoding : corrected(declared.encoding)
        }
        if let given = rules.transferSyntax {
            transferSyntax = given
            return given.isDeflated ? given.encoding : corrected(given.encoding)
        }
        let available = parser.window.end - bodyOffset
        let isKnownFile = !preamble.isEmpty || bodyOffset > 0
        if isKnownFile, available < 8 { return .explicitLittle }
        guard parser.window.holds(bodyOffset + 8),
            let guess = SyntaxGuess.encoding(parser.window.uint64(bodyOffset), available: available)
        else { throw .noDataSet(offset: bodyOffset) }
        parser.note(.guessedTransferSyntax, bodyOffset)
        transferSyntax = SyntaxGuess.transferSyntax(guess)
        return guess
    }

    private mutating func corrected(_ declared: ElementEncoding) -> ElementEncoding {
        guard parser.window.holds(bodyOffset + 8) else { return declared }
        let found = SyntaxGuess.corrected(
            declared, parser.window.uint64(bodyOffset), available: parser.window.end - bodyOffset)
        if found != declared {
            parser.note(.contradictedTransferSyntax, bodyOffset)
            transferSyntax = SyntaxGuess.transferSyntax(found)
        }
        return found
    }

    /// Inflates the data set and reads it; what came before a break is read.
    ///
    /// - Source: DICOM PS3.5, annex A.5.
    private mutating func readDeflated(_ encoding: ElementEncoding) throws(DICOMError) {
        let source = parser.window.source
        let packed = Array(source.bytes(bodyOffset..<source.count))
        var result = Deflate.inflatePrefix(packed, limit: limits.inflatedBytes)
        if result.data.isEmpty, let skipped = Self.wrapperLength(packed) {
            parser.note(.compressedHeader, bodyOffset)
            result = Deflate.inflatePrefix(Array(packed.dropFirst(skipped)), limit: limits.inflatedBytes)
            result.consumed += skipped
        }
        switch result.end {
        case .complete: break
        case .limit: inflateDefect = .inflatedTooLarge(offset: bodyOffset, limit: limits.inflatedBytes)
        case .broken: inflateDefect = .badDeflate(offset: bodyOffset + result.consumed)
        }
        if let inflateDefect, result.data.isEmpty { throw inflateDefect }
        var reader = DataSetParser(ByteSource(result.data), limits)
        body = Self.readBody(&reader, encoding, rules.extent)
        // A break behind the pixel data did not keep anything from being read.
        if reader.isStopped, reader.records.last?.tag.isPixelData == true { inflateDefect = nil }
        parser.offset = bodyOffset + result.consumed
        inflated = reader
    }

    /// The length of a zlib or gzip header, which do not belong before deflated data sets but are met.
    private static func wrapperLength(_ bytes: [UInt8]) -> Int? {
        if bytes.count > 2, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return 2 }
        let isPlainGzip = bytes.count > 10 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[3] == 0
        return isPlainGzip ? 10 : nil
    }

    // MARK: Storage

    mutating func storage() -> (meta: Storage, body: Storage) {
        let own = parser.storage(rules)
        guard let inflated else { return (own, own) }
        return (own, inflated.storage(rules))
    }
}
