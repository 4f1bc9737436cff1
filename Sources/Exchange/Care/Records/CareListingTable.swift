// SPDX-License-Identifier: Apache-2.0

/// The lists and the tables they are read from; ?1 is the key, empty where none was given, ?4 every form it may be kept in.
extension CareList {
    static let forms = "(SELECT value FROM json_each(?4))"
    private static let any = "(?1 IN ('', 'all') OR "

    var table: CareListing {
        switch self {
        case .alerts, .specimens, .results, .resultHistory: laboratory
        case .recognitions, .recognitionFigures: recognition
        case .prescriptions, .dispensed, .recall: pharmacy
        case .slots, .appointments, .referrals: booking
        case .register, .overdue, .cases, .decisions: registers
        case .doses: vaccination
        default: objects
        }
    }

    private var laboratory: CareListing {
        switch self {
        case .alerts:
            CareListing(
                "state", "order=number", "item", "value", "resident=resident_id", "receiver", "raised=raised_at",
                "due=strftime('%Y-%m-%dT%H:%M:%SZ', due / 1000, 'unixepoch')", "by", "ended=ended_at",
                from: "care_alert",
                where: "(?1 = 'all' OR number IN \(Self.forms) OR (?1 = '' AND state IN ('open', 'escalated')))",
                key: "order, or all")
        case .specimens:
            CareListing(
                "specimen=care_specimen.id", "state", "reason", "parent", "order=coalesce(number, '')",
                "resident=resident_id", "collected", "received",
                from: "care_specimen LEFT JOIN care_tube_order ON specimen = row",
                where: Self.any + "care_specimen.id IN \(Self.forms) OR number IN \(Self.forms))",
                "ORDER BY row, care_tube_order.id", key: "specimen or order")
        default:
            CareListing(
                "order=placer", "filler", "item", "value", "unit", "status", "facility", "observed", "level",
                "resident=resident_id", "inForce=CASE WHEN superseded_by IS NULL THEN 'yes' ELSE 'no' END",
                from: "care_result",
                where: Self.any + "placer IN \(Self.forms) OR filler IN \(Self.forms))"
                    + (self == .results ? " AND superseded_by IS NULL" : ""), key: "order")
        }
    }

    private var recognition: CareListing {
        self == .recognitions
            ? CareListing(
                "order=order_number", "item", "decision", "reason", "decider", "facility", "source",
                "resident=resident_id", "at", from: "care_recognition",
                where: Self.any + "order_number IN \(Self.forms))",
                key: "order")
            : CareListing(
                "facility", "item", "recognised=sum(decision = 'Y')", "repeated=sum(decision = 'N')",
                "decided=count(*)",
                from: "care_recognition", where: Self.any + "facility IN \(Self.forms))",
                "GROUP BY facility, item ORDER BY facility, item", key: "institution")
    }

    private var pharmacy: CareListing {
        switch self {
        case .prescriptions:
            CareListing(
                "number", "facility", "result", "rule", "reviewer", "reviews",
                "dispensed=CASE dispensed WHEN 0 THEN 'no' ELSE 'yes' END", "resident=resident_id",
                from: "care_prescription", where: Self.any + "number IN \(Self.forms))", "ORDER BY message_id",
                key: "prescription")
        case .dispensed:
            CareListing(
                "prescription=number", "drug", "lot", "amount", "unit", "facility", "resident=resident_id",
                from: "care_dispense", where: Self.any + "number IN \(Self.forms))", key: "prescription")
        default:
            CareListing(
                "kind", "what", "resident=resident_id", "facility", "number",
                from: """
                    (SELECT 'drug' AS kind, drug AS what, resident_id, facility, number, lot, message_id FROM care_dispense
                    UNION ALL SELECT 'vaccine', vaccine, resident_id, facility, number, lot, message_id FROM care_dose
                        WHERE state = 'given')
                    """,
                where: "?1 <> '' AND lot IN \(Self.forms)", "ORDER BY message_id", key: "lot")
        }
    }

