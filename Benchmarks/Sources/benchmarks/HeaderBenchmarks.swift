// SPDX-License-Identifier: Apache-2.0

/// Headers of DICOM files as JSON, by this tool and its peers, each in one process over the same folder. Seconds are those
/// of the processor.
///
/// usage: benchmarks dicom-files FOLDER
///        benchmarks dicom FOLDER INTEROPCTL PYTHON [peer=FILE]
enum HeaderBenchmarks {
    private static let slices = 1000
    private static let small = 200

    /// Makes the files: `few` holds the first tenth of `slices`.
    static func make(_ folder: String) throws {
        for name in ["slices", "few", "small"] { Folder.make("\(folder)/\(name)") }
        for number in 0..<slices {
            let bytes = try MadeHeaders.slice(number)
            Folder.write(bytes, to: "\(folder)/slices/\(name(number))")
            if number < slices / 10 { Folder.write(bytes, to: "\(folder)/few/\(name(number))") }
        }
        for number in 0..<small { Folder.write(try MadeHeaders.small(number), to: "\(folder)/small/\(name(number))") }
    }

    private static func name(_ number: Int) -> String { "\(10_000 + number).dcm" }

    /// Whether all that is promised is kept.
    static func run(_ folder: String, _ tool: String, python: String, _ peer: Peer) -> Bool {
        let tools = Tools(
            own: [tool, "convert", "--to", "dicom-json", "--ndjson", "--recursive"], python: [python, "peer_dicom.py"])
        var isGood = true
        for (name, set, count) in [("CT slices of 512 KB", "slices", slices), ("small mixed files", "small", small)] {
            print("\(count) \(name), headers as JSON:")
            let place = "\(folder)/\(set)"
            isGood = tools.rates(place, count, pydicom: peer.seconds[set]?.0) && isGood
            tools.processes(place, count)
            if let one = Child.median(20, ["dcm2json", "\(place)/\(Self.name(0))"]) {
                print("  dcm2json, one process a file: \(Benchmarks.rounded(1 / one)) a second")
            }
        }
        return memory(folder, tools) && coldStart("\(folder)/small/\(name(0))", tool) && isGood
    }

    /// The programs compared.
    private struct Tools {
        let own: [String]
        let python: [String]
        let dump = ["dcmdump", "-M", "+sd", "+r"]

        /// Files a second of programs that run already: what ten times the files take longer.
        func rates(_ folder: String, _ count: Int, pydicom: Double?) -> Bool {
            guard let mine = Self.steady(own, folder, count, rounds: 5) else {
                print("  interopctl failed")
                return false
            }
            var (line, isGood) = ("  interopctl \(Benchmarks.rounded(1 / mine)) a second", true)
            let peers = [("pydicom", pydicom, 50.0), ("dcmdump", Self.steady(dump, folder, count, rounds: 3), 5.0)]
            for (name, seconds, floor) in peers {
                guard let seconds else {
                    line += "; \(name) is not there"
                    continue
                }
                line += "; \(name) \(Benchmarks.rounded(1 / seconds)), ratio \(Benchmarks.rounded(seconds / mine))"
                line += Benchmarks.verdict(seconds / mine, floor, &isGood)
            }
            print(line)
            return isGood
        }

        private static func steady(_ words: [String], _ folder: String, _ count: Int, rounds: Int) -> Double? {
            let times = 10
            guard let once = Child.best(rounds, words + [folder]),
                let often = Child.best(rounds, words + Array(repeating: folder, count: 1 + times))
            else { return nil }
            return (often.seconds - once.seconds) / Double(times * count)
        }

        /// Whole processes, with their start.
        func processes(_ folder: String, _ count: Int) {
            guard let mine = Child.best(9, own + [folder]) else { return }
            var line = "  with the start of the program: \(Benchmarks.rounded(Double(count) / mine.seconds)) a second"
            for (name, words) in [("pydicom", python), ("dcmdump", dump)] {
                guard let peer = Child.best(3, words + [folder]) else { continue }
                line += "; \(name) \(Benchmarks.rounded(Double(count) / peer.seconds))"
                line += ", ratio \(Benchmarks.rounded(peer.seconds / mine.seconds))"
            }
            print(line)
        }
    }

    /// A run over ten times the files holds no more.
    private static func memory(_ folder: String, _ tools: Tools) -> Bool {
        guard let few = Child.best(3, tools.own + ["\(folder)/few"]),
            let all = Child.best(3, tools.own + ["\(folder)/slices"])
        else { return false }
        let isFlat = all.peakMegabytes < few.peakMegabytes * 1.1 + 1
        print(
            "peak memory: \(tenths(few.peakMegabytes)) MB over \(slices / 10) files, \(tenths(all.peakMegabytes)) MB over "
                + "\(slices)\(isFlat ? "" : " (NOT FLAT)")")
        return isFlat
    }

    private static func coldStart(_ file: String, _ tool: String) -> Bool {
        guard let own = Child.median(20, [tool, "convert", "--to", "dicom-json", file]) else { return false }
        guard let peer = Child.median(20, ["dcmdump", file]) else {
            print("cold start: \(tenths(own * 1000)) ms; dcmdump is not there")
            return true
        }
        let isGood = own <= peer
        print("cold start: \(tenths(own * 1000)) ms, dcmdump \(tenths(peer * 1000)) ms\(isGood ? "" : " (SLOWER)")")
        return isGood
    }

    static func tenths(_ value: Double) -> String { String(Double(Int((value * 10).rounded())) / 10) }
}
