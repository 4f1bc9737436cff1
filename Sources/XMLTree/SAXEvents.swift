// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Connects libxml2's events to an ``ArenaBuilder``.
enum SAXEvents {
    typealias Builder = UnsafeMutablePointer<ArenaBuilder>

    /// No network, no message to the terminal, no attention to the declared encoding: the text is UTF-8 already.
    static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue)

    /// Replaces all handlers of a parser.
    static func install(_ context: xmlParserCtxtPtr, _ builder: Builder) {
        let handlers = unsafe context.pointee.sax
        unsafe handlers?.pointee = xmlSAXHandler()
        unsafe handlers?.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handlers?.pointee.internalSubset = { user, _, _, _ in unsafe SAXEvents.fail(user, .documentType) }
        unsafe handlers?.pointee.startElementNs = { user, local, prefix, uri, spaces, space, count, _, attribute in
            unsafe SAXEvents.start(user, (local, prefix, uri), (Int(spaces), space), (Int(count), attribute))
        }
        unsafe handlers?.pointee.endElementNs = { user, _, _, _ in unsafe SAXEvents.builder(user)?.pointee.end() }
        unsafe handlers?.pointee.characters = { unsafe SAXEvents.text($0, $1, $2, .text) }
        unsafe handlers?.pointee.ignorableWhitespace = unsafe handlers?.pointee.characters
        unsafe handlers?.pointee.cdataBlock = { unsafe SAXEvents.text($0, $1, $2, .cdata) }
        unsafe handlers?.pointee.comment = { unsafe SAXEvents.builder($0)?.pointee.data($1, .comment, name: -1) }
        unsafe handlers?.pointee.processingInstruction = { unsafe SAXEvents.instruction($0, $1, $2) }
        unsafe handlers?.pointee.serror = { unsafe SAXEvents.error($0, $1) }
        unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> Builder? {
        unsafe user?.assumingMemoryBound(to: ArenaBuilder.self)
    }

    private static func start(
        _ user: UnsafeMutableRawPointer?,
        _ name: (UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?, UnsafePointer<xmlChar>?),
        _ spaces: (Int, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?),
        _ attributes: (Int, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?)
    ) {
        guard let builder = unsafe builder(user) else { return }
        let number = unsafe builder.pointee.number(name.0, name.1, name.2)
        unsafe builder.pointee.start(
            number, UnsafeBufferPointer(start: spaces.1, count: spaces.0 * 2),
            UnsafeBufferPointer(start: attributes.1, count: attributes.0 * 5))
    }

    private static func text(
        _ user: UnsafeMutableRawPointer?, _ start: UnsafePointer<xmlChar>?, _ count: Int32, _ kind: NodeKind
    ) {
        unsafe builder(user)?.pointee.text(UnsafeBufferPointer(start: start, count: Int(count)), kind)
    }

    private static func instruction(
        _ user: UnsafeMutableRawPointer?, _ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?
    ) {
        guard let builder = unsafe builder(user) else { return }
        let number = unsafe builder.pointee.number(target, nil, nil)
        unsafe builder.pointee.data(data, .instruction, name: number)
    }

    private static func error(_ user: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
        guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let (line, code) = unsafe (Int(error.pointee.line), Int(error.pointee.code))
        if code == Int(XML_ERR_USER_STOP.rawValue) { return }
        unsafe fail(user, .notWellFormed(line: max(1, line), code: code))
    }

    private static func fail(_ user: UnsafeMutableRawPointer?, _ error: XMLError) {
        unsafe builder(user)?.pointee.fail(error)
    }
}
