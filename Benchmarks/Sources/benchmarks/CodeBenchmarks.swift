// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Glibc
import Mapping
import SQLite

/// Codes looked up in memory and translated from file to file, on files that `codes-peer.py` made.
enum CodeBenchmarks {
    /// - Parameter folder: with `map.tsv` (source, target, target_name) and `codes.tsv` (id, code).
    /// - Parameter program: the release binary of `interopctl`.
    static func all(_ folder: String, program: String) throws -> [Figure] {
        let maps = try CodeMaps(Connection(path: ":memory:"))
        guard let from = CodeSystem("local@1"), let to = CodeSystem("national@1") else { return [] }
        let table = try DelimitedTable(parsing: bytes(folder + "/map.tsv"))
        _ = try maps.transaction(purpose: "import") { () throws(MappingError) in
            try maps.importMap(table, name: "codes", from: from, to: to)
        }
        let compiled = try maps.compiled("codes")
        return try [memory(compiled, folder), files(compiled, folder)] + [cold(folder, program)].compactMap(\.self)
    }

    /// One code translated by the program, started anew each time, from a store of 100,000 rows; nil where it is not there.
    private static func cold(_ folder: String, _ program: String) -> Figure? {
        let store = ["--store", folder + "/store"]
        let map = ["--map", "codes", "--from", "local@1", "--to", "national@1", folder + "/map.tsv"]
        guard Child.run([program, "map", "import"] + store + map)?.status == 0 else { return nil }
        let words = [program, "map", "translate"] + store + ["--map", "codes", "A00.000x000"]
        var (walls, processor) = ([Double](), [Double]())
        for _ in 0..<21 {
            let started = ContinuousClock.now
            guard let child = Child.run(words), child.status == 0 else { return nil }
            walls.append(Measure.seconds(since: started))
            processor.append(child.seconds)
        }
        walls.sort()
        processor.sort()
        let milliseconds = Int((processor[10] * 1000).rounded(.up))
        return Figure(
            name: "map translate of one code, cold", seconds: walls[0], median: walls[10],
            note: "\(milliseconds) ms of the processor (at most 50 ms)", isGood: walls[0] <= 0.05)
    }

    private static func memory(_ map: CompiledMap, _ folder: String) throws -> Figure {
        let text = bytes(folder + "/codes.tsv")
        var places: [(Int, Int)] = []
        var start = 0
        for (offset, byte) in text.enumerated() {
            if byte == 0x09 { start = offset + 1 }
            if byte == 0x0A { places.append((start, offset)) }
        }
        let codes = places.dropFirst().prefix(1_000_000)
        var found = 0
        let (best, median) = Measure.rounds(1) {
            let span = text.span
            for code in codes where map.position(of: span, from: code.0, to: code.1) != nil { found += 1 }
        }
        let count = Double(codes.count)
        let rate = count / best
        return Figure(
            name: "look codes up in memory, one core", seconds: best / count, median: median / count,
            note: "\(found / 6) of \(codes.count) found (at least 3000000 a second)", isGood: rate >= 3_000_000)
    }

    private static func files(_ map: CompiledMap, _ folder: String) throws -> Figure {
        var best = Double.infinity
        for _ in 0..<3 {
            let started = ContinuousClock.now
            try translate(map, folder + "/codes.tsv", folder + "/own.tsv")
            best = min(best, Measure.seconds(since: started))
        }
        let lines = bytes(folder + "/own.tsv").count { $0 == 0x0A } - 1
        return Figure(
            name: "translate codes, file to file", seconds: best / Double(max(1, lines)), ratioFloor: 1,
            note: "\(lines) codes (at least 2500000 a second)", isGood: Double(lines) / best >= 2_500_000)
    }

    private static func translate(_ map: CompiledMap, _ input: String, _ output: String) throws {
        let source = unsafe open(input, O_RDONLY)
        let target = unsafe open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer {
            close(source)
            close(target)
        }
        try LineTranslator(map, column: 2).translate(
            read: {
                let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                    unsafe count = max(0, read(source, buffer.baseAddress, 1 << 20))
                }
                return chunk.isEmpty ? nil : chunk
            },
            write: { lines in
                var rest = lines[...]
                while !rest.isEmpty {
                    let size = unsafe rest.withUnsafeBytes { unsafe write(target, $0.baseAddress, $0.count) }
                    guard size > 0 else { throw WriteFault() }
                    rest = rest.dropFirst(size)
                }
            })
    }

    private struct WriteFault: Error {}

    private static func bytes(_ path: String) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var facts = stat()
        unsafe fstat(file, &facts)
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
            }
            guard count > 0 else { break }
            done += count
        }
        return bytes
    }
}
