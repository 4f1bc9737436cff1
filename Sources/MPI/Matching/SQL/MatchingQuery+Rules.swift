// SPDX-License-Identifier: Apache-2.0

/// Vetoes and decisions: what ``ResidentPopulation`` says against a link, and the margin rule.
extension MatchingQuery {
    /// Pairs worth a look, each veto a column.
    var vetoTables: [String] {
        let vetoes = """
            SELECT w.*, l.owned AS owned_a, r.owned AS owned_b,
            (l.owned > 0 AND r.owned > 0 AND l.owned <> r.owned) AS different_numbers,
            (\(isGuardian("l", of: "r", "right_mother", "left_mother"))
              OR \(isGuardian("r", of: "l", "left_mother", "right_mother"))) AS guardian_veto,
            (\(isNewborn) AND NOT \(fitsNewborn)) AS newborn,
            (l.mark > 0 AND r.mark > 0 AND l.mark <> r.mark) AS twins,
            (NOT \(isNewborn) AND \(differentNames)) AS different_names,
            \(differentBirth) AS different_birth,
            (\(sharesClaim) OR (NOT \(isNewborn) AND w.name > 3 AND \(sharesNumber) AND \(mayBeRelatives)))
              AS shared_number,
            (w.sex = 2 AND NOT \(isSlipOfSex)) AS different_sex, (\(isUncertain)) AS uncertain,
            (NOT \(isNewborn) AND \(differentNames) AND w.card = 1) AS shared_card
            FROM matching_weighed w
            JOIN matching_residents l ON l.place = w.a JOIN matching_residents r ON r.place = w.b
            WHERE w.total >= \(dialect.number(model.review))
            """
        let final = """
            SELECT *, (different_numbers OR guardian_veto OR newborn OR twins OR different_names OR different_birth
            OR shared_card) AS is_final FROM matching_vetoes
            """
        return dialect.table("matching_vetoes", vetoes) + dialect.table("matching_judged", final)
    }

    private var isNewborn: String { "(l.newborn = 1 OR r.newborn = 1)" }

    private var sharesNumber: String { "(l.owned > 0 AND l.owned = r.owned)" }

    private var sharesClaim: String {
        "((l.disputed = 1 OR r.disputed = 1) AND l.number > 0 AND l.number = r.number)"
    }

    /// `named` is the level of the one's name and the other's mother.
    private func isGuardian(_ one: String, of two: String, _ unused: String, _ named: String) -> String {
        """
        ((\(one).number > 0 AND \(one).disputed = 0 AND (\(one).number = \(two).guardian_number
        OR (\(one).number = \(two).family_number AND \(two).disputed = 0)))
        OR (\(two).newborn = 1 AND \(one).newborn = 0 AND w.\(named) BETWEEN 1 AND 3))
        """
    }

    private var fitsNewborn: String {
        func shortlyAfter(_ unknown: String, _ known: String) -> String {
            """
            (\(unknown).birth = 0 AND \(unknown).newborn = 1 AND \(unknown).written_on > 0 AND \(known).birth > 0
            AND \(unknown).written_on - \(known).birth_ordinal BETWEEN 0 AND 60)
            """
        }
        return """
            ((w.number = 1 OR (l.birth > 0 AND l.birth = r.birth) OR \(shortlyAfter("l", "r"))
            OR \(shortlyAfter("r", "l"))) AND w.sex <> 2
            AND (l.newborn = 0 OR r.newborn = 0 OR w.mothers BETWEEN 1 AND 4))
            """
    }

    private var differentNames: String { "(w.name > 4 AND NOT \(sharesNumber) AND NOT \(sharesClaim))" }

    private var mayBeRelatives: String {
        let isGrownUp = "l.written_on > l.number_born + 5800 OR r.written_on > l.number_born + 5800"
        return """
            (CASE WHEN \(isGrownUp) OR l.written_on = 0 THEN w.related
            WHEN w.plain_name = 0 THEN true ELSE w.plain_name > 5 END)
            """
    }

    private var isSlipOfSex: String {
        """
        (CASE WHEN l.number > 0 AND l.number = r.number THEN w.name IN (1, 2)
        ELSE w.name = 1 AND l.birth = r.birth END)
        """
    }

