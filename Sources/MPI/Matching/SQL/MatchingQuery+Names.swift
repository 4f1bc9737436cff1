// SPDX-License-Identifier: Apache-2.0

/// How names agree: ``NameLevel`` for each two names that candidates bring together.
extension MatchingQuery {
    /// The pairs of names, and the marks of their characters.
    var nameTables: [String] {
        let pairs = """
            SELECT DISTINCT least(x, y) AS x, greatest(x, y) AS y FROM (
            \(namePairs.joined(separator: "\nUNION ALL\n"))
            ) WHERE x > 0 AND y > 0 AND x <> y
            """
        let both = """
            SELECT p.x, p.y, \(columns("one", "l")), \(columns("two", "r"))
            FROM matching_name_pairs p JOIN matching_names l ON l.id = p.x JOIN matching_names r ON r.id = p.y
            """
        return dialect.table("matching_name_pairs", pairs) + dialect.table("matching_names_beside", both)
            + dialect.table("matching_name_marks", marks)
    }

    private var namePairs: [String] {
        let sides = [
            ("name", "name"), ("guardian_name", "guardian_name"), ("guardian_name", "mother"),
            ("mother", "guardian_name"), ("mother", "mother"), ("name", "mother"), ("mother", "name"),
        ]
        return sides.map { left, right in
            """
            SELECT l.\(left) AS x, r.\(right) AS y FROM matching_candidates c
            JOIN matching_residents l ON l.place = c.a JOIN matching_residents r ON r.place = c.b
            """
        }
    }

    private func columns(_ prefix: String, _ alias: String) -> String {
        let lists = ["sounds", "readings", "classes", "shapes", "corners"].map {
            "\(dialect.words("\(alias).\($0)")) AS \(prefix)_\($0)"
        }
        let plain = ["script", "length", "surname_length", "sound", "surname", "characters", "letters", "lost"].map {
            "\(alias).\($0) AS \(prefix)_\($0)"
        }
        return (plain + lists).joined(separator: ", ")
    }

    /// For names of the same length, a mark for each character: = equal, ? unreadable, h homophones, s confused, x
    /// different; and how many places sound alike.
    private var marks: String {
        let isHan = "one_script = 0 AND two_script = 0 AND one_length = two_length"
        let mark = """
            CASE WHEN substr(one_characters, i, 1) = substr(two_characters, i, 1) THEN '='
            WHEN \(lost("one")) OR \(lost("two")) THEN '?' WHEN \(soundAlike("one", "i", "two", "i")) THEN 'h'
            WHEN \(isConfused) THEN 's' ELSE 'x' END
            """
        let alike = dialect.count(to: "one_length", where: soundAlike("one", "i", "two", "i"))
        return """
            SELECT *, CASE WHEN \(isHan) THEN \(dialect.marks(to: "one_length", mark)) ELSE '' END AS marks,
            CASE WHEN \(isHan) THEN \(alike) ELSE 0 END AS alike FROM matching_names_beside
            """
    }

    /// Which character of a name a system could not show; characters of the list are parted by blanks.
    private func lost(_ side: String) -> String { "substr(\(side)_lost, 2 * i - 1, 1) = '1'" }

    /// Whether two characters have a reading in common.
    private func soundAlike(_ left: String, _ place: String, _ right: String, _ other: String) -> String {
        let (one, two) = (dialect.element("\(left)_sounds", place), dialect.element("\(right)_sounds", other))
        let (more, others) = (dialect.element("\(left)_readings", place), dialect.element("\(right)_readings", other))
        return """
            (CASE WHEN \(one) = \(two) THEN \(one) <> '0'
            ELSE instr(\(more), concat(':', \(two), ':')) > 0 OR instr(\(others), concat(':', \(one), ':')) > 0 END)
            """
    }

    /// Whether two characters are taken for each other by ear or by eye.
    private var isConfused: String {
        func pair(_ list: String) -> (String, String) {
            (dialect.element("one_\(list)", "i"), dialect.element("two_\(list)", "i"))
        }
        let (classes, shapes, corners) = (pair("classes"), pair("shapes"), pair("corners"))
        let distance = "levenshtein(\(shapes.0), \(shapes.1))"
        let longer = "greatest(length(\(shapes.0)), length(\(shapes.1))) - 1"
        let cornersAgree =
            "(\(corners.0) = '-' OR \(corners.1) = '-' OR levenshtein(\(corners.0), \(corners.1)) <= 2)"
        return """
            (\(classes.0) <> '0' AND \(classes.0) = \(classes.1))
            OR (\(shapes.0) <> '-' AND \(shapes.1) <> '-' AND ((\(distance) <= 1 AND \(longer) >= 2)
            OR (\(distance) = 2 AND \(longer) >= 4 AND \(cornersAgree))))
            """
    }

    // MARK: Levels

