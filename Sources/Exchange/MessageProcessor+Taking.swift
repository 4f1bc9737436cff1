// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// What a message does to the index and the files of residents: all of it, or nothing when any part is refused.
extension MessageProcessor {
    func take(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) {
        let reading = DocumentIntake.read(message)
        if let reading, reading.isRefused { return outcome.refuse(reading.errors, at: "document") }
        let judged = outcome
        do throws(Refusal) {
            let wrap: (StoreError) -> Refusal = { .store($0) }
            outcome = try connection.savepoint(purpose: "take a message", wrap: wrap) { () throws(Refusal) in
                var taken = judged
                try resolve(message, header, &taken, work)
                if let reading { try file(reading, &taken, work) }
                let unified = try translate(message, header, &taken, work)
                try follow(unified, header, &taken, work)
                try route(message, header, &taken, work)
                return taken
            }
        } catch {
            index.forgetCachedDomains()
            switch error {
            case .store(let failure): throw failure
            case .refused(let findings, let step):
                outcome.refuse(findings, at: step)
                // What was listed was rolled back with the rest.
                if step == "translate" { try translator.list(message, facility: header.sender.facility, at: work.now) }
            }
        }
    }

    private func context(_ work: Work, _ sender: SenderKey) -> PatientIndex.Context {
        PatientIndex.Context(
            at: work.now, today: String(work.time.prefix(8)),
            actor: "\(sender.application)@\(sender.facility), message \(work.id)")
    }

    private func resolve(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(Refusal) {
        let result = try Refusal.wrapping { () throws(StoreError) in
            try feed.apply(message, header, context(work, header.sender))
        }
        guard result.refusals.isEmpty else { throw .refused(result.refusals, step: "resolve") }
        outcome.residentID = result.residentID
        outcome.steps.append(result.step)
    }

    private func file(_ reading: DocumentIntake.Reading, _ outcome: inout Outcome, _ work: Work) throws(Refusal) {
        let context = PatientIndex.Context(at: work.now, today: String(work.time.prefix(8)), actor: "document")
        let resident = outcome.residentID
        let receipt = try Refusal.wrapping { () throws(StoreError) in
            try documents.file(reading, messageID: work.id, resident, context)
        }
        let errors = receipt.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .refused(errors, step: "document") }
        guard receipt.id > 0 else { return }
        let doubts = receipt.findings.map { "; \($0.location): \($0.message)" }.joined()
        let end = receipt.isRepeat ? "known" : receipt.state.rawValue
        outcome.steps.append(Step("document", end, "document \(receipt.id)\(doubts)"))
        if let step = receipt.codes.step { outcome.steps.append(step) }
    }

    private func translate(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(Refusal) -> Message {
        let codes = try Refusal.wrapping { () throws(StoreError) in
            try translator.translate(
                message, id: work.id, facility: header.sender.facility, at: work.now)
        }
        if let step = codes.step { outcome.steps.append(step) }
        if settings.sender(header.sender)?.refusesUnmappedCodes == true, !codes.unmapped.isEmpty {
            let findings = codes.unmapped.prefix(20).map { path in
                Finding(
                    .error, code: ConditionCode.tableValue, location: path.description,
                    message: "the alliance has no code for this one yet")
            }
            throw .refused(findings, step: "translate")
        }
        (outcome.coded, outcome.translated) = (codes.message, codes.message?.serialized())
        return codes.message ?? message
    }

    /// What rules of care make of a message with the alliance's codes; their answer stands for the acknowledgement.
    private func follow(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(Refusal) {
        if care.isEmpty { return }
        let visit = CareVisit(
            message: message, id: work.id, type: header.type, event: header.event, sender: header.sender,
            residentID: outcome.residentID)
        let result: Care.Outcome
        do throws(CareStop) { result = try care.follow(visit) } catch {
            switch error {
            case .store(let failure): throw .store(failure)
            case .refused(let findings): throw .refused(findings, step: "care")
            }
        }
        if let step = result.step { outcome.steps.append(step) }
        outcome.warnings = result.warnings
        outcome.queuedCount = result.queuedCount
        outcome.response = result.reply.flatMap { work.response(message, $0.type, $0.segments, result.warnings) }
    }

    private func route(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(Refusal) {
        let taken = MessageRouter.Taken(
            id: work.id, message: message, coded: outcome.coded, header: header, residentID: outcome.residentID,
            earlierVersions: outcome.earlierVersions)
        let step = try Refusal.wrapping { () throws(StoreError) in
            if let resident = outcome.residentID { try keepOrder(of: resident) }
            return try router.route(taken)
        }
        if let step { outcome.steps.append(step) }
    }
}

extension MessageProcessor {
    /// What waits for residents that were merged goes before what comes now.
    private func keepOrder(of resident: Int64) throws(StoreError) {
        guard router.hasRoutes else { return }
        let former: [Int64]
        do throws(IndexError) {
            former = try index.residents(mergedInto: resident)
        } catch {
            if case .store(let failure) = error { throw failure }
            return
        }
        for one in former { try router.queue.join("\(ResidentNumber(one))", into: "\(ResidentNumber(resident))") }
    }
}

extension DocumentIntake.Codes {
    fileprivate var step: Step? {
        guard mapped > 0 || !kept.isEmpty else { return nil }
        let outcome = "\(mapped) mapped" + (kept.isEmpty ? "" : ", \(kept.count) kept")
        return Step("translate document", outcome, kept.prefix(20).joined(separator: "; "))
    }
}

/// Why a message had no effect.
private enum Refusal: Error {
    case store(StoreError)
    case refused([Finding], step: String)

    static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(Refusal) -> Value {
        do { return try body() } catch { throw .store(error) }
    }
}
