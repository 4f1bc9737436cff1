// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// A query for the immunisations of a resident, QBP^Q11, answered by RSP^K11.
///
/// The one query it takes is `Z34` (QPD-1), whose QPD-3 to -9 say who is meant. A history (`Z32`) is told only where that is
/// certain: by an identifier, no name, day of birth or sex of the question being another one, or by name, day of birth and sex
/// with telephone or address. Else those are told who may be meant (`Z31`), or that there is nobody or too many (`Z33`).
///
/// It is told to the institutions that the resident is registered with, to disease control, and to who shows the resident's
/// consent as for documents (``ShownConsent``).
/// - Source: HL7 Version 2.5.1 Implementation Guide for Immunization Messaging, release 1.5, chapters 5 and 7.
struct ImmunizationQuery {
    let answerer: QueryAnswerer
    let sender: SenderKey
    let desk: CareDesk

    var message: Message { answerer.message }

    /// The most residents a list of candidates has, also where more are asked for.
    static let candidateLimit = 50
    /// The most doses in an answer; the others wait under a pointer.
    static let doseLimit = 100
    /// The kind of document that a history is, for the scope of a consent: 预防接种报告.
    static let kind = "HSDB03.01"

    static func handles(_ header: HeaderSummary) -> Bool { header.type == "QBP" && header.event == "Q11" }

    /// What an answer is (MSH-21).
    enum Profile: String {
        case candidates = "Z31"
        case history = "Z32"
        case none = "Z33"
    }

    /// What a query came to.
    struct Found {
        var profile = Profile.none
        /// QAK-2: `OK`, `NF`, `TM` (too many), `AE`, `AR`.
        var status = "NF"
        var findings: [Finding] = []
        var resident: Int64?
        var candidates: [Int64] = []
        var doses: [HistoryDose] = []
        var total = 0
        var remaining = 0
        /// DSC-1 of the next page.
        var pointer: String?

        var code: AcknowledgementCode {
            switch status {
            case "AE": .applicationError
            case "AR": .applicationReject
            default: .applicationAccept
            }
        }

        var summary: String {
            profile == .candidates ? "candidates=\(candidates.count)" : "doses=\(doses.count) of \(total)"
        }

        static func failed(_ status: String, _ finding: Finding, of resident: Int64? = nil) -> Found {
            Found(status: status, findings: [finding], resident: resident)
        }
    }

    func find() throws(QueryAnswerer.Failure) -> Found {
        try QueryAnswerer.Failure.wrapping { try found() }
    }

    private func found() throws -> Found {
        guard message["QPD-1.1"] == "Z34" else {
            return .failed(
                "AR", fault(Path("QPD", field: 1), ConditionCode.tableValue, "only the query Z34 is answered"))
        }
        let subject = QuerySubject(answerer: answerer)
        guard !subject.isEmpty else {
            let text = "nobody is asked for"
            return .failed("AE", fault(Path("QPD", field: 3), ConditionCode.requiredFieldMissing, text))
        }
        switch try subject.meant() {
        case .certain(let resident): return try history(of: resident)
        case .perhaps(let residents):
            if residents.isEmpty { return Found() }
            let limit = min(max(message["RCP-2.1"].flatMap { Int($0) } ?? .max, 1), Self.candidateLimit)
            if residents.count > limit { return Found(status: "TM", total: residents.count) }
            return Found(profile: .candidates, status: "OK", candidates: residents, total: residents.count)
        }
    }

    private func fault(_ path: Path, _ code: String, _ text: String) -> Finding {
        Finding(.error, code: code, location: path.description, message: text)
    }

    // MARK: Permission

    /// Why the sender is not told of a resident; nil for one who is.
    private func objection(_ resident: Int64) throws -> Finding? {
        guard desk.settings.isOn("immunization.consent"), try !isOfSender(resident), try !isDiseaseControl() else {
            return nil
        }
        return try ShownConsent(index: answerer.index, message: message).fault(for: resident, [Self.kind])
    }

    /// Whether the sender registered the resident: an id of its own is one.
    private func isOfSender(_ resident: Int64) throws -> Bool {
        if sender.institution.isEmpty { return false }
        return try answerer.index.identifiers(of: resident).contains { identifier in
            identifier.domain.kind == .local && identifier.domain.facility == sender.institution
        }
    }

    private func isDiseaseControl() throws -> Bool {
        guard !sender.facility.isEmpty, let place = try desk.destination(role: "disease-control") else { return false }
        return place.facility == sender.facility && place.application == sender.application
    }

    // MARK: History

    private func history(of resident: Int64) throws -> Found {
        if let finding = try objection(resident) { return .failed("AE", finding, of: resident) }
        var doses = try ImmunizationHistory(desk: desk).doses(of: resident)[...]
        var found = Found(profile: .history, status: "OK", resident: resident, total: doses.count)
        let cursor = try QueryCursor(answerer.connection, message, answerer.settings)
        if let pointer = message["DSC-1"] {
            guard let rest = try cursor.take(pointer) else {
                return .failed("AE", answerer.unknownKey(Path("DSC", field: 1)), of: resident)
            }
            let wanted = Set(rest.residents)
            (doses, found.total) = (doses.filter { wanted.contains($0.id) }[...], rest.total)
        }
        found.doses = Array(doses.prefix(Self.doseLimit))
        let rest = doses.dropFirst(Self.doseLimit)
        found.remaining = rest.count
        if !rest.isEmpty { found.pointer = try cursor.keep(rest.map(\.id), total: found.total) }
        return found
    }
}

extension QueryAnswerer.Failure {
    /// Errors of all that an answer is made of, as failures of the answer.
    static func wrapping<Value>(_ body: () throws -> Value) throws(QueryAnswerer.Failure) -> Value {
        do {
            return try body()
        } catch let error as IndexError {
            if case .store(let failure) = error { throw .store(failure) }
            throw .index(error)
        } catch let error as HL7v2Error {
            throw .hl7(error)
        } catch let error as StoreError {
            throw .store(error)
        } catch CareStop.store(let failure) {
            throw .store(failure)
        } catch {
            throw .hl7(.noHeader(offset: 0))
        }
    }
}
