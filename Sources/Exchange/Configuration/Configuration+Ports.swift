// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import MLLP
import TLS

/// Ports and destinations.
extension ListenerSettings {
    init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        self.init(name: object["name"]?.text ?? "")
        address = object["address"]?.text ?? address
        port = object["port"]?.port(from: 0) ?? port
        if name.isEmpty { name = "\(port)" }
        charset = object["charset"]?.charset
        release = object["release"]?.integer(in: 1...2) ?? release
        allowed = object["allow"]?.elements.compactMap(\.addressRange) ?? []
        if let security = object["tls"]?.object { self.security = ServerSecurity(security) }
        if let limits = object["limits"]?.object { self.limits = ConnectionLimits(limits) }
        object.finish()
    }
}

extension ConnectionLimits {
    fileprivate init(_ object: ConfigurationObject) {
        connections = object["connections"]?.integer(in: 1...100_000)
        connectionsPerAddress = object["connectionsPerAddress"]?.integer(in: 1...100_000)
        unanswered = object["unanswered"]?.integer(in: 1...10_000)
        messageBytes = object["message"]?.positiveSize
        idle = object["idle"]?.positiveTime
        stall = object["stall"]?.positiveTime
        messageTime = object["messageTime"]?.positiveTime
        object.finish()
    }
}

extension ServerSecurity {
    fileprivate init?(_ object: ConfigurationObject) {
        let (certificate, key) = (object.required("certificate")?.text, object.required("key")?.text)
        clientAuthority = object["clientAuthority"]?.text
        object.finish()
        guard let certificate, let key else { return nil }
        (self.certificate, self.key) = (certificate, key)
    }
}

extension ClientSecurity {
    fileprivate init(_ object: ConfigurationObject) {
        (authority, name) = (object["authority"]?.text, object["name"]?.text)
        (certificate, key) = (object["certificate"]?.text, object["key"]?.text)
        if (certificate == nil) != (key == nil) {
            object.node.complain("\"certificate\" and \"key\" go together")
        }
        object.finish()
    }
}

extension DestinationEntry {
    init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        let (name, host) = (object.required("name")?.text, object.required("host")?.text)
        let port = object.required("port")?.port(from: 1)
        destination = Destination(
            name: name ?? "", host: host ?? "", port: port ?? 0, application: object["application"]?.text ?? "",
            facility: object["facility"]?.text ?? "")
        if let node = object["tls"]?.object {
            let security = ClientSecurity(node)
            rules.security = TLSClientSettings(
                authorityFile: security.authority, certificateFile: security.certificate, keyFile: security.key,
                name: security.name)
            self.security = security
        }
        rules.commitsBlocks = object["release"]?.integer(in: 1...2) == 2
        rules.acknowledgement =
            object["acknowledgement"]?.choice(DestinationRules.AcknowledgementMode.self) ?? rules.acknowledgement
        rules.policy.longestAge = 86_400_000
        rules.policy.answerTimeout = object["timeout"]?.positiveTime ?? rules.policy.answerTimeout
        if let backOff = object["backOff"]?.object { rules.policy.read(backOff: backOff) }
        if let giveUp = object["giveUp"]?.object { rules.policy.read(giveUp: giveUp) }
        rules.defersFrom = object["deferFrom"]?.positiveSize
        if let longest = object["longestDeferral"]?.positiveTime { rules.policy.longestDeferral = longest }
        notices = object["notices"]?.elements.compactMap(\.text) ?? []
        object.finish()
        guard name != nil, host != nil, port != nil else { return nil }
    }
}

extension DeliveryPolicy {
    fileprivate mutating func read(backOff object: ConfigurationObject) {
        firstPause = object["first"]?.positiveTime ?? firstPause
        longestPause = object["longest"]?.positiveTime ?? longestPause
        if longestPause < firstPause { object.node.complain("the longest pause is shorter than the first") }
        object.finish()
    }

    fileprivate mutating func read(giveUp object: ConfigurationObject) {
        refusalLimit = object["refusals"]?.integer(in: 1...10_000) ?? refusalLimit
        silenceLimit = object["silences"]?.integer(in: 1...10_000) ?? silenceLimit
        if let after = object["after"] {
            longestAge = after.value.string == "never" ? nil : after.positiveTime ?? longestAge
        }
        object.finish()
    }
}

extension ConfigurationNode {
    fileprivate func port(from least: Int) -> UInt16? { integer(in: least...65_535).map { UInt16($0) } }

    /// A numeric address, or a range of them.
    var addressRange: String? {
        guard let text else { return nil }
        guard AddressRange(text) != nil else {
            complain("\"\(text)\" is no address or range such as 10.1.0.0/16")
            return nil
        }
        return text
    }
}
