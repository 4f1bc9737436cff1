// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// One part of care: follows accepted messages, keeps its own tables, may refuse a message, answer it and send others.
///
/// All of it is in the transaction of the message. A refusal undoes what the rule wrote.
protocol CareRule: Sendable {
    var part: CarePart { get }
    /// The scripts of its tables, only ever added to.
    var scripts: [String] { get }
    /// Columns of its tables that are enciphered where the store is; a column that is not named here is in clear.
    var columns: [SealedColumns] { get }
    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop)
    /// Looks at what time alone has changed.
    func tend(_ desk: CareDesk) throws(CareStop)
}

extension CareRule {
    var columns: [SealedColumns] { [] }
    func tend(_ desk: CareDesk) throws(CareStop) {}
}

/// Why a rule ends a message.
enum CareStop: Error {
    case store(StoreError)
    case refused([Finding])

    /// A refusal with a place and a reason; code 207 unless another of table 0357 fits.
    static func refuse(_ location: String, _ text: String, code: String = "207") -> CareStop {
        .refused([Finding(.error, code: code, location: location, message: text)])
    }
}

/// A message as rules see it: with the alliance's codes, and its resident.
struct CareVisit {
    let message: Message
    let id: Int64
    let type: String
    let event: String
    let sender: SenderKey
    let residentID: Int64?

    var kind: String { "\(type)^\(event)" }

    /// The text at a path; empty where nothing is.
    func text(_ path: String) -> String { message[path] ?? "" }

    /// Segments of a name.
    func all(_ name: String) -> [Segment] { message.segments(named: name) }

    /// The segments of each group that begins with a segment, up to the next such.
    func groups(_ first: String) -> [[Segment]] {
        var groups: [[Segment]] = []
        for segment in message.segments {
            if segment.name == first { groups.append([]) }
            if !groups.isEmpty { groups[groups.count - 1].append(segment) }
        }
        return groups
    }

    func resident(_ desk: CareDesk) -> SQLValue { .optional(residentID) }
}

extension Segment {
    /// The text of a component of a field's first repetition; empty where nothing is.
    func text(_ field: Int, _ component: Int = 1) -> String { self[field]?.component(component).readable ?? "" }

    /// `PID-3` as findings name it.
    func place(_ field: Int, _ component: Int? = nil) -> String {
        var path = self.path
        path.field = field
        path.component = component
        return path.description
    }
}

extension [Segment] {
    func first(_ name: String) -> Segment? { first { $0.name == name } }
    func all(_ name: String) -> [Segment] { filter { $0.name == name } }
}
