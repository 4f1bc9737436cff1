// SPDX-License-Identifier: Apache-2.0

import MLLP

/// Where the runner listens for a system under examination, from the first part to the last: a system whose receiver goes
/// away between parts would leave it alone for a while.
struct ListeningPost: Sendable {
    /// The exchange, where the runner is one.
    let gate: Gate?
    private let peers: [String: Peer]

    /// Opens the ports that the options name.
    ///
    /// - Throws: ``ScenarioFaults`` naming a port that cannot be opened, or a place nobody listens at.
    init(_ library: ScenarioLibrary, _ options: RunOptions) throws(ScenarioFaults) {
        (gate, peers) =
            options.side == .server
            ? (try Self.gate(options), [:]) : (nil, try Self.peers(library, options))
    }

    private static func gate(_ options: RunOptions) throws(ScenarioFaults) -> Gate {
        do throws(SocketError) {
            let gate = try Gate(options)
            options.progress("listening on \(options.address):\(gate.port)")
            return gate
        } catch { throw fault(error.description) }
    }

    private static func peers(
        _ library: ScenarioLibrary, _ options: RunOptions
    ) throws(ScenarioFaults) -> [String: Peer] {
        guard options.target != nil, options.side == .both, !options.ports.isEmpty else { return [:] }
        let places = try TargetPlan(library, firstPort: 1).places
        var peers: [String: Peer] = [:]
        for (name, port) in options.ports.sorted(by: { $0.key < $1.key }) {
            let place = places.first { $0.name == name }
            do throws(SocketError) {
                peers[name] = try Peer(place?.facility ?? "", port: port, over: place?.shape, options)
            } catch {
                for peer in peers.values { peer.stop() }
                throw fault(error.description)
            }
        }
        return peers
    }

    private static func fault(_ text: String) -> ScenarioFaults {
        ScenarioFaults(faults: [.init(file: "--listen", line: 0, text: text)])
    }

    /// Those of a scenario, by the names of its actors.
    func peers(of scenario: Scenario) -> [String: Peer] {
        scenario.actors.filter(\.isListening).reduce(into: [:]) { found, actor in
            found[actor.name] = peers[actor.name] ?? peers[TargetPlan.name(actor)]
        }
    }

    /// A part begins: only what holds its mark is looked at.
    func begin(mark: String) { for peer in peers.values { peer.begin(mark: mark) } }

    func stop() {
        gate?.stop()
        for peer in peers.values { peer.stop() }
    }
}
