// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Attachments on pages") struct AttachmentTests {
    private func page(_ text: String, _ options: PageOptions = PageOptions()) throws -> String {
        let page = try SmallDocument.page(SmallDocument.bytes("<nonXMLBody>\(text)</nonXMLBody>"), options)
        return page.firstRange(of: "<figure>").map { String(page[$0.upperBound...]) } ?? ""
    }

    @Test func offerPDFToBeSaved() throws {
        let found = try page("<text mediaType=\"application/pdf\" representation=\"B64\">JVBERi0x\n LjQK</text>")
        #expect(
            found.hasPrefix(
                "<a class=\"get\" download=\"attachment-1.pdf\" href=\"data:application/pdf;base64,JVBERi0xLjQK\">下载附件</a>"
            ))
        #expect(found.contains("application/pdf, 9 B"))
    }

    @Test func showImagesThatAreWhatTheySay() throws {
        let png = "<text mediaType=\"image/png\" representation=\"B64\">iVBORw0KGgo=</text>"
        #expect(try page(png).hasPrefix("<img alt=\"图像\" src=\"data:image/png;base64,iVBORw0KGgo=\">"))
        let svg = "<text mediaType=\"image/svg+xml\" representation=\"B64\">PHN2Zy8+</text>"
        #expect(try page(svg).hasPrefix("<pre>&lt;svg/&gt;</pre>"))
        let false1 = "<text mediaType=\"image/png\" representation=\"B64\">PHN2Zy8+</text>"
        #expect(try page(false1).contains("download=\"attachment-1.bin\" href=\"data:application/octet-stream;base64,"))
    }

    @Test(arguments: ["text/html", "application/xhtml+xml", "text/javascript", "TEXT/HTML; charset=x"])
    func showMarkupAsText(_ type: String) throws {
        let found = try page(
            "<text mediaType=\"\(type)\" representation=\"B64\">PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==</text>")
        #expect(found.hasPrefix("<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>"))
        #expect(!found.contains("href"))
    }

    @Test(arguments: ["javascript:alert(1)", "../../../../etc/passwd", "http://127.0.0.1:9/x.pdf"])
    func nameAddressesWithoutALink(_ address: String) throws {
        let found = try page("<text mediaType=\"application/pdf\"><reference value=\"\(address)\"/></text>")
        #expect(found.contains("<span class=\"pre\">\(address)</span>"))
        #expect(!found.contains("href") && !found.contains("src="))
    }

    @Test func areLeftOutBeyondTheLimitAndSaidSo() throws {
        let text = "<text mediaType=\"application/pdf\" representation=\"B64\">JVBERi0xLjQK</text>"
        #expect(try page(text, PageOptions(attachmentLimit: 9)).contains("href=\"data:"))
        let found = try page(text, PageOptions(attachmentLimit: 8))
        #expect(found.hasPrefix("<span class=\"warn\">附件 9 B 超出上限 8 B，未包含</span>"))
        #expect(!found.contains("href"))
    }

    @Test func areLeftOutWhenIdsAreMaskedOrNoBase64() throws {
        let text = "<text mediaType=\"application/pdf\" representation=\"B64\">JVBERi0xLjQK</text>"
        #expect(try page(text, PageOptions(masksIdentifiers: true)).contains("附件未包含：标识已屏蔽"))
        #expect(
            try page("<text mediaType=\"application/pdf\" representation=\"B64\">%%%</text>").contains("不是有效的 Base64"))
    }

    @Test func ofPlainTextAreRead() throws {
        #expect(
            try page("<text mediaType=\"text/plain\">行一\n行二 &lt;x&gt;</text>").hasPrefix("<pre>行一\n行二 &lt;x&gt;</pre>"))
        #expect(
            try page("<text mediaType=\"text/plain\" representation=\"B64\">1tDOxA==</text>").hasPrefix("<pre>中文</pre>")
        )
    }

    @Test(arguments: 0..<40) func haveEveryLengthOfBase64(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8($0 * 7 % 256) }
        let found = try page("<text mediaType=\"x/y\" representation=\"B64\">\(Self.encoded(bytes))</text>")
        #expect(found.contains("base64,\(Self.encoded(bytes))\"") || count == 0)
    }

    /// Base 64 bit by bit, to compare with.
    private static func encoded(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        while bits.count % 6 != 0 { bits.append(0) }
        let text = stride(from: 0, to: bits.count, by: 6).map { start in
            alphabet[bits[start..<start + 6].reduce(0) { $0 * 2 + Int($1) }]
        }
        return String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
    }
}
