// SPDX-License-Identifier: Apache-2.0

/// The levels of each pair: ``LevelPattern``, as numbers from 1 with 0 for what is missing.
extension MatchingQuery {
    var comparisonTables: [String] {
        let levels = """
            SELECT c.a, c.b,
            CASE WHEN l.newborn = 1 OR r.newborn = 1 THEN 0 ELSE \(nameLevel("name", "name", "names")) END AS name,
            \(nameLevel("name", "name", "names")) AS plain_name,
            CASE WHEN names.related IS NULL THEN \(nameLevel("name", "name", "names")) NOT IN (1, 2, 3)
              ELSE names.related END AS related,
            \(nameLevel("mother", "mother", "mothers")) AS mothers,
            \(nameLevel("name", "mother", "left_mother")) AS left_mother,
            \(nameLevel("mother", "name", "right_mother")) AS right_mother,
            \(birthLevel) AS birth, CASE WHEN l.sex = 0 OR r.sex = 0 THEN 0 WHEN l.sex = r.sex THEN 1 ELSE 2 END AS sex,
            \(numberLevel) AS number, \(phoneLevel) AS phone, \(addressLevel) AS address, \(guardianLevel) AS guardian,
            CASE WHEN l.card = 0 OR r.card = 0 THEN 0 WHEN l.card = r.card THEN 1 ELSE 2 END AS card,
            CASE WHEN l.ethnicity = 0 OR r.ethnicity = 0 THEN 0 WHEN l.ethnicity = r.ethnicity THEN 1 ELSE 2 END
              AS ethnicity
            FROM matching_candidates c
            JOIN matching_residents l ON l.place = c.a JOIN matching_residents r ON r.place = c.b
            \(joins)
            """
        // A valid number holds date of birth and sex: when it agrees, these two agreeing is no further evidence.
        let settled = """
            SELECT a, b, name, plain_name, related, mothers, left_mother, right_mother,
            CASE WHEN number = 1 AND birth = 1 THEN 0 ELSE birth END AS birth,
            CASE WHEN number = 1 AND sex = 1 THEN 0 ELSE sex END AS sex, number, phone, address, guardian, card,
            ethnicity FROM matching_compared
            """
        return dialect.table("matching_compared", levels) + dialect.table("matching_levels", settled)
    }

    // MARK: Names

    private static let nameSides = [
        ("name", "name", "names"), ("mother", "mother", "mothers"), ("name", "mother", "left_mother"),
        ("mother", "name", "right_mother"), ("guardian_name", "guardian_name", "guardians"),
        ("guardian_name", "mother", "left_carer"), ("mother", "guardian_name", "right_carer"),
    ]

    private var joins: String {
        Self.nameSides.map { left, right, alias in
            """
            LEFT JOIN matching_name_levels \(alias) ON \(alias).x = least(l.\(left), r.\(right))
              AND \(alias).y = greatest(l.\(left), r.\(right))
            """
        }.joined(separator: "\n")
    }

    private func nameLevel(_ left: String, _ right: String, _ alias: String) -> String {
        """
        (CASE WHEN l.\(left) = 0 OR r.\(right) = 0 THEN 0 WHEN l.\(left) = r.\(right) THEN 1
        ELSE coalesce(\(alias).level, 0) END)
        """
    }

    private var guardianLevel: String {
        let numbers = ["guardian_number", "family_number"]
        let shared = numbers.flatMap { left in numbers.map { "(l.\(left) > 0 AND l.\(left) = r.\($0))" } }
        let sides = [
            ("guardian_name", "guardian_name", "guardians"), ("guardian_name", "mother", "left_carer"),
            ("mother", "guardian_name", "right_carer"), ("mother", "mother", "mothers"),
        ]
        // 9 where nothing can be said.
        let levels = sides.map { "coalesce(nullif(\(nameLevel($0.0, $0.1, $0.2)), 0), 9)" }
        let least = "least(\(levels.joined(separator: ", ")))"
        func known(_ side: String) -> String { "(\(side).guardian_number > 0 OR \(side).family_number > 0)" }
        return """
            (CASE WHEN \(shared.joined(separator: " OR ")) THEN 1 WHEN \(least) <= 2 THEN 2 WHEN \(least) <= 4 THEN 3
            WHEN \(least) < 9 THEN 4 WHEN \(known("l")) AND \(known("r")) THEN 4 ELSE 0 END)
            """
    }

    // MARK: Dates and numbers

