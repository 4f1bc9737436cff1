// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite
import Threads

/// The consent of a resident that a query shows in its segment ZEC.
///
/// ZEC-1 is the resident's card, ZEC-4 `Y`, ZEC-5 what it is for (all when empty), ZEC-6 until when. That it was truly given
/// is the asker's duty.
struct ShownConsent {
    let index: PatientIndex
    let message: Message
    /// Milliseconds since 1970 UTC.
    var now = Clock.epochMilliseconds()

    /// Why the consent does not hold; nil where it does.
    ///
    /// - Parameter wanted: the kinds of what is asked for; empty for all there are.
    func fault(for resident: Int64, _ wanted: Set<String>) throws(StoreError) -> Finding? {
        guard let consent = message.segment("ZEC") else {
            return fault(4, ConditionCode.requiredFieldMissing, "no consent of the resident is shown")
        }
        if consent.text(4) != "Y" { return fault(4, ConditionCode.tableValue, "the resident has not consented") }
        guard try isOf(resident, consent) else {
            return fault(1, ConditionCode.unknownKey, "the consent is not of this resident's card")
        }
        if let problem = duration(consent.text(6)) { return fault(6, ConditionCode.tableValue, problem) }
        let scope = Self.codes(consent[5])
        guard scope.isEmpty || (!wanted.isEmpty && wanted.isSubset(of: scope)) else {
            return fault(5, ConditionCode.tableValue, "the consent is for other documents")
        }
        return nil
    }

    /// It holds to the end of the day, hour or minute told, in China's time where no zone is.
    private func duration(_ until: String) -> String? {
        if until.isEmpty { return nil }
        guard let time = try? DateTime(parsing: until) else { return "the consent's end is no time" }
        let end = time.interval(assumingOffset: CareVisit.usualOffset).upperBound / 10
        return end <= now ? "the consent has ended" : nil
    }

    private func isOf(_ resident: Int64, _ consent: Segment) throws(StoreError) -> Bool {
        guard let card = CardID(consent.text(1)) else { return false }
        do throws(IndexError) { return try index.resident(card: card) == resident } catch {
            if case .store(let failure) = error { throw failure }
            return false
        }
    }

    /// The first components of a field's repetitions that are not empty.
    static func codes(_ field: Field?) -> Set<String> {
        Set((field?.repetitions ?? []).map { $0.component(1).readable }.filter { !$0.isEmpty })
    }

    private func fault(_ field: Int, _ code: String, _ text: String) -> Finding {
        Finding(.error, code: code, location: Path("ZEC", field: field).description, message: text)
    }
}
