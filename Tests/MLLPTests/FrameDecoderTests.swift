// SPDX-License-Identifier: Apache-2.0

import MLLP
import Testing

@Suite("Framing") struct FrameDecoderTests {
    /// Events of a stream given at once and then ended; V, F and C in the text stand for VT, FS and CR.
    private func events(_ text: String, _ limits: FrameDecoder.Limits = .init()) -> [FrameEvent] {
        var decoder = FrameDecoder(limits: limits)
        return decoder.feed(stream(text)) + decoder.finish()
    }

    static let streams: [(String, [FrameEvent])] = regular + broken

    private static let regular: [(String, [FrameEvent])] = [
        ("", []), ("VxFC", [.frame([0x78])]), ("VxFCVyFC", [.frame([0x78]), .frame([0x79])]),
        ("VxFC\n\0VyFC\n", [.frame([0x78]), .frame([0x79])]), ("C\n\0VxFC", [.frame([0x78])]),
        ("V\u{06}FC", [.commit(true)]), ("V\u{15}FC", [.commit(false)]), ("V\u{06}\u{06}FC", [.frame([6, 6])]),
        ("VaCbFC", [.frame([0x61, 0x0D, 0x62])]), ("VaFbFC", [.frame([0x61, 0x1C, 0x62])]),
        ("VaFFC", [.frame([0x61, 0x1C])]), ("VaVbFC", [.frame([0x61, 0x0B, 0x62])]),
        ("VaVMSFC", [.frame([0x61, 0x0B, 0x4D, 0x53])]), ("VaVMSXFC", [.frame([0x61, 0x0B, 0x4D, 0x53, 0x58])]),
    ]

    private static let broken: [(String, [FrameEvent])] = [
        ("VFC", [.irregular(.empty)]), ("VF", [.irregular(.endWithoutCarriageReturn), .irregular(.empty)]),
        ("VxF", [.irregular(.endWithoutCarriageReturn), .frame([0x78])]),
        ("VxF\nVyFC", [.irregular(.endWithoutCarriageReturn), .frame([0x78]), .frame([0x79])]),
        ("VxFVyFC", [.irregular(.endWithoutCarriageReturn), .frame([0x78]), .frame([0x79])]),
        ("Vx", [.irregular(.unfinished(count: 1))]), ("V", [.irregular(.unfinished(count: 0))]),
        ("abcVxFC", [.irregular(.skipped(count: 3)), .frame([0x78])]),
        ("VxFCabVyFC", [.frame([0x78]), .irregular(.skipped(count: 2)), .frame([0x79])]),
        ("VxFCab", [.frame([0x78]), .irregular(.skipped(count: 2))]), ("abc", [.irregular(.skipped(count: 3))]),
        ("FC", [.irregular(.skipped(count: 1))]), ("aC\n\0b", [.irregular(.skipped(count: 2))]),
        ("VoldVMSH|FC", [.irregular(.restarted(dropped: 3)), .frame(Array("MSH|".utf8))]),
        ("VVMSH|FC", [.irregular(.restarted(dropped: 0)), .frame(Array("MSH|".utf8))]),
        ("VaVbVMSH|FC", [.irregular(.restarted(dropped: 3)), .frame(Array("MSH|".utf8))]),
        (
            "VMSHVMSHVMSHFC",
            [.irregular(.restarted(dropped: 3)), .irregular(.restarted(dropped: 3)), .frame(Array("MSH".utf8))]
        ),
        ("\u{16}\u{03}\u{01}VxFC", [.irregular(.looksLikeTLS)]),
        ("\u{16}aVxFC", [.irregular(.skipped(count: 2)), .frame([0x78])]),
    ]

    @Test(arguments: streams) func givesTheEventsOfAStream(_ text: String, _ expected: [FrameEvent]) {
        // What follows a fatal fault is of no interest.
        let found = events(text)
        let fatal = found.firstIndex { if case .irregular(let fault) = $0 { fault.isFatal } else { false } }
        #expect(Array(found[...(fatal ?? found.count - 1)]) == expected)
    }

    @Test(arguments: streams) func givesTheSameEventsByteByByte(_ text: String, _ expected: [FrameEvent]) {
        var decoder = FrameDecoder()
        let found = stream(text).flatMap { decoder.feed([$0]) } + decoder.finish()
        #expect(found == events(text))
    }

    @Test(arguments: [([0x16, 0x03] as [UInt8]), [0x16, 0x03, 0x01]])
    func takesOnlyTheFirstBytesForAGreeting(_ greeting: [UInt8]) {
        var decoder = FrameDecoder()
        let found = decoder.feed(Framing.frame([0x78]) + greeting + Framing.frame([0x79]))
        #expect(found == [.frame([0x78]), .irregular(.skipped(count: greeting.count)), .frame([0x79])])
    }

    @Test func framesContent() {
        #expect(Framing.frame([0x78, 0x79]) == [0x0B, 0x78, 0x79, 0x1C, 0x0D])
        var decoder = FrameDecoder()
        #expect(decoder.feed(Framing.frame([0x78, 0x79])) == [.frame([0x78, 0x79])])
    }
}

/// V, F and C stand for VT, FS and CR; other characters for themselves.
func stream(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case "V": Framing.start
        case "F": Framing.end
        case "C": Framing.carriageReturn
        default: UInt8(truncatingIfNeeded: scalar.value)
        }
    }
}
