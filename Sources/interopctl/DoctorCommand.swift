// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Deflate
import Digests
import Exchange
import FoundationEssentials
import JSON
import MLLP
import SQLite
import Threads
import XMLTree

/// `doctor`: whether this machine has what the tool needs.
enum DoctorCommand: Command {
    static let name = "doctor"
    static let summary = "check libraries, character sets, port, clock and disk of this machine"
    static let values: Set<String> = ["--store", "--port", "--config"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl doctor [--config FILE] [--store DIR] [--port N] [--json]

        Ends with 3 when something needed is missing. Each line says what was tried and what to do.

          --config FILE the configuration of 'listen': its text, the files, maps and authorities it names, its ports
          --store DIR   the folder a store is to be in (\(StoreFolder.defaultPath)); it is not made
          --port N      the port a listener is to use (2575)

        example: interopctl doctor --store /var/lib/interop
        """

    struct Check {
        let name: String
        let isGood: Bool
        let detail: String
    }

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let port = try arguments.number("--port", in: 1...65_535).map { UInt16($0) }
        let (configured, configuration) = try ConfigurationChecks.run(arguments)
        let folder = arguments["--store"] ?? configuration?.store.folder ?? StoreFolder.defaultPath
        let ports = port == nil ? configuration?.listeners.map { ($0.address, $0.port) } ?? [] : []
        let places = ports.filter { $0.1 > 0 }
        let checks =
            libraries() + characterSets() + configured
            + (places.isEmpty ? [portCheck(port ?? 2575)] : places.map { portCheck($0.1, $0.0) })
            + [clockCheck(), diskCheck(folder)]
        if arguments.has("--json") {
            let list = checks.map { check -> JSONValue in
                ["check": .string(check.name), "ok": .bool(check.isGood), "detail": .string(check.detail)]
            }
            console.print(JSONValue.array(list).text(indented: true))
        } else {
            var table = Table(["CHECK", "", "DETAIL"])
            for check in checks { table.add([check.name, check.isGood ? "ok" : "FAILED", check.detail]) }
            console.print(table.text)
        }
        return checks.allSatisfy(\.isGood) ? .done : .inputOutput
    }

    private static func libraries() -> [Check] {
        let sm3 = (try? Digest.sm3.of(Array("abc".utf8))).map { Hexadecimal.encode($0) } ?? ""
        let sm4 = try? SM4(key: Array(repeating: 0, count: 16)).encrypt(Array(repeating: 0, count: 16))
        let hasChineseCiphers = sm3.hasPrefix("66C7F0F462EEEDD9") && sm4 != nil
        return [
            Check(name: "libxml2", isGood: true, detail: XMLLibrary.version),
            Check(name: "sqlite3", isGood: true, detail: SQLiteLibrary.version),
            Check(name: "zlib", isGood: true, detail: Deflate.libraryVersion),
            Check(
                name: "libcrypto", isGood: hasChineseCiphers,
                detail: CryptoLibrary.version + (hasChineseCiphers ? ", SM3 and SM4" : ": SM3 or SM4 is missing")),
        ]
    }

    private static func characterSets() -> [Check] {
        let samples: [(CharacterEncoding, String)] = [
            (.gb18030, "𠮷㛃䶮·王"), (.gbk, "王小明"), (.big5, "許功蓋"), (.latin1, "é"), (.iso2022JP, "日本"),
            (.utf16LE, "王"),
        ]
        return samples.map { encoding, text in
            let back = try? encoding.decode(encoding.encode(text))
            return Check(
                name: encoding.rawValue, isGood: back == text,
                detail: back == text ? "reads back what it writes" : "iconv lacks it; install the libc locales package")
        }
    }

    private static func portCheck(_ port: UInt16, _ address: String = "127.0.0.1") -> Check {
        do throws(SocketError) {
            let listener = try Listener(ListenerConfiguration(address: address, port: port)) { $0.reply([]) }
            listener.stop()
            return Check(name: "port \(port)", isGood: true, detail: "free")
        } catch {
            return Check(name: "port \(port)", isGood: false, detail: "\(error); choose another with --port")
        }
    }

    private static func clockCheck() -> Check {
        let now = Clock.hl7()
        let isPlausible = now >= "2026" && now < "2100"
        return Check(name: "clock", isGood: isPlausible, detail: isPlausible ? now : "\(now): set the system's clock")
    }

    private static func diskCheck(_ folder: String) -> Check {
        // The folder need not exist yet: look at the nearest one that does.
        var place = URL(filePath: folder).standardized.path(percentEncoded: false)
        while place.count > 1, !FileManager.default.fileExists(atPath: place) {
            place = URL(filePath: place).deletingLastPathComponent().path(percentEncoded: false)
        }
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: place))?[.systemFreeSize] as? UInt64
        let megabytes = (free ?? 0) / 1_000_000
        let isWritable = FileManager.default.isWritableFile(atPath: place)
        let detail = isWritable ? "\(megabytes) MB free at \(place)" : "\(place) cannot be written to"
        return Check(name: "disk", isGood: isWritable && megabytes >= 500, detail: detail)
    }
}
