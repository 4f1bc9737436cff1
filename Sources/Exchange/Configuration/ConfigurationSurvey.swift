// SPDX-License-Identifier: Apache-2.0

import JSON
import MPI
import Mapping
public import SQLite
import TLS
import Threads

/// What is wrong with a configuration that its text alone does not show: files that cannot be read, maps and authorities
/// of the store.
public struct ConfigurationSurvey {
    private let configuration: Configuration
    private let root: JSON5Value
    private var faults: [ConfigurationFault] = []

    /// Looks into a configuration whose text has no faults.
    ///
    /// - Throws: ``ConfigurationFaults`` as ``Configuration/init(parsing:)``.
    public init(parsing bytes: [UInt8]) throws(ConfigurationFaults) {
        configuration = try Configuration(parsing: bytes)
        do throws(JSON5Error) {
            root = try JSON5Value(parsing: bytes)
        } catch {
            throw ConfigurationFaults([ConfigurationFault(at: error.position, "", error.text)])
        }
    }

    /// All faults in the order of the file.
    ///
    /// - Parameters:
    ///   - store: the store of the exchange; nil where there is none yet.
    ///   - isReadable: whether a file can be read.
    public func faults(
        store: Connection?, isReadable: (String) -> Bool
    ) throws(StoreError) -> [ConfigurationFault] {
        var survey = self
        let members = Self.members(root, "")
        for (path, name, value) in members where Self.fileNames.contains(name) {
            guard path.hasSuffix(".tls.\(name)"), let file = value.string, !isReadable(file) else { continue }
            survey.complain(value, path, "\"\(file)\" cannot be read")
        }
        for (path, name, value) in members where name == "tls" && value.members != nil {
            let files = Self.fileNames.compactMap { value[$0]?.string }
            guard files.allSatisfy(isReadable), let text = Self.certificateFault(path, value) else { continue }
            survey.complain(value, path, text)
        }
        survey.readDialects()
        guard let store else { return survey.sorted }
        let maps = try Self.maps(store)
        for (path, name, value) in members where name == "by" && path.contains("transforms") {
            guard let map = value.string, !maps.contains(map) else { continue }
            let hint = Spelling.nearest(map, among: maps.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
            survey.complain(value, path, "the store has no code map \"\(map)\"\(hint)")
        }
        try survey.compareAuthorities(store)
        return survey.sorted
    }

    /// What is wrong with certificates and keys that can be read.
    private static func certificateFault(_ path: String, _ value: JSON5Value) -> String? {
        let (certificate, key) = (value["certificate"]?.string, value["key"]?.string)
        do throws(TLSError) {
            let context: TLSContext
            if path.hasPrefix("listeners") {
                guard let certificate, let key else { return nil }
                let authority = value["clientAuthority"]?.string
                context = try TLSContext(
                    server: .init(certificateFile: certificate, keyFile: key, clientAuthorityFile: authority))
            } else {
                let (authority, name) = (value["authority"]?.string, value["name"]?.string)
                context = try TLSContext(
                    client: .init(authorityFile: authority, certificateFile: certificate, keyFile: key, name: name))
            }
            return context.hasExpired(at: Clock.epochMilliseconds() / 1000) ? "the certificate has expired" : nil
        } catch {
            return error.text
        }
    }

    private static let fileNames: Set<String> = ["certificate", "key", "clientAuthority", "authority"]

    private var sorted: [ConfigurationFault] { faults.isEmpty ? [] : ConfigurationFaults(faults).faults }

    private mutating func complain(_ value: JSON5Value, _ path: String, _ text: String) {
        faults.append(ConfigurationFault(at: value.position, path, text))
    }

    private static func maps(_ store: Connection) throws(StoreError) -> Set<String> {
        let maps = try CodeMaps(store)
        do throws(MappingError) {
            return Set(try maps.maps().map(\.name))
        } catch {
            if case .store(let failure) = error { throw failure }
            return []
        }
    }

    private mutating func readDialects() {
        let values = root["senders"].map { $0.array ?? [$0] } ?? []
        for (place, sender) in configuration.senders.enumerated() {
            guard let settings = sender.settings.dialect, values.indices.contains(place) else { continue }
            do throws(Dialect.Fault) { _ = try Dialect(settings) } catch {
                let value = values[place]["dialect"] ?? values[place]
                complain(value, "senders[\(place)].dialect", "\"\(error.file)\": \(error.text)")
            }
        }
    }

    private mutating func compareAuthorities(_ store: Connection) throws(StoreError) {
        let index = try PatientIndex(store)
        let values = root["senders"].map { $0.array ?? [$0] } ?? []
        for (place, sender) in configuration.senders.enumerated() {
            let entries = values.indices.contains(place) ? values[place]["authorities"] : nil
            let list = entries.map { $0.array ?? [$0] } ?? []
            for (order, authority) in sender.authorities.enumerated() {
                guard try configuration.conflicts(authority, of: sender, with: index), list.indices.contains(order)
                else { continue }
                let text = "the store knows \"\(authority.namespace)\" with other parts or another source"
                complain(list[order], "senders[\(place)].authorities[\(order)]", text)
            }
        }
    }

    /// All members of all objects, with their paths.
    private static func members(_ value: JSON5Value, _ path: String) -> [(path: String, name: String, JSON5Value)] {
        if let elements = value.array {
            return elements.enumerated().flatMap { members($1, "\(path)[\($0)]") }
        }
        return (value.members ?? []).flatMap { member in
            let inner = path.isEmpty ? member.name : "\(path).\(member.name)"
            return [(inner, member.name, member.value)] + members(member.value, inner)
        }
    }
}