    /// The levels; `related` where the names may be of two people of one family.
    var nameLevelTables: [String] {
        let counts = [("=", "equal"), ("?", "unreadable"), ("h", "homophones"), ("s", "slips"), ("x", "differing")].map
        {
            "length(marks) - length(replace(marks, '\($0.0)', '')) AS \($0.1)"
        }
        let forms = """
            SELECT *, \(counts.joined(separator: ", ")),
            (\(petForm("one", of: "two")) OR \(petForm("two", of: "one"))) AS pet,
            (\(turned("one", "two")) OR \(turned("two", "one"))) AS turned,
            CASE WHEN one_length < two_length THEN \(shortened("one", of: "two"))
            WHEN two_length < one_length THEN \(shortened("two", of: "one")) ELSE false END AS shortened
            FROM matching_name_marks
            """
        let levels = "SELECT *, CAST(\(level) AS INT) AS level FROM matching_name_forms"
        let related = """
            SELECT x, y, level, CASE WHEN level IS NULL THEN true WHEN level = 7 AND one_script <> 0 THEN true
            WHEN level <> 4 THEN level > 4 WHEN one_surname_length = 0 OR two_surname_length = 0 THEN false
            ELSE one_length <> two_length OR pet END AS related FROM matching_names_compared
            """
        return dialect.table("matching_name_forms", forms) + dialect.table("matching_names_compared", levels)
            + dialect.table("matching_name_levels", related)
    }

    /// ``NameLevel``, or nothing for names of two scripts that say nothing of each other.
    private var level: String {
        """
        CASE WHEN one_script <> two_script THEN CASE WHEN one_letters = two_letters THEN 4 END
        WHEN one_sound = two_sound THEN CASE WHEN one_script = 0 THEN 2 ELSE 1 END
        WHEN one_script = 0 THEN CASE
          WHEN one_length = two_length AND differing = 0 AND unreadable = 1 AND slips + homophones <= 1
            AND one_length >= 2 THEN 4
          WHEN one_length = two_length AND differing = 0 AND unreadable = 0 AND slips = 0 THEN 2
          WHEN one_length = two_length AND differing = 0 AND unreadable = 0 AND ((slips = 1 AND homophones <= 1
            AND one_length >= 2) OR (slips = 2 AND one_length >= 4)) THEN 3
          WHEN (one_length = two_length AND turned) OR shortened OR pet THEN 4
          WHEN one_length = two_length AND ((one_surname > 0 AND one_surname = two_surname
            AND alike > one_surname_length) OR (NOT (one_surname > 0 AND one_surname = two_surname)
            AND one_length >= 3 AND alike = one_length - 1)) THEN 5
          WHEN one_surname > 0 AND one_surname = two_surname THEN 6 ELSE 7 END
        ELSE \(latinLevel) END
        """
    }

    private var latinLevel: String {
        let letters = ("replace(one_characters, ' ', '')", "replace(two_characters, ' ', '')")
        let words = (dialect.words("one_characters"), dialect.words("two_characters"))
        let common = dialect.commonCount(words.0, words.1)
        let (left, right) = (dialect.commonCount(words.0, words.0), dialect.commonCount(words.1, words.1))
        return """
            CASE WHEN \(letters.0) = \(letters.1) THEN 1 WHEN one_letters = two_letters THEN 2
            WHEN \(dialect.isOneEdit(letters.0, letters.1)) THEN 3
            WHEN \(common) >= 2 OR (\(common) > 0 AND least(\(left), \(right)) = 1) THEN 4
            WHEN \(common) = 0 THEN 7 ELSE 5 END
            """
    }

    /// Given name first.
    private func turned(_ left: String, _ right: String) -> String {
        let (text, surname) = ("\(left)_characters", "\(left)_surname_length")
        return """
            (\(surname) > 0 AND \(left)_length > \(surname) AND concat(substr(\(text), \(surname) + 1),
            substr(\(text), 1, \(surname))) = \(right)_characters)
            """
    }

    /// One character lost from a name of three or more, the surname kept; or the start of a long name.
    private func shortened(_ short: String, of long: String) -> String {
        let (text, other, count) = ("\(short)_characters", "\(long)_characters", "\(short)_length")
        func start(_ text: String, _ count: String) -> String { "substr(\(text), 1, \(count))" }
        let prefix = dialect.count(to: count, where: "\(start(text, "i")) = \(start(other, "i"))")
        return """
            (CASE WHEN \(count) < 2 THEN false
            WHEN \(start(other, count)) = \(text) AND \(long)_surname_length = 0 THEN \(count) >= 3
            WHEN \(long)_length <> \(count) + 1 OR \(start(text, "1")) <> \(start(other, "1")) THEN false
            WHEN \(prefix) = \(count) - 1 AND \(count) - 1 > \(short)_surname_length THEN true
            ELSE substr(\(text), \(prefix) + 1) = substr(\(other), \(prefix) + 2) END)
            """
    }

    private func petForm(_ pet: String, of name: String) -> String {
        func character(_ place: Int, of name: String) -> String { "substr(\(name)_characters, \(place), 1)" }
        let marks = "小老大二三四"
        return """
            (\(pet)_script = 0 AND \(name)_script = 0 AND \(pet)_length = 3 AND \(pet)_surname_length = 1
            AND \(name)_length >= 2 AND \(name)_surname_length = 1 AND \(pet)_surname = \(name)_surname
            AND instr('\(marks)', \(character(2, of: pet))) > 0
            AND NOT (\(name)_length = 3 AND instr('\(marks)', \(character(2, of: name))) > 0)
            AND (instr('妹娃伢仔宝', \(character(3, of: pet))) > 0
            OR (\(pet)_length = 3 AND \(soundAlike(pet, "\(pet)_length", name, "\(name)_length")))))
            """
    }
}
