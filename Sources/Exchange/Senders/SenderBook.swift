// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MLLP
import TLS

/// Who may send.
struct SenderBook: Sendable {
    private let rules: [SenderRule]

    init(_ rules: [SenderRule]) { self.rules = rules }

    /// What is wrong with a sender; nothing when it may send.
    func objections(to sender: SenderKey, _ arrival: Arrival) -> [Finding] {
        if rules.isEmpty { return [] }
        let own = rules(for: sender)
        if own.contains(where: { Self.reason(against: arrival, $0) == nil }) { return [] }
        guard let rule = own.first, let reason = Self.reason(against: arrival, rule) else {
            let knowsApplication = rules.contains { Self.fits($0.application, sender.application) }
            return [Self.finding(knowsApplication ? "MSH-4" : "MSH-3", "nobody of this name may send")]
        }
        let fields = [rule.application.isEmpty ? nil : "MSH-3", rule.facility.isEmpty ? nil : "MSH-4"]
        let named = fields.compactMap(\.self)
        return (named.isEmpty ? ["MSH-3"] : named).map { Self.finding($0, reason) }
    }

    private func rules(for sender: SenderKey) -> [SenderRule] {
        rules.filter { Self.fits($0.application, sender.application) && Self.fits($0.facility, sender.facility) }
    }

    private static func fits(_ wanted: String, _ found: String) -> Bool { wanted.isEmpty || wanted == found }

    private static func finding(_ field: String, _ text: String) -> Finding {
        Finding(.error, code: ConditionCode.unknownKey, location: field, message: text)
    }

    private static func reason(against arrival: Arrival, _ rule: SenderRule) -> String? {
        if !rule.addresses.isEmpty, !rule.addresses.contains(where: { $0.contains(arrival.peer) }) {
            return "this sender may not send from this address"
        }
        if rule.fingerprints.isEmpty, rule.names.isEmpty { return nil }
        guard let certificate = arrival.certificate else { return "this sender must show its certificate" }
        let isNamed = certificate.names.contains { name in
            rule.names.contains { $0.lowercased() == name.lowercased() }
        }
        let isKnown = rule.fingerprints.contains { PeerCertificate.plain($0) == certificate.fingerprint }
        return isNamed || isKnown ? nil : "the certificate of this connection is not that of this sender"
    }
}
