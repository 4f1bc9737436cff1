// SPDX-License-Identifier: Apache-2.0

/// A picture of grey noise as a bitmap file, as large as is wanted.
enum PictureFixture {
    private static let side = 128
    private static let headerSize = 14 + 40 + 1024

    /// A file of about so many bytes; its rows are 128 pixels long.
    ///
    /// - Source: BITMAPFILEHEADER, BITMAPINFOHEADER with 8 bits a pixel and a table of 256 greys.
    static func bytes(_ size: Int) -> [UInt8] {
        let rows = max(1, (size - headerSize) / side)
        let total = headerSize + rows * side
        var bytes: [UInt8] = [0x42, 0x4D]
        for number in [total, 0, headerSize, 40, side, rows] { bytes += little(number) }
        // One plane, eight bits a pixel.
        bytes += [1, 0, 8, 0]
        for number in [0, rows * side, 2835, 2835, 256, 0] { bytes += little(number) }
        for grey in 0..<256 { bytes += [UInt8(grey), UInt8(grey), UInt8(grey), 0] }
        var state: UInt32 = 1
        for _ in 0..<rows * side {
            state = state &* 1_664_525 &+ 1_013_904_223
            bytes.append(UInt8(truncatingIfNeeded: state >> 24))
        }
        return bytes
    }

    private static func little(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}

extension Placeholder {
    /// The most kibibytes of a picture.
    private static let largest = 512

    /// The bytes of `picture 45k`; nil for any other word.
    static func pictureSize(_ word: String) -> Int? {
        guard word.hasPrefix("picture "), word.hasSuffix("k"), let kilo = Int(word.dropFirst(8).dropLast()),
            (1...largest).contains(kilo)
        else { return nil }
        return kilo << 10
    }
}
