// SPDX-License-Identifier: Apache-2.0

import JSON

extension Certificate {
    /// Why a certificate is not good.
    public enum Fault: Error, Hashable, Sendable {
        /// It is no certificate.
        case unreadable
        /// An object has two members of this name: readers would take different ones.
        case duplicateMember(String)
        /// Its verdict is not what its checks say.
        case contradictory
        /// It is not signed.
        case unsigned
        /// It was signed with an algorithm that is not the key's.
        case otherAlgorithm(String)
        /// The signature is not the key's, or the certificate was changed.
        case badSignature
        /// It is good from a later time on.
        case notYetValid(String)
        /// It was good until an earlier time.
        case expired(String)
        /// The trace is another run's.
        case otherTrace
        /// The report is another run's, or was changed.
        case otherResults
    }

    /// What became of a run.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Something was run, and every check passed.
        case passed
        /// Something was run, and every check passed that was not left out.
        case passedInPart = "passed, with checks left out"
        /// A check failed.
        case failed
        /// Checks could not be looked at.
        case incomplete
        /// Rules were switched off.
        case withoutRules = "run with rules switched off"
        /// There was nothing to be looked at.
        case nothing = "nothing was run"

        /// The verdict that the scenarios of a certificate give.
        static func of(_ scenarios: [JSONValue], rulesOff: [JSONValue]) -> Verdict {
            let found = scenarios.map { ($0["checks"]?.array ?? []).map { $0["status"]?.string ?? "" } }
            let all = found.flatMap(\.self)
            if all.contains(CheckStatus.fail.rawValue) { return .failed }
            if !all.contains(CheckStatus.pass.rawValue) { return .nothing }
            let (pass, leftOut) = (CheckStatus.pass.rawValue, CheckStatus.leftOut.rawValue)
            if found.contains(where: { !$0.contains(pass) }) || all.contains(where: { $0 != pass && $0 != leftOut }) {
                return .incomplete
            }
            if !rulesOff.isEmpty { return .withoutRules }
            return all.contains(leftOut) ? .passedInPart : .passed
        }
    }
}

extension JSONValue {
    /// The name of the first member that an object has twice, at any depth; nil for none.
    var repeatedMember: String? {
        switch self {
        case .array(let elements): return elements.lazy.compactMap(\.repeatedMember).first
        case .object(let members):
            var seen: Set<String> = []
            for member in members where !seen.insert(member.name).inserted { return member.name }
            return members.lazy.compactMap(\.value.repeatedMember).first
        default: return nil
        }
    }
}