    private var differentBirth: String {
        func grownUp(_ one: String, _ two: String) -> String {
            """
            (\(two).birth = 0 AND \(two).minor = 1 AND \(one).birth > 0 AND \(two).written_on > 0
            AND \(two).written_on - \(one).birth_ordinal > 6600)
            """
        }
        return """
            ((w.birth = 0 AND (\(grownUp("l", "r")) OR \(grownUp("r", "l"))))
            OR (w.birth = 8 AND w.number <> 1 AND w.card <> 1))
            """
    }

    /// What a person must decide: which twin, whose record without a name, father or son.
    private var isUncertain: String {
        let withoutDate = "(l.birth = 0 OR r.birth = 0)"
        return """
            CASE WHEN \(isNewborn) THEN l.newborn <> r.newborn AND l.mark + r.mark > 0 AND w.number <> 1
            WHEN w.name = 0 THEN (l.name = 0 OR r.name = 0) AND \(withoutDate) AND w.number = 0
            WHEN w.name > 4 OR (\(sharesNumber) AND w.name > 3) THEN false
            ELSE \(withoutDate) AND w.number NOT IN (1, 2, 3) AND w.card <> 1
              AND w.name >= (CASE WHEN l.disputed = 1 OR r.disputed = 1 THEN 2 ELSE 4 END) END
            """
    }

    // MARK: Decisions

    var decisionTables: [String] {
        let pairs = """
            SELECT j.*, (uncertain OR (owned_a = 0 AND owned_b <> 0 AND \(isClose("fa", "owned_b")))
            OR (owned_b = 0 AND owned_a <> 0 AND \(isClose("fb", "owned_a")))) AS ambiguous
            FROM matching_judged j LEFT JOIN matching_best fa ON fa.record = j.a
            LEFT JOIN matching_best fb ON fb.record = j.b
            """
        let decided = """
            SELECT record_id_a, record_id_b, pattern, total, \(codes) AS vetoes,
            CASE WHEN is_final THEN 'no' WHEN total >= \(dialect.number(model.automatic))
            AND NOT (ambiguous OR shared_number OR different_sex) THEN 'automatic' ELSE 'review' END AS decision
            FROM matching_ambiguous
            """
        return dialect.table("matching_best", best) + dialect.table("matching_ambiguous", pairs)
            + dialect.table("matching_pairs", decided)
    }

    /// Whether a second owner fits nearly as well, or this one is not the best.
    private func isClose(_ best: String, _ owner: String) -> String {
        """
        coalesce(\(best).second IS NOT NULL AND (\(best).best - \(best).second < \(dialect.number(model.margin))
        OR \(best).identity <> \(owner)), false)
        """
    }

    /// For each record without a number of its own, how well the best owner fits, and the second.
    private var best: String {
        """
        SELECT record, max(CASE WHEN rank_of = 1 THEN identity END) AS identity,
        max(CASE WHEN rank_of = 1 THEN weight END) AS best, max(CASE WHEN rank_of = 2 THEN weight END) AS second
        FROM (SELECT record, identity, weight,
          row_number() OVER (PARTITION BY record ORDER BY weight DESC, identity) AS rank_of
          FROM (SELECT record, identity, max(total) AS weight FROM (
            SELECT a AS record, owned_b AS identity, total FROM matching_judged
              WHERE NOT is_final AND owned_a = 0 AND owned_b <> 0
            UNION ALL SELECT b AS record, owned_a AS identity, total FROM matching_judged
              WHERE NOT is_final AND owned_b = 0 AND owned_a <> 0) GROUP BY record, identity))
        GROUP BY record
        """
    }

    /// The codes of ``Vetoes``, in their order.
    private var codes: String {
        let columns = [
            "different_numbers", "guardian_veto", "newborn", "twins", "different_names", "different_birth",
            "shared_number", "different_sex", "ambiguous", "shared_card",
        ]
        let codes =
            ["different-numbers", "guardian", "newborn", "twins", "different-names", "different-birth"]
            + ["shared-number", "different-sex", "ambiguous", "shared-card"]
        let cases = zip(columns, codes).map { "CASE WHEN \($0) THEN '\($1)' END" }
        return "concat_ws(';', \(cases.joined(separator: ", ")))"
    }
}