    private var booking: CareListing {
        switch self {
        case .slots:
            CareListing(
                "resource", "start", "state", "places", "booked=\(Self.booked)", "free=max(0, places - \(Self.booked))",
                "facility", from: "care_slot", where: Self.any + "resource IN \(Self.forms))", "ORDER BY start, id",
                key: "resource",
                owner: nil)
        case .appointments:
            CareListing(
                "number=placer", "filler", "state", "place",
                "resource=(SELECT resource FROM care_slot WHERE id = slot_id)",
                "start=(SELECT start FROM care_slot WHERE id = slot_id)", "resident=resident_id",
                from: "care_appointment", where: Self.any + "placer IN \(Self.forms))", key: "appointment")
        default:
            CareListing(
                "number", "kind", "state", "reason", "source", "target", "document", "resident=resident_id",
                "due=strftime('%Y-%m-%dT%H:%M:%SZ', due / 1000, 'unixepoch')", from: "care_referral",
                where: """
                    (?1 = 'all' OR number IN \(Self.forms) OR (?1 = '' AND state IN ('requested', 'accepted', 'arrived')))
                    """, "ORDER BY message_id", key: "referral, or all")
        }
    }

    private static let booked =
        "(SELECT count(*) FROM care_appointment WHERE slot_id = care_slot.id AND care_appointment.state = 'booked')"

    private var registers: CareListing {
        switch self {
        case .register:
            CareListing(
                "entry='CR' || id", "disease", "state", "stage", "opened-by=opened_by", "next-due=next_due",
                "document=last_document", "resident=resident_id", from: "care_chronic",
                where: Self.any + "disease IN \(Self.forms))", key: "disease")
        case .overdue:
            CareListing(
                "disease", "next-due=next_due", "entry='CR' || id", "opened-by=opened_by", "resident=resident_id",
                from: "care_chronic",
                where: """
                    state = 'open' AND next_due <> ''
                        AND next_due < CASE ?1 WHEN '' THEN strftime('%Y%m%d', 'now', '+8 hours') ELSE ?1 END
                    """, "ORDER BY next_due, id", key: "day")
        case .decisions:
            CareListing(
                "card='IR' || id", "disease", "state", "reason=question", "facility", "resident=resident_id",
                from: "care_case",
                where: "question <> '' AND state <> 'deleted' AND " + Self.any + "disease IN \(Self.forms))",
                key: "disease")
        default:
            CareListing(
                "card='IR' || id", "disease", "state", "class", "version", "facility", "resident=resident_id",
                "due=strftime('%Y-%m-%dT%H:%M:%SZ', due / 1000, 'unixepoch')", from: "care_case",
                where: Self.any + "disease IN \(Self.forms))", key: "disease")
        }
    }

    private var vaccination: CareListing {
        CareListing(
            "vaccine", "name", "number", "state", "given", "lot", "facility", "reason", "trace", "resident=resident_id",
            from: "care_dose", where: Self.any + "vaccine IN \(Self.forms))", "ORDER BY given, id", key: "vaccine")
    }

    private var objects: CareListing {
        switch self {
        case .chain:
            CareListing(
                "event", "at", "organisation", "operator", "place", "quantity", "unit", "resident=resident_id",
                from: "care_trace", where: "code IN \(Self.forms)", key: "code")
        case .chains:
            CareListing(
                "code", "class", "events=count(*)", "last=event", "at", "complete=\(Self.complete)",
                "resident=resident_id", "link=max(id)", from: "care_trace",
                where: Self.any + "code IN \(Self.forms) OR class IN \(Self.forms))",
                "GROUP BY code, class ORDER BY max(id)", key: "code or class")
        case .readings:
            CareListing(
                "item", "value", "unit", "sent", "device", "at", "resident=resident_id", from: "care_reading",
                where: Self.any + "item IN \(Self.forms))", "ORDER BY instant, id", key: "item")
        case .births:
            CareListing(
                "child=child_id", "mother=mother_id", "number", "certificate", from: "care_birth",
                where: Self.any + "certificate IN \(Self.forms) OR mother IN \(Self.forms))", "ORDER BY child_id",
                key: "mother, child or certificate", owner: "child_id")
        default:
            CareListing(
                "at", "part", "event", "number=key", "detail", "resident=resident_id", from: "care_event",
                where: "(?1 = '' OR event IN \(Self.forms) OR key IN \(Self.forms))", key: "number")
        }
    }

    /// Of a class whose steps are known: whether all were made.
    private static var complete: String {
        let ends = TraceChains.chains.sorted { $0.key < $1.key }.map { name, steps in
            "WHEN '\(name)' THEN CASE WHEN count(*) >= \(steps.count) AND event = '\(steps.last ?? "")' "
                + "THEN 'yes' ELSE 'no' END"
        }
        return "CASE class \(ends.joined(separator: " ")) ELSE '' END"
    }
}
