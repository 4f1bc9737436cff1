// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// The owner of one libxml2 document.
@safe final class ParsedTree {
    private let document: xmlDocPtr

    /// libxml2's own bound on nesting (xmlParserMaxDepth), which it reports as an internal error.
    private static let depthLimit = 256

    init(_ bytes: [UInt8], depthLimit: Int) throws(XMLError) {
        interop_xml_silence()
        guard let context = unsafe xmlNewParserCtxt() else { throw .unavailable }
        defer { unsafe xmlFreeParserCtxt(context) }
        // Any document type stops the parser before a single entity is declared.
        unsafe context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { start in
                unsafe start.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                    unsafe xmlCtxtReadMemory(context, $0, Int32(buffer.count), nil, nil, Int32(options))
                }
            }
        }
        // A stopped parser still hands over the document it had begun, without a root.
        if unsafe context.pointee.errNo == Int32(XML_ERR_USER_STOP.rawValue) {
            unsafe xmlFreeDoc(parsed)
            throw .documentType
        }
        guard let parsed = unsafe parsed else { throw unsafe Self.fault(context, depthLimit) }
        unsafe document = parsed
    }

    private static func fault(_ context: xmlParserCtxtPtr, _ limit: Int) -> XMLError {
        let error = unsafe context.pointee.lastError
        let isInternal = unsafe error.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue)
        if isInternal, unsafe context.pointee.nodeNr >= depthLimit {
            return unsafe .tooDeep(line: Int(error.line), limit: min(limit, depthLimit))
        }
        return unsafe .notWellFormed(line: Int(error.line), code: Int(error.code))
    }

    deinit { unsafe xmlFreeDoc(document) }

    var declaredEncoding: String? { unsafe document.pointee.encoding.map { unsafe String(cString: $0) } }

    /// Lends the root node to `body`; the pointer must not leave it.
    func withRoot<Result>(_ body: (xmlNodePtr) throws(XMLError) -> Result) throws(XMLError) -> Result {
        guard let root = unsafe xmlDocGetRootElement(document) else { throw .notWellFormed(line: 1, code: 4) }
        return try unsafe body(root)
    }
}
