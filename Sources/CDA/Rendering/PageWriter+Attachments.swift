// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import XMLTree

/// What becomes of data of a media type.
enum AttachmentUse {
    /// An image that the page shows, when its first bytes are those of the type.
    case image(StaticString)
    /// A file to be saved; `type` is what the link says.
    case file(StaticString, ending: StaticString)
    /// Text, markup and programs among it: shown as text, never offered.
    case text
    /// Bytes of no known kind, to be saved as such.
    case unknown

    /// By media type and first bytes: what does not begin as its type says is of no known kind.
    init(_ mediaType: String, _ bytes: [UInt8]) {
        let type = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
        switch type {
        case "application/pdf" where bytes.starts(with: Array("%PDF".utf8)):
            self = .file("application/pdf", ending: ".pdf")
        case "image/png" where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): self = .image("image/png")
        case "image/jpeg" where bytes.starts(with: [0xFF, 0xD8]): self = .image("image/jpeg")
        case "image/jpg" where bytes.starts(with: [0xFF, 0xD8]): self = .image("image/jpeg")
        case "image/gif" where bytes.starts(with: Array("GIF8".utf8)): self = .image("image/gif")
        case "image/tiff" where bytes.starts(with: [0x49, 0x49]) || bytes.starts(with: [0x4D, 0x4D]):
            self = .file("image/tiff", ending: ".tiff")
        case "application/rtf", "text/rtf": self = .file("application/octet-stream", ending: ".rtf")
        case "application/msword": self = .file("application/octet-stream", ending: ".doc")
        case "application/dicom": self = .file("application/octet-stream", ending: ".dcm")
        case let name where name.hasPrefix("text/") || Self.isMarkup(name): self = .text
        default: self = .unknown
        }
    }

    private static func isMarkup(_ type: String) -> Bool {
        ["html", "xml", "svg", "script", "json"].contains { type.contains($0) }
    }
}

extension PageWriter {
    /// Data of a document: an image, a text, a file to be saved, or the address of one, which is never a link.
    mutating func attachment(_ data: EncapsulatedData) {
        element("figure") { page in
            if let reference = data.reference, data.text.isEmpty || data.element.hasOnly("reference") {
                page.outside(data, reference)
            } else if page.options.masksIdentifiers {
                page.left(data, page.words("附件未包含：标识已屏蔽", "left out: identifiers are masked"))
            } else if data.representation == "B64" {
                page.binary(data)
            } else {
                page.element("pre", text: data.text)
            }
        }
    }

    private mutating func left(_ data: EncapsulatedData, _ reason: String) {
        element("span", "warn", text: reason)
        text(" ")
        element("span", "code", text: data.mediaType)
    }

    private mutating func outside(_ data: EncapsulatedData, _ reference: String) {
        element("span", text: words("数据不在文档内，地址：", "Not in the document; its address: "))
        element("span", "pre", text: reference)
        element("span", "code", text: data.mediaType)
    }

    private mutating func binary(_ data: EncapsulatedData) {
        guard let bytes = data.bytes else {
            return left(data, words("附件不是有效的 Base64，未包含", "left out: no base 64"))
        }
        if data.compression != nil { return offer(bytes, "application/octet-stream", ".bin", data) }
        switch AttachmentUse(data.mediaType, bytes) {
        case .text:
            guard let text = Self.text(bytes) else { return offer(bytes, "application/octet-stream", ".bin", data) }
            element("pre", text: text)
        case .file(let type, let ending): offer(bytes, type, ending, data)
        case .unknown: offer(bytes, "application/octet-stream", ".bin", data)
        case .image(let type): show(bytes, type, data)
        }
    }

    /// Bytes as UTF-8, else as GB 18030; nil for neither.
    private static func text(_ bytes: [UInt8]) -> String? {
        String(validating: bytes, as: UTF8.self) ?? (try? CharacterEncoding.gb18030.decode(bytes))
    }

    private func fits(_ bytes: [UInt8]) -> Bool { bytes.count <= options.attachmentLimit - attached.bytes }

    private mutating func show(_ bytes: [UInt8], _ type: StaticString, _ data: EncapsulatedData) {
        guard fits(bytes) else { return leftForSize(bytes, data) }
        put("<img alt=\"")
        text(words("图像", "image"))
        put("\" src=\"data:")
        put(type)
        put(";base64,")
        put(unescaped: Base64.characters(bytes))
        put("\">")
        attached.bytes += bytes.count
    }

    private mutating func leftForSize(_ bytes: [UInt8], _ data: EncapsulatedData) {
        let (size, limit) = (Self.size(bytes.count), Self.size(options.attachmentLimit))
        left(data, words("附件 \(size) 超出上限 \(limit)，未包含", "left out: \(size), more than \(limit)"))
    }

    private mutating func offer(
        _ bytes: [UInt8], _ type: StaticString, _ ending: StaticString, _ data: EncapsulatedData
    ) {
        let size = Self.size(bytes.count)
        guard fits(bytes) else { return leftForSize(bytes, data) }
        attached = (attached.bytes + bytes.count, attached.count + 1)
        put("<a class=\"get\" download=\"attachment-")
        text("\(attached.count)")
        put(ending)
        put("\" href=\"data:")
        put(type)
        put(";base64,")
        put(unescaped: Base64.characters(bytes))
        put("\">")
        text(words("下载附件", "Save the attachment"))
        put("</a>")
        element("span", "code", text: "\(data.mediaType), \(size)")
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) B"
        case ..<(1 << 20): "\(bytes / 1024) KiB"
        default: "\(bytes / (1 << 20)).\(bytes % (1 << 20) * 10 >> 20) MiB"
        }
    }
}

extension Node {
    /// Whether all text is inside children of one name.
    func hasOnly(_ name: String) -> Bool {
        children.allSatisfy { $0.kind == .element ? $0.localName == name : !$0.hasText }
    }
}
