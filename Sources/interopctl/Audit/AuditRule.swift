// SPDX-License-Identifier: Apache-2.0

import Exchange

/// What the audit log says of a command.
struct AuditRule {
    let kind: AuditEntry.Kind
    /// What the operands behind the verb are; nil where they name nobody and are told as they are.
    var operand: String?

    static func view(_ operand: String? = nil) -> AuditRule { AuditRule(kind: .view, operand: operand) }
    static func change(_ operand: String? = nil) -> AuditRule { AuditRule(kind: .change, operand: operand) }

    /// Options whose values name somebody, and what they are.
    static let masked: [String: String] = [
        "--card": "card", "--patient": "patient", "--order": "order", "--control": "control", "--id": "id",
        "--id-number": "number", "--name": "name", "--phone": "phone", "--birth-date": "birth-date",
        "--record": "record", "--subject": "subject", "--resident": "resident",
    ]
    /// Options that are told as they are.
    static let plain = [
        "--to", "--out-dir", "--since", "--until", "--type", "--event", "--state", "--facility", "--limit", "--before",
        "--destination", "--policy", "--domain", "--from", "--file", "--map", "--system", "--add", "--days", "--output",
        "-o", "--key", "--port", "--bind", "--verb", "--user", "--born", "--doses",
    ]

    /// The rule of every command that looks at a store or changes it; those not named touch none.
    static let all: [String: AuditRule] = commands.merging(
        CareList.allCases.map { ("care list \($0.rawValue)", .view("key")) }, uniquingKeysWith: { $1 })

    private static let commands: [String: AuditRule] = [
        "listen": .change(),
        "messages search": .view(), "messages show": .view("message"), "messages export": .view("message"),
        "messages replay": .view("message"), "messages prune": .change(),
        "destination list": .view(), "destination add": .change(), "destination subscribe": .change(),
        "destination pause": .change(), "destination resume": .change(), "destination remove": .change(),
        "queue list": .view(), "queue show": .view("delivery"), "queue skip": .change("delivery"),
        "queue resend": .change("delivery"),
        "dicom receive": .change("file"), "ecg receive": .change("file"), "cda receive": .change("file"),
        "cda list": .view("resident"), "cda show": .view("document"),
        "store backup": .view(), "store restore": .change(), "store verify": .view(), "store rekey": .change(),
        "store compact": .change(),
        "audit list": .view(), "audit verify": .view(), "audit export": .view(),
        "metrics": .view(), "timeline": .view("resident"), "care list": .view(), "care coverage": .view(),
        "mpi import": .change("file"), "mpi show": .view("resident"), "mpi search": .view(), "mpi pix": .view(),
        "mpi domains": .change(), "mpi tasks": .view(), "mpi review": .view(), "mpi review show": .view("subject"),
        "mpi review apply": .change("file"), "mpi review decide": .change("subject"), "mpi link": .change("record"),
        "mpi unlink": .change("record"), "mpi merge": .change("resident"), "mpi undo": .change("event"),
        "mpi events": .view(), "mpi history": .view("resident"), "mpi golden": .view("resident"),
        "mpi calibrate": .change(),
        "map import": .change("file"), "map check": .view(), "map translate": .view(), "map lint": .view(),
        "map diff": .view(), "map approve": .change(), "map reject": .change(), "map no-map": .change(),
        "map suggest": .view(), "map calibrate": .change(), "map coverage": .view(), "map export": .view(),
        "map carry": .change(), "map review": .view(), "map review apply": .change("file"), "map field": .change(),
        "map oid": .change(), "map apply": .change("file"), "map restore": .change("file"),
        "map trace": .view("message"), "map unmapped": .view(),
    ]

    /// The rule of a command line and the words of its verb; nil where no store is touched.
    static func find(_ command: String, _ operands: [String]) -> (verb: String, words: Int, rule: AuditRule)? {
        for count in [2, 1, 0] where operands.count >= count {
            let verb = ([command] + operands.prefix(count)).joined(separator: " ")
            if let rule = all[verb] { return (verb, count, rule) }
        }
        return nil
    }
}
