// SPDX-License-Identifier: Apache-2.0

import Glibc
import MLLP
import TLS

/// A process that holds connections open and says nothing on them.
final class Holder {
    private var process: pid_t = 0
    private var ends: [Int32] = [-1, -1]

    /// Starts it and waits until all its connections are open.
    ///
    /// - Parameter trust: the authorities of the listener's certificate, for TLS.
    init(_ port: UInt16, _ count: Int, trust: String?) throws {
        unsafe pipe(&ends)
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        let words = ["/proc/self/exe", "hold", "\(port)", "\(count)"] + (trust.map { [$0] } ?? [])
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        guard unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else { throw Failure() }
        close(ends[1])
        var line = [UInt8](repeating: 0, count: 64)
        guard unsafe read(ends[0], &line, line.count) > 0 else { throw Failure() }
        // The listener takes connections a portion at a time.
        sleep(1)
    }

    struct Failure: Error {}

    func release() {
        kill(process, SIGKILL)
        var status: Int32 = 0
        unsafe waitpid(process, &status, 0)
        close(ends[0])
    }

    /// What the process does: `hold PORT COUNT [AUTHORITIES]`.
    static func hold(_ words: [String]) throws {
        DescriptorLimit.raise()
        guard words.count >= 2, let port = UInt16(words[0]), let count = Int(words[1]) else { return }
        var (plain, secured) = ([Int32](), [Client]())
        if words.count > 2 {
            var settings = TLSClientSettings(authorityFile: words[2])
            settings.name = "localhost"
            let context = try TLSContext(client: settings)
            for _ in 0..<count { secured.append(try Client(host: "127.0.0.1", port: port, tls: context)) }
        } else {
            for _ in 0..<count { if let opened = connection(port) { plain.append(opened) } }
        }
        print("\(plain.count + secured.count) open")
        fflush(nil)
        while true { sleep(60) }
    }

    private static func connection(_ port: UInt16) -> Int32? {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(opened, $0, size) }
        }
        return code == 0 ? opened : nil
    }
}

extension Memory {
    /// What this process holds in memory now.
    static var residentMegabytes: Double {
        let text = Folder.read("/proc/self/statm").map { String(decoding: $0, as: UTF8.self) } ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(getpagesize()) / 1e6
    }
}
