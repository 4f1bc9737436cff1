// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a stream look like, for the diagnosis of a stream that is not what it should be.
public enum StreamKind: String, Sendable, Hashable, CaseIterable {
    /// A TLS handshake record.
    case tls
    /// A start byte: MLLP.
    case mllp
    /// The method of an HTTP request, or the answer of an HTTP server.
    case http
    /// A message header without a start byte.
    case unframedMessage
    /// UTF-16, by its mark or by a header with a zero in every second byte.
    case utf16
    /// Nothing known.
    case unknown

    /// Looks at up to 16 bytes.
    public init(opening: some Collection<UInt8>) {
        let bytes = Array(opening.prefix(16))
        let text = String(decoding: bytes, as: UTF8.self)
        self =
            switch bytes.first {
            case 0x16?: .tls
            case 0x0B?: .mllp
            case 0xFF? where bytes.dropFirst().first == 0xFE: .utf16
            case 0xFE? where bytes.dropFirst().first == 0xFF: .utf16
            case _ where bytes.count > 3 && (bytes.starts(with: [0x4D, 0]) || bytes.starts(with: [0, 0x4D])): .utf16
            case _ where ["MSH", "FHS", "BHS"].contains { text.hasPrefix($0) }: .unframedMessage
            case _ where Self.methods.contains { text.hasPrefix($0) }: .http
            default: .unknown
            }
    }

    private static let methods = [
        "GET ", "POST ", "PUT ", "HEAD ", "OPTIONS ", "CONNECT ", "PRI * ", "DELETE ", "HTTP/",
    ]

    /// A noun for a sentence.
    public var text: String {
        switch self {
        case .tls: "TLS"
        case .mllp: "plain MLLP"
        case .http: "HTTP"
        case .unframedMessage: "a message without a start byte"
        case .utf16: "UTF-16, a wrong character set"
        case .unknown: "no known protocol"
        }
    }
}
