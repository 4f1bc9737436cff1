// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The write-ahead log beside a database, read as a file.
///
/// Only frames of whole transactions count, and only those whose checksums, which run through the log, are right.
///
/// - Source: sqlite.org/fileformat2.html, section 4 (the write-ahead log).
struct WriteAheadLog {
    /// Why a log could not be laid over a file.
    enum Fault: Error {
        case unreadable(String, Int32)

        var text: String {
            switch self {
            case .unreadable(let what, let code): "\(what): \(unsafe String(cString: strerror(code)))"
            }
        }
    }

    private let path: String

    init(path: String) { self.path = path }

    /// Writes the latest committed form of every page of the log into a file; does nothing without a log.
    func apply(to file: String) throws(Fault) {
        let log = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if log < 0, errno == ENOENT { return }
        guard log >= 0 else { throw .unreadable("the log", errno) }
        defer { close(log) }
        guard let header = Self.read(log, at: 0, 32), var walk = Walk(header) else { return }
        var (latest, pages): ([UInt32: Int], UInt32) = ([:], 0)
        var unfinished: [(page: UInt32, offset: Int)] = []
        var offset = 32
        while let frame = Self.read(log, at: offset, 24 + walk.pageSize), let size = walk.take(frame) {
            unfinished.append((Self.number(frame, 0), offset + 24))
            offset += 24 + walk.pageSize
            guard size > 0 else { continue }
            for each in unfinished { latest[each.page] = each.offset }
            (unfinished, pages) = ([], size)
        }
        if pages > 0 { try Self.write(latest, pages, walk.pageSize, from: log, to: file) }
    }

    private static func write(
        _ latest: [UInt32: Int], _ pages: UInt32, _ pageSize: Int, from log: Int32, to file: String
    ) throws(Fault) {
        let target = unsafe open(file, O_WRONLY | O_CLOEXEC)
        guard target >= 0 else { throw .unreadable("the copy", errno) }
        defer { close(target) }
        for (page, offset) in latest.sorted(by: { $0.key < $1.key }) where page > 0 && page <= pages {
            guard let bytes = read(log, at: offset, pageSize) else { throw .unreadable("the log", errno) }
            let place = off_t(page - 1) * off_t(pageSize)
            guard unsafe pwrite(target, bytes, pageSize, place) == pageSize else {
                throw .unreadable("the copy", errno)
            }
        }
        guard ftruncate(target, off_t(pages) * off_t(pageSize)) == 0, fsync(target) == 0 else {
            throw .unreadable("the copy", errno)
        }
    }

    private static func read(_ file: Int32, at offset: Int, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let found = unsafe pread(file, &bytes, count, off_t(offset))
        return found == count ? bytes : nil
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The way through the frames: salts that mark those of this log, and the running checksum.
    private struct Walk {
        let pageSize: Int
        private let isBigEndian: Bool
        private let salts: ArraySlice<UInt8>
        private var sums: (UInt32, UInt32) = (0, 0)

        /// nil for what is no header of a log.
        init?(_ header: [UInt8]) {
            let magic = number(header, 0)
            guard magic & 0xFFFF_FFFE == 0x377F_0682 else { return nil }
            isBigEndian = magic & 1 == 1
            pageSize = Int(number(header, 8))
            salts = header[16..<24]
            guard (512...65_536).contains(pageSize) else { return nil }
            add(header, 0..<24)
            guard sums == (number(header, 24), number(header, 28)) else { return nil }
        }

        /// The size of the database after the frame, 0 inside a transaction; nil for no frame of this log.
        mutating func take(_ frame: [UInt8]) -> UInt32? {
            guard frame[8..<16].elementsEqual(salts) else { return nil }
            add(frame, 0..<8)
            add(frame, 24..<24 + pageSize)
            guard sums == (number(frame, 16), number(frame, 20)) else { return nil }
            return number(frame, 4)
        }

        private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
            var (first, second) = sums
            let span = bytes.span
            var place = range.lowerBound
            while place < range.upperBound {
                first &+= word(span, place) &+ second
                second &+= word(span, place + 4) &+ first
                place += 8
            }
            sums = (first, second)
        }

        private func word(_ span: Span<UInt8>, _ at: Int) -> UInt32 {
            let bytes = (UInt32(span[at]), UInt32(span[at + 1]), UInt32(span[at + 2]), UInt32(span[at + 3]))
            return isBigEndian
                ? bytes.0 << 24 | bytes.1 << 16 | bytes.2 << 8 | bytes.3
                : bytes.3 << 24 | bytes.2 << 16 | bytes.1 << 8 | bytes.0
        }
    }
}
