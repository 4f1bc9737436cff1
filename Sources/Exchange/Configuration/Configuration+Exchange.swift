// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import MLLP
import MPI
public import SQLite
import TLS

/// From the file to a running exchange.
extension Configuration {
    /// The settings of an exchange with this database.
    public func settings(databasePath: String) -> ExchangeSettings {
        var settings = ExchangeSettings(databasePath: databasePath)
        (settings.application, settings.facility) = (application, facility)
        (settings.isSynchronous, settings.groupSize) = (store.isSynchronous, store.groupSize)
        settings.learnsDomains = learnsDomains
        settings.senders = senders.map(\.settings)
        settings.refusesUnknownSenders = refusesUnknownSenders
        settings.destinations = Dictionary(
            destinations.map { ($0.destination.name, $0.rules) }, uniquingKeysWith: { first, _ in first })
        (settings.routing, settings.queries, settings.care) = (routing, queries, care)
        (settings.retention, settings.observation) = (retention, observation)
        if let first = listeners.first {
            settings.listener = first.configuration
            settings.defaultEncoding = first.encoding ?? settings.defaultEncoding
        }
        settings.furtherListeners = listeners.dropFirst().map { listener in
            ListenerChannel(listener.configuration, defaultEncoding: listener.encoding ?? .utf8)
        }
        return settings
    }

    /// Why the file and the store do not go together.
    public enum InstallationError: Error, Hashable, Sendable {
        /// The store failed.
        case store(StoreError)
        /// The store knows an authority by the same namespace or id with other parts, or another source.
        case conflictingAuthority(String)
        /// A destination is to be told of an authority that the store does not know.
        case unknownAuthority(String, destination: String)
    }

    /// Brings authorities, destinations and subscriptions of the store in line with the file: all of it, or nothing.
    ///
    /// Authorities are only ever added. Destinations that a former file named and this one does not keep what waits for
    /// them, and get nothing.
    public func install(in connection: Connection) throws(InstallationError) {
        let (index, queue): (PatientIndex, DeliveryQueue)
        do throws(StoreError) {
            (index, queue) = (try PatientIndex(connection), try DeliveryQueue(connection))
        } catch {
            throw .store(error)
        }
        let wrap: (StoreError) -> InstallationError = { .store($0) }
        try connection.transaction(purpose: "take a configuration over", wrap: wrap) { () throws(InstallationError) in
            for sender in senders {
                for authority in sender.authorities { try add(authority, of: sender, to: index) }
            }
            do throws(StoreError) { try queue.configure(destinations.map(\.destination)) } catch { throw .store(error) }
            try subscribe(index, queue)
        }
    }

    private func add(
        _ entry: AuthorityEntry, of sender: SenderEntry, to index: PatientIndex
    ) throws(InstallationError) {
        let (authority, facility) = (entry.authority, sender.facility ?? "")
        let application = sender.application.flatMap { $0.contains { "*?".contains($0) } ? nil : $0 }
        do throws(IndexError) {
            guard let known = try index.domain(authority) else {
                _ = try index.addDomain(authority, application: application, facility: facility)
                return
            }
            guard Self.agrees(known, authority, facility) else { throw IndexError.ambiguousDomain }
            // Messages may have taught the namespace alone.
            if known.authority.universalID.isEmpty { _ = try index.complete(known, as: authority) }
        } catch {
            if case .store(let failure) = error { throw .store(failure) }
            throw .conflictingAuthority(entry.namespace)
        }
    }

    private static func agrees(_ known: Domain, _ authority: Authority, _ facility: String) -> Bool {
        let isSame =
            known.authority == authority
            || (known.authority.universalID.isEmpty && known.authority.namespace == authority.namespace)
        return isSame && (known.facility == nil || known.facility == facility)
    }

    /// Whether a store knows an authority of a sender with other parts or another source.
    func conflicts(_ entry: AuthorityEntry, of sender: SenderEntry, with index: PatientIndex) throws(StoreError) -> Bool
    {
        do throws(IndexError) {
            guard let known = try index.domain(entry.authority) else { return false }
            return !Self.agrees(known, entry.authority, sender.facility ?? "")
        } catch {
            if case .store(let failure) = error { throw failure }
            return true
        }
    }

    private func subscribe(_ index: PatientIndex, _ queue: DeliveryQueue) throws(InstallationError) {
        let notices = IdentityNotices(queue, index, application: application, facility: facility)
        let told = try Self.indexed { () throws(IndexError) in try notices.subscriptions() }
        for entry in destinations {
            let name = entry.destination.name
            var wanted: [Domain] = []
            for authority in entry.notices {
                let domain = try Self.indexed { () throws(IndexError) in
                    try index.domain(Authority(namespace: authority))
                }
                guard let domain else { throw .unknownAuthority(authority, destination: name) }
                wanted.append(domain)
            }
            // To subscribe anew takes stock of all residents: only where something changed.
            if Set(told[name] ?? []) == Set(wanted) { continue }
            _ = try Self.indexed { () throws(IndexError) in try notices.subscribe(name, to: wanted) }
        }
    }

    private static func indexed<Value>(_ body: () throws(IndexError) -> Value) throws(InstallationError) -> Value {
        do throws(IndexError) { return try body() } catch {
            if case .store(let failure) = error { throw .store(failure) }
            throw .store(StoreError(code: 0, message: "\(error)", purpose: "take a configuration over"))
        }
    }
}

extension AuthorityEntry {
    var authority: Authority {
        Authority(namespace: namespace, universalID: universalID, universalIDType: universalIDType)
    }
}

extension ListenerSettings {
    /// The port as the listener takes it.
    public var configuration: ListenerConfiguration {
        var configuration = ListenerConfiguration(address: address, port: port)
        configuration.maximumConnections = limits.connections ?? configuration.maximumConnections
        configuration.maximumPerAddress = limits.connectionsPerAddress ?? configuration.maximumPerAddress
        configuration.maximumUnanswered = limits.unanswered ?? configuration.maximumUnanswered
        configuration.frameLimits.frameBytes = limits.messageBytes ?? configuration.frameLimits.frameBytes
        configuration.idleTimeout = limits.idle ?? configuration.idleTimeout
        configuration.stallTimeout = limits.stall ?? configuration.stallTimeout
        configuration.blockTimeout = limits.messageTime ?? configuration.blockTimeout
        configuration.commitsBlocks = release == 2
        configuration.allowedAddresses = allowed.compactMap { AddressRange($0) }
        configuration.tls = security.map { security in
            TLSServerSettings(
                certificateFile: security.certificate, keyFile: security.key,
                clientAuthorityFile: security.clientAuthority)
        }
        return configuration
    }

    var encoding: CharacterEncoding? { charset.flatMap { CharacterEncoding(label: $0) } }
}
