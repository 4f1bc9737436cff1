// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Digests
import Findings
import HL7v2
import MPI
import Mapping
import SQLite
import Threads

/// Takes one message the whole way: parse, check, look for repeats, resolve, translate, answer, store.
///
/// Works inside a transaction of the caller; what it returns may only be sent once that is committed.
final class MessageProcessor {
    let connection: Connection
    private let store: MessageStore
    let index: PatientIndex
    let settings: ExchangeSettings
    let router: MessageRouter
    let feed: IdentityFeed
    let translator: CodeTranslator
    let documents: DocumentIntake
    private let notices: IdentityNotices
    let senders: SenderBook
    let sequence: SequenceLedger
    let care: Care
    private var tendedAt: Int64 = 0

    init(_ connection: Connection, _ settings: ExchangeSettings) throws(StoreError) {
        self.connection = connection
        self.settings = settings
        store = try MessageStore(connection)
        index = try PatientIndex(connection)
        index.linksByIdentifiers = settings.care.isOn("index.identifiers")
        feed = IdentityFeed(index: index, connection: connection, learnsDomains: settings.learnsDomains)
        let (maps, queue) = (try CodeMaps(connection), try DeliveryQueue(connection))
        translator = CodeTranslator(maps: maps)
        router = MessageRouter(queue, maps, settings)
        documents = try DocumentIntake(connection)
        notices = IdentityNotices(
            queue, index, application: settings.application, facility: settings.facility)
        senders = SenderBook(settings.senderRules)
        sequence = try SequenceLedger(connection)
        care = try Care(
            connection, settings.care, index, feed, application: settings.application, facility: settings.facility)
    }

    /// Queues notices of what changed in the index, in the transaction of the changes, and what is to be changed anew.
    ///
    /// - Returns: how many messages were queued, those of routes among them.
    func publish() throws(StoreError) -> Int {
        try router.retryUnready(store)
        return try translated { () throws(IndexError) in try notices.publish() } + router.takeCount()
    }

    /// Looks at what time changed in care, twice a second at most: messages that never pause must not hold it up.
    func tendWhenDue() -> Int {
        let now = Clock.monotonicMilliseconds()
        guard !care.isEmpty, now - tendedAt >= 500 else { return 0 }
        tendedAt = now
        // Messages do not depend on it; what failed is tried again.
        return (try? connection.savepoint(purpose: "tend care") { () throws(StoreError) in try care.tend() }) ?? 0
    }

    /// Whether the index changed since the last notices, or something is to be changed anew.
    func isBehind() throws(StoreError) -> Bool {
        if try router.hasUnready() { return true }
        return try translated { () throws(IndexError) in try notices.isBehind() }
    }

    private func translated<Value>(_ body: () throws(IndexError) -> Value) throws(StoreError) -> Value {
        do throws(IndexError) { return try body() } catch {
            if case .store(let failure) = error { throw failure }
            throw StoreError(code: 0, message: "\(error)", purpose: "queue notices")
        }
    }

    /// Forgets what was read before: a group may have been rolled back, another program may have changed the tables.
    func beginGroup() throws(StoreError) {
        index.forgetCachedDomains()
        // Another program may have begun to encipher with another key.
        try store.cipher.refresh(connection)
    }

    /// What to send back, and what to count.
    struct Reply {
        var contents: [[UInt8]]
        var state: MessageState
        var isRepeat = false
        /// Messages queued for others.
        var queuedCount = 0
        var event: LogEvent
        var kind: ServiceMeter.Kind
    }

    func process(_ arrival: Arrival) throws(StoreError) -> Reply {
        let work = Work(arrival, id: try store.nextID(), now: Clock.utc(), time: Clock.hl7())
        let message: Message
        do throws(HL7v2Error) { message = try read(arrival) } catch { return try refuseUnreadable(error, work) }
        let header = HeaderSummary(message)
        if let refused = refusedSender(header, arrival) { return try finish(message, header, refused, work) }
        let earlier = try header.sender.controlID.isEmpty ? nil : store.earlier(header.sender, digest: work.digest)
        if let earlier {
            if earlier.digest == work.digest { return try repeated(earlier, header) }
            guard settings.sender(header.sender)?.flagsDuplicates == true else {
                return try finish(message, header, conflicting(with: earlier.id), work)
            }
        }
        if let early = try outOfSequence(message, header) { return try finish(message, header, early, work) }
        var outcome = judged(message, header)
        if let earlier {
            let since = Clock.utc(Clock.epochMilliseconds() - settings.routing.loopWindow)
            outcome.earlierVersions = try store.count(
                of: header.sender, since: since, limit: settings.routing.hopLimit)
            let text = "the control id was used before with other content, by message \(earlier.id)"
            outcome.steps.append(Step("check", "flagged", text))
        }
        if outcome.state == .accepted { outcome = try applied(message, header, outcome, work) }
        try noteSequence(message, header, outcome)
        return try finish(message, header, outcome, work)
    }

    // MARK: Steps

    private func judged(_ message: Message, _ header: HeaderSummary) -> Outcome {
        var outcome = Outcome()
        outcome.steps.append(Step("parse", "ok", "\(message.segments.count) segments, \(message.encoding.rawValue)"))
        var faults = message.refusals()
        if message.encoding.form == .opaque {
            let text = "\(message.encoding.rawValue) must not be sent over MLLP"
            faults.append(Finding(.error, code: ConditionCode.tableValue, location: "MSH-18", message: text))
        }
        if header.type == "QBP", !answersQuery(header) {
            let also = answersImmunizations ? "Q11, " : ""
            faults.append(
                Finding(
                    .error, code: ConditionCode.unsupportedEvent, location: "MSH-9[1].2",
                    message: "only the queries \(also)Q21, Q22 and Q23 are answered"))
        }
        faults += settings.senderFaults(header)
        if faults.isEmpty {
            outcome.steps.append(Step("check", "ok"))
            judge(message, header, &outcome)
        } else {
            outcome.refuse(faults, at: "check", isCommitFailure: true)
        }
        return outcome
    }

