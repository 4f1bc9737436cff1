// SPDX-License-Identifier: Apache-2.0

import Glibc
import SCPECG

/// The reader of SCP-ECG on one core, against its peers on the same record.
///
/// usage: benchmarks scp-file FILE
///        benchmarks scp FILE RECORDING [peer=FILE]
enum RecordingBenchmarks {
    /// A record of twelve leads, ten seconds, 500 samples a second, where the shared one is not there.
    static func make() throws -> [UInt8] {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        let leads: [LeadID] = [.i, .ii, .v1, .v2, .v3, .v4, .v5, .v6, .iii, .aVR, .aVL, .aVF]
        for (number, lead) in leads.enumerated() {
            signal.append(lead, (0..<5000).map { sample($0 + 3 * number) })
        }
        var machine = Machine()
        machine.model = "TEST"
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        try demographics.setString(.patientID, "T0001")
        demographics.set(.acquisitionDate, [0xE8, 0x07, 5, 17])
        demographics.set(.acquisitionTime, [8, 30, 0])
        return try Draft(demographics: demographics, rhythm: signal).serialized()
    }

    private static func sample(_ index: Int) -> Int32 {
        let phase = index % 400
        return Int32(phase < 20 ? phase * (20 - phase) * 3 : (phase * 7) % 31 - 15)
    }

    /// Whether all that is promised is kept.
    static func run(_ path: String, _ peer: Peer, program: String) throws -> Bool {
        guard let bytes = Folder.read(path) else { return false }
        let signal = try Record(parsing: bytes).rhythm()
        print("a record of \(bytes.count) bytes, \(signal.leads.count) leads, \(signal.samples.count) samples")
        let rounds = (0..<7).map { _ in processorSeconds(300) { (try? Record(parsing: bytes).rhythm())?.samples.count }
        }
        let (best, median) = (rounds.sorted()[0], rounds.sorted()[3])
        var isGood = true
        var line = "decoded in full: \(Benchmarks.rounded(1 / best)) a second, median \(Benchmarks.rounded(1 / median))"
        line += Benchmarks.verdict(1 / best, 1000, &isGood)
        if let (seconds, name) = peer.seconds["decode"] {
            line += "; \(name) \(Benchmarks.rounded(1 / seconds)), ratio \(Benchmarks.rounded(seconds / best))"
            line += Benchmarks.verdict(seconds / best, 20, &isGood)
        } else {
            line += "; ecgdatakit is not there"
        }
        print(line)
        return processes(path, program) && isGood
    }

    /// Seconds of the processor an operation takes.
    private static func processorSeconds(_ operations: Int, _ work: () -> Int?) -> Double {
        func now() -> Double {
            var time = timespec()
            unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let started = now()
        for _ in 0..<operations { blackHole(work()) }
        return (now() - started) / Double(operations)
    }

    private static func processes(_ path: String, _ program: String) -> Bool {
        guard let mine = Child.best(40, [program, path, "\(path).out"]) else { return false }
        var (line, isGood) = ("as a process: \(HeaderBenchmarks.tenths(mine.seconds * 1000)) ms", true)
        if let peer = Child.best(40, ["save2gdf", "-f=GDF", path, "\(path).gdf"]) {
            let ratio = peer.seconds / mine.seconds
            line += "; save2gdf \(HeaderBenchmarks.tenths(peer.seconds * 1000)) ms"
            line += ", ratio \(Benchmarks.rounded(ratio))" + Benchmarks.verdict(ratio, 2, &isGood)
        } else {
            line += "; save2gdf is not there"
        }
        print(line)
        return isGood
    }
}
