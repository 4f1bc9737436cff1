// SPDX-License-Identifier: Apache-2.0

import Conformance
import MLLP

/// Options that do not go together, and names that nothing has: each would end in a run that shows less than it says.
extension ConformanceOptions {
    static func review(
        _ arguments: Arguments, _ options: RunOptions, _ library: ScenarioLibrary, _ ids: [String]
    ) throws {
        if let unknown = ids.first(where: { !library.ids.contains($0) }) {
            throw Arguments.Fault(text: "there is no scenario \(unknown) to be run")
        }
        if Set(ids).count < ids.count { throw Arguments.Fault(text: "a scenario is named twice") }
        let isServer = options.side == .server
        if isServer, options.target != nil {
            throw Arguments.Fault(text: "--role server waits for what the system sends: leave out --target")
        }
        if arguments["--report"] == nil, arguments["--key"] != nil || arguments["--sender"] != nil {
            throw Arguments.Fault(text: "--key and --sender are for the certificate of --report DIR")
        }
        if arguments["--sender"] != nil, options.target == nil, !isServer {
            throw Arguments.Fault(text: "--sender names a system that is examined: give --target or --role server")
        }
        if !isServer, !options.actors.isEmpty || !options.forwards.isEmpty {
            throw Arguments.Fault(text: "--actor and --forward are for --role server")
        }
        try names(options, library, ids)
        if let target = options.target { try reach(target, options) }
    }

    private static func names(_ options: RunOptions, _ library: ScenarioLibrary, _ ids: [String]) throws {
        var (senders, listeners): (Set<String>, Set<String>) = ([], [])
        for id in ids {
            let loaded = try ConformanceCommand.readable { () throws(ScenarioFaults) in try library.scenario(id) }
            senders.formUnion(loaded.scenario.senders)
            listeners.formUnion(loaded.scenario.actors.filter(\.isListening).map(\.name))
        }
        if let name = options.actors.subtracting(senders).min() {
            throw Arguments.Fault(text: "--actor \(name): nobody of that name sends in these scenarios")
        }
        if let name = Set(options.forwards.keys).subtracting(listeners).min() {
            throw Arguments.Fault(text: "--forward \(name): nobody of that name listens in these scenarios")
        }
        let places = Set(try plan(library, 1).places.map(\.name))
        if let name = Set(options.ports.keys).subtracting(places).subtracting(listeners).min() {
            throw Arguments.Fault(text: "--listen \(name): 'conformance plan' has no such place")
        }
    }

    /// One connection beforehand: a port where nobody listens is no result of an examination.
    private static func reach(_ target: RunOptions.Target, _ options: RunOptions) throws(Failure) {
        do throws(ClientError) { _ = try options.connect(target.host, target.port) } catch {
            throw Failure(.inputOutput, "\(target.host):\(target.port) could not be reached: \(error)")
        }
    }
}
