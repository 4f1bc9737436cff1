// SPDX-License-Identifier: Apache-2.0

import County
import FoundationEssentials
import Glibc

/// Inputs of one format, made from its files.
enum Corpus {
    /// Files up to this size are given to everything behind each byte.
    private static let small = 8192
    /// Of larger ones, too many bytes in all, each of so many; behind the others they are only read and written.
    private static let stride = 61

    /// The files of a folder of the shared corpus, or given from `Fuzz`, in the order of their names.
    static func load(_ folder: String, where isTaken: (String) -> Bool = { !$0.hasSuffix(".md") }) -> [[UInt8]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter(isTaken).compactMap { Inputs.read(folder + "/" + $0) }
    }

    /// Breaks every file off behind each byte, or each of so many.
    static func truncations(_ format: Format, every step: Int) {
        format.prepare()
        var measures = Measures(format)
        for file in format.seeds.map(\.bytes) {
            for end in Swift.stride(from: 0, through: file.count, by: max(1, step)) {
                let isWhole = file.count <= small || end.isMultiple(of: stride)
                watch(Array(file[..<end]), &measures, isWhole ? format.everything : format.reading)
            }
        }
        print("\(format.name): truncations of \(format.seeds.count) files: \(measures.summary)")
    }

    /// Changes files at random, so many times; the same seed gives the same inputs.
    static func mutations(_ format: Format, _ count: Int, seed: UInt64) {
        format.prepare()
        var measures = Measures(format)
        var mutator = Mutator(format, random: SeededGenerator(seed: seed))
        for _ in 0..<count { watch(mutator.next(), &measures, format.everything) }
        print("\(format.name): mutations of \(format.seeds.count) files, seed \(seed): \(measures.summary)")
    }

    private static func watch(_ input: [UInt8], _ measures: inout Measures, _ work: ([UInt8]) -> Void) {
        // Written first, so that a crash leaves it behind; a hang is ended after a minute of the processor.
        Inputs.write(input, to: Inputs.current)
        var minute = itimerval()
        minute.it_value.tv_sec = 60
        unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &minute, nil)
        measures.watch(input, work)
    }
}
