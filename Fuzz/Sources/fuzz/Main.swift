// SPDX-License-Identifier: Apache-2.0

import County
import Glibc

/// Feeds mutated inputs to every reader for a bounded time; a trap ends the program and leaves its input behind.
///
/// usage: fuzz [SECONDS [SEED]] | --replay FILE
///        fuzz [--format NAME] --mutations COUNT [--seed SEED] | --truncations [--every BYTES]
///
/// Where `INTEROP_FUZZ_SURVEY` names a folder, what breaks a law goes there, the shortest input of each kind, and the
/// program goes on.
@main enum Fuzz {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        func number(_ option: String) -> Int? {
            words.firstIndex(of: option).flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
        }
        if words.count == 2, words[0] == "--replay" { return replay(words[1]) }
        let named = words.firstIndex(of: "--format").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil } ?? "hl7"
        guard let format = Format.named(named) else {
            print("unknown format '\(named)'; known: \(Format.all.map(\.name).joined(separator: ", "))")
            exit(2)
        }
        if words.contains("--truncations") { return Corpus.truncations(format, every: number("--every") ?? 1) }
        if let count = number("--mutations") {
            return Corpus.mutations(format, count, seed: UInt64(max(0, number("--seed") ?? 1)))
        }
        let seconds = words.first.flatMap(Double.init) ?? 20
        let seed = words.count > 1 ? UInt64(words[1]) ?? 1 : 1
        let targets = Target.all
        for target in targets {
            let count = run(target, seconds: seconds / Double(targets.count), seed: seed)
            print("\(target.name): \(count) inputs")
        }
    }

    /// Ends the program, its input left behind, unless it surveys.
    static func fail(_ reason: String) {
        if Survey.add(reason) { return }
        print("broken: \(reason)")
        exit(1)
    }

    private static func run(_ target: Target, seconds: Double, seed: UInt64) -> Int {
        var mutator = target.mutator(SeededGenerator(seed: seed))
        let started = ContinuousClock.now
        var count = 0
        while started.duration(to: .now) < .seconds(seconds) {
            for _ in 0..<50 {
                let input = mutator.next()
                Inputs.tried(input, target.run)
                count += 1
            }
        }
        return count
    }

    /// Gives one file to every reader: what a failure is looked at with.
    private static func replay(_ path: String) {
        guard let input = Inputs.read(path) else { return print("\(path): could not be read") }
        for format in Format.all {
            var measures = Measures(format)
            format.prepare()
            measures.watch(input, format.everything)
        }
        for target in Target.all { target.run(input) }
        print("\(path): survived")
    }
}

/// Files of the fuzzer.
enum Inputs {
    /// The input being tried; in memory, so that writing it costs little.
    static let current =
        unsafe getenv("INTEROP_FUZZ_INPUT").map { unsafe String(cString: $0) } ?? "/dev/shm/interop-fuzz-input"

    /// Does work with an input, which a failure leaves behind.
    static func tried(_ input: [UInt8], _ work: ([UInt8]) -> Void) {
        write(input, to: current)
        work(input)
    }

    static func write(_ bytes: [UInt8], to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { return }
        _ = unsafe Glibc.write(file, bytes, bytes.count)
        close(file)
    }

    static func read(_ path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = unsafe Glibc.read(file, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}
