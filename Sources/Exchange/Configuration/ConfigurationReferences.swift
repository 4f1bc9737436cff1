// SPDX-License-Identifier: Apache-2.0

import JSON

/// What only all of a configuration together shows: names given twice, and names of what is not there.
struct ConfigurationReferences {
    let configuration: Configuration
    let root: JSON5Value
    let list: FaultList

    /// A way into the file: names of members, and places in lists.
    private enum Key {
        case name(String)
        case place(Int)
    }

    func check() {
        checkNames("listeners")
        checkNames("senders")
        checkNames("destinations")
        checkNames("routes")
        checkPorts()
        checkAuthorities()
        checkSenders()
        checkNotices()
        checkRoutes()
        for role in root["care"]?["roles"]?.members ?? [] {
            guard let name = role.value.string, !destinations.contains(name) else { continue }
            complain(
                [.name("care"), .name("roles"), .name(role.name)], unknown(name, "destination", among: destinations))
        }
    }

    // MARK: Names

    private func checkNames(_ member: String) {
        var seen: [String: TextPosition] = [:]
        for (place, entry) in elements(root[member]).enumerated() {
            guard let value = entry["name"], let name = value.string else { continue }
            if name.isEmpty { complain([.name(member), .place(place), .name("name")], "a name is wanted here") }
            if let first = seen[name] {
                complain(
                    [.name(member), .place(place), .name("name")], "\"\(name)\" is the name of another at \(first) too")
            }
            seen[name] = seen[name] ?? value.position
        }
    }

    private var destinations: Set<String> { Set(elements(root["destinations"]).compactMap { $0["name"]?.string }) }

    private func unknown(_ name: String, _ kind: String, among known: Set<String>) -> String {
        let hint = Spelling.nearest(name, among: known.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
        return "no \(kind) \"\(name)\"\(hint)"
    }

    private func checkPorts() {
        var seen: [String: Int] = [:]
        for (place, listener) in configuration.listeners.enumerated() where listener.port > 0 {
            let key = "\(listener.address):\(listener.port)"
            let everywhere = "0.0.0.0:\(listener.port)"
            if seen[key] != nil || seen[everywhere] != nil {
                complain([.name("listeners"), .place(place)], "another listener has port \(listener.port) too")
            }
            seen[key] = place
        }
    }

    // MARK: Authorities

    /// One name for two authorities, or one authority under two names or of two senders, would mix up patients.
    private func checkAuthorities() {
        var (names, ids): ([String: (AuthorityEntry, String)], [String: (AuthorityEntry, String)]) = ([:], [:])
        for (place, sender) in configuration.senders.enumerated() {
            for (order, authority) in sender.authorities.enumerated() {
                let path: [Key] = [.name("senders"), .place(place), .name("authorities"), .place(order)]
                let id = "\(authority.universalID) \(authority.universalIDType)"
                if let (other, owner) = names[authority.namespace] {
                    complain(
                        path,
                        other == authority
                            ? "\"\(authority.namespace)\" is of \"\(owner)\" already; an authority has one source"
                            : "\"\(authority.namespace)\" is the namespace of \(other.universalID) too")
                } else if let (other, _) = ids[id] {
                    complain(path, "\(authority.universalID) is the authority \"\(other.namespace)\" too")
                }
                names[authority.namespace] = names[authority.namespace] ?? (authority, sender.settings.name)
                ids[id] = ids[id] ?? (authority, sender.settings.name)
            }
        }
    }

    private func checkNotices() {
        // The two national domains are always there; others may have been learned or added, which only the store knows.
        guard !configuration.learnsDomains else { return }
        let known = Set(configuration.senders.flatMap { $0.authorities.map(\.namespace) } + ["EHC", "CN"])
        for (place, destination) in configuration.destinations.enumerated() {
            for (order, name) in destination.notices.enumerated() where !known.contains(name) {
                complain(
                    [.name("destinations"), .place(place), .name("notices"), .place(order)],
                    unknown(name, "authority", among: known))
            }
        }
    }

    // MARK: Senders and routes

    private func checkSenders() {
        for (place, sender) in elements(root["senders"]).enumerated() {
            guard let name = sender["applicationAcknowledgement"]?.string, !destinations.contains(name) else {
                continue
            }
            complain(
                [.name("senders"), .place(place), .name("applicationAcknowledgement")],
                unknown(name, "destination", among: destinations))
        }
    }

    private func checkRoutes() {
        for (place, route) in elements(root["routes"]).enumerated() {
            guard let to = route["to"] else { continue }
            var seen: Set<String> = []
            for (order, value) in elements(to).enumerated() {
                guard let name = value.string else { continue }
                let path: [Key] =
                    [.name("routes"), .place(place), .name("to")] + (to.array == nil ? [] : [.place(order)])
                if !destinations.contains(name) {
                    complain(path, unknown(name, "destination", among: destinations))
                } else if !seen.insert(name).inserted {
                    complain(path, "\"\(name)\" is named twice")
                }
            }
            if elements(to).isEmpty {
                complain([.name("routes"), .place(place), .name("to")], "no destination is named")
            }
            if route["name"]?.string == MessageRouter.answerRoute {
                complain(
                    [.name("routes"), .place(place), .name("name")],
                    "\"\(MessageRouter.answerRoute)\" is what answers on other connections are called")
            }
        }
    }

    // MARK: Places

    private func elements(_ value: JSON5Value?) -> [JSON5Value] {
        guard let value else { return [] }
        return value.array ?? [value]
    }

    /// Names a fault at the nearest value on the way that stands in the file.
    private func complain(_ path: [Key], _ text: String) {
        var (value, words) = (root, "")
        for key in path {
            switch key {
            case .name(let name):
                words += words.isEmpty ? name : ".\(name)"
                value = value[name] ?? value
            case .place(let place):
                guard let list = value.array else { continue }
                words += "[\(place)]"
                if list.indices.contains(place) { value = list[place] }
            }
        }
        list.add(ConfigurationFault(at: value.position, words, text))
    }
}
