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
        if let node = object["care"]?.object { care = CareSettings(node) }
        if let node = object["queries"]?.object { read(queries: node) }
        if let node = object["retention"]?.object { retention = RetentionPolicy(node) }
        if let node = object["metrics"]?.object { observation.read(metrics: node) }
        if let node = object["incidents"]?.object { observation.read(incidents: node) }
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
        queries.cursorLifetime = object["keepPages"]?.positiveTime ?? queries.cursorLifetime
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

extension RetentionPolicy {
    fileprivate init(_ object: ConfigurationObject) {
        self.init()
        (accepted, refused) = (object["accepted"]?.days, object["refused"]?.days)
        (failed, deliveries) = (object["failed"]?.days, object["deliveries"]?.days)
        object.finish()
    }
}

extension ObservationSettings {
    fileprivate mutating func read(metrics object: ConfigurationObject) {
        metricsFile = object.required("file")?.text
        metricsInterval = object["every"]?.positiveTime ?? metricsInterval
        object.finish()
    }

    fileprivate mutating func read(incidents object: ConfigurationObject) {
        silentAfter = object["silentAfter"]?.positiveTime ?? silentAfter
        slowCommit = object["slowCommit"]?.positiveTime ?? slowCommit
        object.finish()
    }
}

extension LogSettings {
    fileprivate init(_ object: ConfigurationObject) {
        format = object["format"]?.choice(Format.self) ?? format
        level = object["level"]?.choice(LogEvent.Level.self) ?? level
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

    /// A time of whole days.
    fileprivate var days: Int? {
        guard let milliseconds else { return nil }
        guard milliseconds >= 86_400_000, milliseconds % 86_400_000 == 0 else {
            complain("a time of whole days such as \"90 d\" is wanted here")
            return nil
        }
        return Int(milliseconds / 86_400_000)
    }

    /// Texts with wildcards: one, or a list.
    var wildcards: [Wildcard] { someElements.compactMap { $0.text.map(Wildcard.init) } }
}
