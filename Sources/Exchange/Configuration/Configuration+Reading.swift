// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON

/// The file's outermost settings.
extension Configuration {
    mutating func read(_ root: ConfigurationNode) {
        guard let object = root.object else { return }
        application = object["application"]?.text ?? application
        facility = object["facility"]?.text ?? facility
        learnsDomains = object["learnDomains"]?.flag ?? learnsDomains
        refusesUnknownSenders = object["unknownSenders"]?.choice(UnknownSenders.self) == .refuse
        if let node = object["store"]?.object { store = StoreSettings(node) }
        listeners = object["listeners"]?.elements.compactMap(ListenerSettings.init) ?? []
        senders = object["senders"]?.elements.compactMap(SenderEntry.init) ?? []
        destinations = object["destinations"]?.elements.compactMap(DestinationEntry.init) ?? []
        if let node = object["routing"]?.object { read(routing: node) }
        routing.routes = object["routes"]?.elements.compactMap(Route.init) ?? []
        if let node = object["queries"]?.object { read(queries: node) }
        if let node = object["retention"]?.object { retention = RetentionSettings(node) }
        if let node = object["metrics"]?.object { metrics = MetricsSettings(node) }
        if let node = object["log"]?.object { log = LogSettings(node) }
        object.finish()
    }

    private enum UnknownSenders: String, CaseIterable { case accept, refuse }

    private mutating func read(routing object: ConfigurationObject) {
        routing.hopLimit = object["hopLimit"]?.integer(in: 1...1000) ?? routing.hopLimit
        routing.loopWindow = object["loopWindow"]?.milliseconds ?? routing.loopWindow
        object.finish()
    }

    private mutating func read(queries object: ConfigurationObject) {
        queries.pageLimit = object["pageSize"]?.integer(in: 1...10_000) ?? queries.pageLimit
        queries.cursorLifetime = object["keepPages"]?.milliseconds ?? queries.cursorLifetime
        object.finish()
    }
}

extension StoreSettings {
    private enum Synchronous: String, CaseIterable { case full, normal }

    fileprivate init(_ object: ConfigurationObject) {
        folder = object["folder"]?.text
        isSynchronous = object["synchronous"]?.choice(Synchronous.self) != .normal
        groupSize = object["groupSize"]?.integer(in: 1...10_000) ?? groupSize
        object.finish()
    }
}

extension RetentionSettings {
    fileprivate init(_ object: ConfigurationObject) {
        let messages = object["messages"]?.object
        for state in MessageState.allCases {
            self.messages[state] = messages?[state.rawValue].flatMap(\.milliseconds)
        }
        messages?.finish()
        let deliveries = object["deliveries"]?.object
        for state in DeliveryState.allCases where state != .waiting {
            self.deliveries[state] = deliveries?[state.rawValue].flatMap(\.milliseconds)
        }
        deliveries?.finish()
        object.finish()
    }
}

extension MetricsSettings {
    fileprivate init?(_ object: ConfigurationObject) {
        let file = object.required("file")?.text
        interval = object["every"]?.milliseconds ?? interval
        object.finish()
        guard let file else { return nil }
        self.file = file
    }
}

extension LogSettings {
    fileprivate init(_ object: ConfigurationObject) {
        format = object["format"]?.choice(Format.self) ?? format
        isVerbose = object["messages"]?.flag ?? isVerbose
        object.finish()
    }
}

extension ConfigurationNode {
    /// The label of a character set that can be read.
    var charset: String? {
        guard let label = text else { return nil }
        guard CharacterEncoding(label: label) != nil else {
            complain("\"\(label)\" is no character set known here")
            return nil
        }
        return label
    }

    /// Texts with wildcards: one, or a list.
    var wildcards: [Wildcard] { elements.compactMap { $0.text.map(Wildcard.init) } }
}