    private func conflicting(with earlier: Int64) -> Outcome {
        var outcome = Outcome()
        let text = "the control id was used before with other content"
        let finding = Finding(.error, code: ConditionCode.duplicateKey, location: "MSH-10", message: text)
        outcome.refuse([finding], at: "check", isCommitFailure: true)
        outcome.steps.append(Step("check", "conflict", "with message \(earlier)"))
        return outcome
    }

    /// Identity, codes and queries; a failure of the store undoes all of it and is answered as ours.
    private func applied(
        _ message: Message, _ header: HeaderSummary, _ judged: Outcome, _ work: Work
    ) throws(StoreError) -> Outcome {
        do throws(StoreError) {
            return try connection.savepoint(purpose: "apply a message") { () throws(StoreError) in
                var outcome = judged
                // Nobody acknowledges an acknowledgement.
                if header.type == "ACK" { return outcome }
                try handOn(message, header, &outcome, work)
                return outcome
            }
        } catch {
            // A full disk can make SQLite give up the whole transaction; then nothing of the group may go on.
            guard connection.isInTransaction else { throw error }
            index.forgetCachedDomains()
            var outcome = judged
            let finding = Finding(
                .error, code: ConditionCode.internalError, location: "MSH-10", message: "internal error; send it again")
            outcome.refuse([finding], at: "apply")
            outcome.state = .failed
            outcome.steps.append(Step("apply", "failed", error.description))
            return outcome
        }
    }

    private func handOn(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) {
        if QueryAnswerer.handles(header) {
            try answer(message, header, &outcome, work)
        } else if ImmunizationQuery.handles(header) {
            try answerImmunizations(message, header, &outcome, work)
        } else if DocumentQuery.handles(header) {
            try answerDocuments(message, header, &outcome, work)
        } else if header.type == "QCN" {
            try cancel(message, header, &outcome)
        } else {
            try take(message, header, &outcome, work)
        }
    }

    private func answer(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) {
        let answerer = answerer(message, work)
        do throws(QueryAnswerer.Failure) {
            let (response, answer) = try answerer.answer(event: header.event)
            outcome.response = response
            outcome.findings = answer.findings
            outcome.code = answer.status == "AE" ? .applicationError : .applicationAccept
            if answer.status == "AE" { outcome.state = .refused }
            outcome.steps.append(Step("answer", answer.status, "\(answer.patients.count) of \(answer.total)"))
        } catch {
            if case .store(let failure) = error { throw failure }
            let text = "the query could not be answered"
            outcome.refuse(
                [Finding(.error, code: ConditionCode.internalError, location: "QPD", message: text)], at: "answer")
        }
    }

    func answerer(_ message: Message, _ work: Work) -> QueryAnswerer {
        QueryAnswerer(
            index: index, connection: connection, message: message, content: work.content(.applicationAccept),
            today: String(work.time.prefix(8)), store: store, settings: settings.queries)
    }

    // MARK: Ends

    private func repeated(_ earlier: MessageStore.Earlier, _ header: HeaderSummary) throws(StoreError) -> Reply {
        try store.countRepeat(earlier.id)
        let event = LogEvent(
            .info, "message.repeated", "message \(earlier.id) came again; its answer was sent again",
            [.init("id", earlier.id), .init("sender", header.sender.facility)])
        return Reply(
            contents: earlier.replies, state: .accepted, isRepeat: true, event: event,
            kind: .init(outcome: "repeated", type: header.kind, sender: header.sender.facility))
    }

    private func finish(
        _ message: Message, _ header: HeaderSummary, _ outcome: Outcome, _ work: Work
    ) throws(StoreError) -> Reply {
        var outcome = outcome
        let contents = try send(work.answers(message, outcome), to: message, header, &outcome, work)
        outcome.steps.append(Step("acknowledge", contents.isEmpty ? "none" : outcome.code.rawValue))
        return try keep(work, header, outcome, contents, MessageKeys.all(message))
    }

    private func refuseUnreadable(_ error: HL7v2Error, _ work: Work) throws(StoreError) -> Reply {
        var outcome = Outcome()
        let text = HL7v2Words.text(error)
        let finding = Finding(.error, code: ConditionCode.internalError, location: "MSH", message: text)
        outcome.refuse([finding], at: "parse", isCommitFailure: true)
        outcome.code = .applicationReject
        return try keep(work, HeaderSummary(), outcome, work.bareReject(finding), [])
    }

    private func keep(
        _ work: Work, _ header: HeaderSummary, _ outcome: Outcome, _ contents: [[UInt8]], _ keys: [MessageKey]
    ) throws(StoreError) -> Reply {
        try store.insert(
            MessageStore.Entry(
                id: work.id, receivedAt: work.now, arrival: work.arrival, header: header, digest: work.digest,
                outcome: outcome, replies: contents, keys: keys))
        return Reply(
            contents: contents, state: outcome.state, queuedCount: outcome.queuedCount,
            event: Self.event(work, header, outcome),
            kind: .init(outcome: outcome.state.rawValue, type: header.kind, sender: header.sender.facility))
    }
}
