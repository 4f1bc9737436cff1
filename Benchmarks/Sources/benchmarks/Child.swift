// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A program that was run, its output thrown away.
struct Child {
    /// Seconds of the processor, so that what else the machine does is not counted.
    let seconds: Double
    /// The most memory it held; at least what this program holds, which the system counts too.
    let peakMegabytes: Double
    let status: Int32

    /// Runs a program, found by its path or in `PATH`; nil where it cannot be started.
    static func run(_ words: [String]) -> Child? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for stream in [Int32(1), 2] {
            unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        guard unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else { return nil }
        var (status, usage) = (Int32(0), rusage())
        while unsafe wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        let seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        return Child(seconds: seconds, peakMegabytes: Double(usage.ru_maxrss) / 1024, status: status)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// The shortest of some runs; nil where the program is not there or fails.
    static func best(_ rounds: Int, _ words: [String]) -> Child? {
        let runs = (0..<rounds).compactMap { _ in run(words) }.filter { $0.status == 0 }
        return runs.min { $0.seconds < $1.seconds }
    }

    /// The median seconds of some runs.
    static func median(_ rounds: Int, _ words: [String]) -> Double? {
        let runs = (0..<rounds).compactMap { _ in run(words) }.filter { $0.status == 0 }.map(\.seconds).sorted()
        return runs.isEmpty ? nil : runs[runs.count / 2]
    }
}

/// Files in a temporary folder.
enum Folder {
    static func make(_ path: String) { unsafe mkdir(path, 0o700) }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = unsafe fopen(path, "w") else { return }
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
    }

    static func read(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "r") else { return nil }
        defer { unsafe fclose(file) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = unsafe fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
