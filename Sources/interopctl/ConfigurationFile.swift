// SPDX-License-Identifier: Apache-2.0

import Exchange
import SQLite

/// The configuration file of `listen` and `doctor`.
enum ConfigurationFile {
    static let option = "--config"

    /// What the file of `--config` says; nil without the option.
    ///
    /// Its faults go to standard error, one a line, each with file, line and column.
    static func given(_ arguments: Arguments, _ console: Console) throws -> Configuration? {
        guard let path = arguments[option] else { return nil }
        do {
            return try Configuration(parsing: Files.read(path))
        } catch let faults as ConfigurationFaults {
            for line in lines(faults.faults, path) { console.error(line) }
            throw Failure(.dataHasErrors, "\(faults.faults.count) faults in \(path)")
        }
    }

    /// `exchange.json5:12:7 routes[2].to: no destination "lab"`.
    static func lines(_ faults: [ConfigurationFault], _ path: String) -> [String] {
        faults.map { "\(path):" + ($0.position == nil ? " " : "") + LogText.line($0.description, limit: 500) }
    }

    /// Brings the store in line with the file.
    static func install(_ configuration: Configuration, _ settings: ExchangeSettings) throws {
        do {
            try configuration.install(in: Connection(path: settings.databasePath))
        } catch let error as Configuration.InstallationError {
            throw Failure(.dataHasErrors, text(error))
        }
    }

    static func text(_ error: Configuration.InstallationError) -> String {
        switch error {
        case .store(let failure): failure.description
        case .conflictingAuthority(let name):
            "the store knows the authority '\(LogText.line(name))' with other parts or another source; "
                + "'mpi domains' lists them"
        case .unknownAuthority(let name, let destination):
            "the destination '\(LogText.line(destination))' is to be told of the authority '\(LogText.line(name))', "
                + "which the store does not know"
        }
    }
}
