// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite

/// An exchange made of a configuration, with short patience; it can be stopped and started again on its store.
final class Router {
    let site: Site
    private(set) var service: ExchangeService
    private let configuration: Configuration

    /// - Parameters:
    ///   - ports: of destinations; their names are the keys.
    ///   - destination: more settings of all of them.
    init(_ ports: [String: UInt16], destination: String = "", _ text: String) throws {
        let destinations = ports.sorted { $0.key < $1.key }.map { name, port in
            """
            {name: "\(name)", host: "127.0.0.1", port: \(port), timeout: "300 ms", \(destination)
             backOff: {first: "20 ms", longest: "40 ms"}},
            """
        }
        let file = "{listeners: [{port: 0}], destinations: [\(destinations.joined())], \(text)}"
        site = try Site()
        configuration = try Configuration(parsing: Array(file.utf8))
        service = try Self.start(configuration, site.path)
    }

    deinit { service.stop() }

    private static func start(_ configuration: Configuration, _ path: String) throws -> ExchangeService {
        try configuration.install(in: Connection(path: path))
        var settings = configuration.settings(databasePath: path)
        settings.delivery.watchInterval = 20
        for name in settings.destinations.keys { settings.destinations[name]?.policy.watchInterval = 20 }
        return try ExchangeService(settings)
    }

    func stop() { service.stop() }

    func restart() throws { service = try Self.start(configuration, site.path) }

    func queue() throws -> DeliveryQueue { try DeliveryQueue(Connection(path: site.path)) }

    func store() throws -> MessageStore { try site.store() }

    /// MSA-1 of the answer.
    func send(_ text: String) throws -> String { try service.code(Array(text.utf8)) }

    /// All answers on the connection.
    func answers(_ text: String) throws -> [Message] {
        let client = try service.client()
        try client.send(Array(text.utf8))
        client.finishSending()
        return try Harness.everything(from: client).compactMap { event in
            guard case .frame(let content) = event else { return nil }
            return try Message(parsing: content)
        }
    }

    func states(_ name: String) throws -> [DeliveryState] {
        try queue().messages(of: name, in: Set(DeliveryState.allCases)).map(\.state)
    }

    /// The outcomes of a step of the last message.
    func outcome(_ step: String) throws -> String? {
        try store().search(MessageCriteria()).first?.steps.last { $0.name == step }.map { $0.outcome }
    }
}

/// Invented messages of hospital H1.
enum Invented {
    static func header(_ type: String, _ id: String, from: String = "HIS|H1", tail: String = "") -> String {
        #"MSH|^~\&|\#(from)|MPI|ALLIANCE|20260102030405||\#(type)|\#(id)|P|2.5.1|\#(tail)"# + "\r"
    }

    static func admission(
        _ id: String, patient: String = "A1", _ rest: String = "王^明||19900101|M", from: String = "HIS|H1",
        tail: String = ""
    ) -> String {
        header("ADT^A04^ADT_A01", id, from: from, tail: tail)
            + "EVN|A04|20260102\rPID|||\(patient)^^^H1&1.2.3.1&ISO^PI||\(rest)\rPV1||O\r"
    }

    static func result(_ id: String, patient: String = "A1", orders: Int = 1) -> String {
        let groups = (1...orders).map { "OBR|\($0)|P\($0)|F\($0)|L\($0)^x^s\rOBX|1|NM|W^w||5|||N|||F\r" }
        return header("ORU^R01^ORU_R01", id) + "PID|||\(patient)^^^H1&1.2.3.1&ISO^PI||王^明\r" + groups.joined()
    }
}
