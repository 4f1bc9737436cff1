// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// One run of libxml2 that fills an ``ArenaBuilder``: the owner of both.
@safe struct EventParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let builder: SAXEvents.Builder
    private var guardian: MarkupGuard
    /// Line feeds of the pieces so far, for what the guardian refuses.
    private var linesBefore = 1

    init(limits: XMLLimits, extent: XMLExtent = XMLExtent(), bytes: Int, isPushed: Bool) throws(XMLError) {
        interop_xml_silence()
        let made = unsafe isPushed ? xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) : xmlNewParserCtxt()
        guard let made = unsafe made else { throw .unavailable }
        unsafe context = made
        unsafe builder = SAXEvents.Builder.allocate(capacity: 1)
        var bounded = limits
        bounded.depth = min(limits.depth, 255)
        unsafe builder.initialize(
            to: ArenaBuilder(made, limits: bounded, extent: extent, bytes: bytes, isPushed: isPushed))
        guardian = MarkupGuard(bounded)
        unsafe SAXEvents.install(made, builder)
        unsafe xmlCtxtUseOptions(made, SAXEvents.options)
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe builder.deinitialize(count: 1)
        unsafe builder.deallocate()
    }

    /// Whether the parser needs no more.
    var isStopped: Bool { unsafe context.pointee.disableSAX != 0 }

    /// Parses a whole text in UTF-8.
    mutating func parse(_ text: [UInt8]) throws(XMLError) {
        try check(text)
        if text.isEmpty { throw .notWellFormed(line: 1, code: Int(XML_ERR_DOCUMENT_EMPTY.rawValue)) }
        let context = unsafe self.context
        unsafe text.withUnsafeBufferPointer { bytes in
            _ = unsafe bytes.baseAddress?.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                unsafe xmlCtxtReadMemory(context, $0, Int32(bytes.count), nil, nil, SAXEvents.options)
            }
        }
        try finish()
    }

    /// Parses a piece of a text in UTF-8.
    mutating func push(_ piece: [UInt8]) throws(XMLError) {
        try check(piece)
        linesBefore += piece.count { $0 == 0x0A }
        let context = unsafe self.context
        unsafe piece.withUnsafeBufferPointer { bytes in
            _ = unsafe bytes.baseAddress?.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                unsafe xmlParseChunk(context, $0, Int32(bytes.count), 0)
            }
        }
        if let failure = unsafe builder.pointee.failure { throw failure }
    }

    /// Ends a text that came in pieces.
    mutating func end() throws(XMLError) {
        if !isStopped { unsafe xmlParseChunk(context, nil, 0, 1) }
        try finish()
    }

    private mutating func check(_ text: [UInt8]) throws(XMLError) {
        do throws(MarkupGuard.Refusal) {
            try guardian.check(text)
        } catch {
            let line = linesBefore + text.prefix(error.offset).count { $0 == 0x0A }
            throw error.error(line: line)
        }
    }

    private func finish() throws(XMLError) {
        if let failure = unsafe builder.pointee.failure { throw failure }
        if unsafe context.pointee.wellFormed == 0, unsafe !builder.pointee.isStopped {
            let (line, code) = unsafe (context.pointee.lastError.line, context.pointee.lastError.code)
            throw .notWellFormed(line: max(1, Int(line)), code: Int(code))
        }
        unsafe builder.pointee.finish()
    }

    /// What was built.
    var built: ArenaBuilder { unsafe builder.pointee }
}