    private var birthLevel: String {
        func year(_ side: String) -> String { "CAST(floor(\(side).birth / 10000) AS INT)" }
        func month(_ side: String) -> String { "CAST(floor(\(side).birth / 100) AS INT) % 100" }
        func day(_ side: String) -> String { "\(side).birth % 100" }
        func vague(_ side: String) -> String {
            "\(month(side)) = 0 OR \(day(side)) = 0 OR \(side).birth % 10000 = 101"
        }
        func text(_ side: String) -> String { "CAST(\(year(side)) AS \(dialect == .duckdb ? "VARCHAR" : "STRING"))" }
        let years = "abs(\(year("l")) - \(year("r")))"
        return """
            (CASE WHEN l.birth = 0 OR r.birth = 0 THEN 0 WHEN l.birth = r.birth THEN 1
            WHEN l.lunar = r.birth OR r.lunar = l.birth THEN 2
            WHEN \(years) = 0 THEN CASE WHEN \(vague("l")) OR \(vague("r")) THEN 4
              WHEN \(month("l")) = \(month("r")) OR \(day("l")) = \(day("r")) THEN 3
              WHEN \(month("l")) = \(day("r")) AND \(day("l")) = \(month("r")) THEN 3 ELSE 7 END
            WHEN (\(vague("l")) OR \(vague("r"))) AND \(years) <= 2 THEN 5
            WHEN l.birth % 10000 = r.birth % 10000 AND \(dialect.isOneEdit(text("l"), text("r"))) THEN 6
            WHEN \(years) <= 2 THEN 7 ELSE 8 END)
            """
    }

    /// Kinds are those of `DocumentNumber.Kind`.
    private var numberLevel: String {
        let (one, two) = ("l.number_text", "r.number_text")
        let short = ("substr(\(one), 1, 17)", "substr(\(two), 1, 17)")
        let slip = """
            (\(dialect.isOneEdit(one, two)) OR (length(\(one)) = 18 AND length(\(two)) = 18
            AND \(dialect.isOneEdit(short.0, short.1))))
            """
        return """
            (CASE WHEN l.number = 0 OR r.number = 0 THEN 0
            WHEN l.number = r.number THEN CASE WHEN l.number_kind IN (1, 4, 6) THEN 1 ELSE 2 END
            WHEN l.disputed = 1 OR r.disputed = 1 THEN 0
            WHEN (l.number_kind = 3 AND r.number_kind IN (1, 2, 3)) OR (r.number_kind = 3 AND l.number_kind IN (1, 2))
              THEN CASE WHEN \(agreesWhereShown) THEN 3 ELSE 4 END
            WHEN l.number_kind IN (1, 2) AND r.number_kind IN (1, 2) THEN CASE WHEN \(slip) THEN 3 ELSE 4 END
            WHEN l.number_kind = r.number_kind AND l.number_kind IN (4, 5, 7) THEN
              CASE WHEN \(dialect.isOneEdit(one, two)) THEN 3 ELSE 0 END
            WHEN l.number_kind = 6 AND r.number_kind = 6 THEN 4 ELSE 0 END)
            """
    }

    private var agreesWhereShown: String {
        let (head, tail) = ("least(l.number_head, r.number_head)", "least(l.number_tail, r.number_tail)")
        func end(_ side: String) -> String {
            "substr(\(side).number_text, length(\(side).number_text) - \(tail) + 1)"
        }
        return """
            (\(head) >= 3 AND (\(tail) >= 2 OR \(head) >= 8)
            AND substr(l.number_text, 1, \(head)) = substr(r.number_text, 1, \(head))
            AND \(end("l")) = \(end("r")))
            """
    }

    private var phoneLevel: String {
        let (one, two) = ("CAST(l.phone AS DOUBLE)", "CAST(r.phone AS DOUBLE)")
        return """
            (CASE WHEN l.phone = '' OR r.phone = '' THEN 0 WHEN l.phone = r.phone THEN 1
            WHEN abs(length(l.phone) - length(r.phone)) > 1 THEN 3
            WHEN greatest(\(one), \(two)) / least(\(one), \(two)) >= 12 THEN 3
            WHEN \(dialect.isOneEdit("l.phone", "r.phone")) THEN 2 ELSE 3 END)
            """
    }

    // MARK: Addresses

    private var addressLevel: String {
        func same(_ field: String) -> String { "(l.\(field) > 0 AND l.\(field) = r.\(field))" }
        func both(_ field: String) -> String { "(l.\(field) > 0 AND r.\(field) > 0)" }
        func fine(_ field: String) -> String {
            "CASE WHEN NOT \(both(field)) THEN 2 WHEN \(same(field)) THEN 1 ELSE 4 END"
        }
        return """
            (CASE WHEN \(same("village")) OR \(same("estate")) THEN CASE
              WHEN \(both("estate")) AND l.estate <> r.estate THEN 4
              WHEN \(both("building")) THEN CASE WHEN l.building = r.building THEN \(fine("room")) ELSE 4 END
              WHEN NOT \(both("village_group")) THEN 3
              WHEN l.village_group = r.village_group THEN \(fine("house")) ELSE 4 END
            WHEN \(both("town")) AND l.town <> r.town THEN 6
            WHEN \(both("village")) OR \(both("estate")) THEN CASE WHEN \(both("town")) THEN 5 ELSE 6 END
            ELSE 0 END)
            """
    }
}
