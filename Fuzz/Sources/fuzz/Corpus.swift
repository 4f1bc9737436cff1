// SPDX-License-Identifier: Apache-2.0

import County
import FoundationEssentials
import Glibc
import HL7v2

/// Files of messages to start from: the shared corpus where it is laid beside the checkout, else the small cases of the
/// tests.
enum Corpus {
    static let files: [[UInt8]] = {
        let shared = ["valid", "chinese", "batch", "malformed"].flatMap { load("../../shared/data/hl7v2/\($0)") }
        return shared.isEmpty ? load("../Tests/HL7v2Tests/Fixtures") : shared
    }()

    /// The files of a folder, given from `Fuzz`, in the order of their names.
    private static func load(_ folder: String) -> [[UInt8]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { !$0.hasSuffix(".md") }.compactMap { Inputs.read(folder + "/" + $0) }
    }

    /// Files up to this size are given to everything behind each byte.
    private static let small = 8192
    /// Of larger ones, too many bytes in all, each of so many; behind the others they are only read and written.
    private static let stride = 61

    /// Breaks every file off behind each byte, or each of so many.
    static func truncations(every step: Int) {
        prepare()
        var measures = Measures()
        for file in files {
            for end in Swift.stride(from: 0, through: file.count, by: max(1, step)) {
                let isWhole = file.count <= small || end.isMultiple(of: stride)
                watch(Array(file[..<end]), &measures, isWhole ? Target.hl7 : Target.hl7Reading)
            }
        }
        print("truncations of \(files.count) files: \(measures.summary)")
    }

    /// Changes files at random, so many times; the same seed gives the same inputs.
    static func mutations(_ count: Int, seed: UInt64) {
        prepare()
        var measures = Measures()
        var mutator = Mutator(seeds: files, random: SeededGenerator(seed: seed), limit: 200_000)
        for _ in 0..<count { watch(mutator.next(), &measures, Target.hl7) }
        print("mutations of \(files.count) files, seed \(seed): \(measures.summary)")
    }

    /// Loads the tables of all versions, so that no input is charged with them.
    static func prepare() {
        for file in files {
            guard let message = try? Message(parsing: file) else { continue }
            for version in Version.allCases { _ = message.findings(version: version) }
        }
        for file in files.prefix(50) { Target.hl7(file) }
    }

    static func watch(_ input: [UInt8], _ measures: inout Measures, _ work: ([UInt8]) -> Void) {
        // Written first, so that a crash leaves it behind; a hang is ended after a minute of the processor.
        Inputs.write(input, to: Inputs.current)
        var minute = itimerval()
        minute.it_value.tv_sec = 60
        unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &minute, nil)
        measures.watch(input, work)
    }
}
