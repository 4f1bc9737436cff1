// SPDX-License-Identifier: Apache-2.0

import Exchange
import FoundationEssentials
import JSON
import SQLite

/// What `doctor` says of a configuration file.
enum ConfigurationChecks {
    /// One check for the file, and one for each fault.
    ///
    /// - Returns: the configuration too, where its text has no faults.
    static func run(_ arguments: Arguments) throws -> ([DoctorCommand.Check], Configuration?) {
        guard let path = arguments[ConfigurationFile.option] else { return ([], nil) }
        let bytes = try Files.read(path)
        do {
            let configuration = try Configuration(parsing: bytes)
            let faults = try ConfigurationSurvey(parsing: bytes).faults(
                store: store(arguments, configuration), isReadable: FileManager.default.isReadableFile)
            return (checks(faults, path, configuration), configuration)
        } catch let faults as ConfigurationFaults {
            return (checks(faults.faults, path, nil), nil)
        }
    }

    /// The store, where there is one.
    private static func store(_ arguments: Arguments, _ configuration: Configuration) throws -> Connection? {
        let folder = arguments[StoreFolder.option] ?? configuration.store.folder ?? StoreFolder.defaultPath
        let path = folder + "/interop.sqlite"
        return FileManager.default.fileExists(atPath: path) ? try Connection(path: path) : nil
    }

    private static func checks(
        _ faults: [ConfigurationFault], _ path: String, _ configuration: Configuration?
    ) -> [DoctorCommand.Check] {
        let name = LogText.line(Files.name(path))
        guard faults.isEmpty else {
            return faults.map { fault in
                let place = [fault.position?.description ?? "", fault.path].filter { !$0.isEmpty }
                return DoctorCommand.Check(
                    name: LogText.line("\(name):" + place.joined(separator: " "), limit: 200), isGood: false,
                    detail: LogText.line(fault.text, limit: 500))
            }
        }
        let counts = configuration.map { configuration in
            "\(configuration.listeners.count) listeners, \(configuration.senders.count) senders, "
                + "\(configuration.destinations.count) destinations, \(configuration.routing.routes.count) routes"
        }
        return [DoctorCommand.Check(name: name, isGood: true, detail: counts ?? "")]
    }
}
