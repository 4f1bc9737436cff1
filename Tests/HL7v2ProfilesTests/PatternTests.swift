// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HL7v2Profiles

@Suite("Regular expressions") struct PatternTests {
    @Test(arguments: [
        ("", "", true), ("", "a", false), ("abc", "abc", true), ("abc", "ab", false), ("abc", "abcd", false),
        ("a|b", "b", true), ("a|b", "ab", false), ("a|", "", true), ("(ab|cd)+", "abcdab", true),
        ("(ab|cd)+", "abc", false), ("a*", "", true), ("a+", "", false), ("a?b", "b", true), ("a??b", "ab", true),
        ("a{3}", "aaa", true), ("a{3}", "aa", false), ("a{2,}", "aaaaa", true), ("a{2,}", "a", false),
        ("a{1,2}", "aaa", false), ("a{0,0}", "", true), ("(?:a|b){2}", "ba", true), ("(?<n>x)y", "xy", true),
        ("[abc]", "b", true), ("[^abc]", "b", false), ("[^abc]", "d", true), ("[a-c0-2]+", "b1", true),
        ("[]a]", "a", false), ("[a-]", "-", true), (#"[\]\-]+"#, "]-", true), (#"[\d.]+"#, "1.5", true),
        (#"[^\d]"#, "x", true), (#"[\D]"#, "5", false), (#"\d{17}[\dX]"#, "11010119900307123X", true),
        (#"\d{17}[\dX]"#, "1101011990030712", false), (#"\w+"#, "a_1", true), (#"\w+"#, "a-1", false),
        (#"\s\S"#, " x", true), (#"\."#, ".", true), (#"\."#, "x", false), (".", "\n", false), (".", "王", true),
        (#"\x41\u4E2D"#, "A中", true), (#"\p{L}+"#, "王a", true), (#"\p{Lu}"#, "a", false), (#"\P{L}"#, "1", true),
        (#"[\p{L}\d]+"#, "王1", true), (#"\p{Alpha}\p{Digit}"#, "a1", true), ("^abc$", "abc", true),
        ("a^b", "ab", false), ("(^a|b)c", "ac", true), (#"\babc\b"#, "abc", true), (#"a\bc"#, "ac", false),
        (#"a\Bc"#, "ac", true), (#"\Aa\z"#, "a", true), ("(?i)hc", "HC", true), ("(?i)[^a]", "A", false),
        ("a}", "a}", true), ("a]", "a]", true), ("(a*)*", "aaa", true), ("(a*)*b", "aaa", false), ("(|a)+", "aa", true),
        ("[一-龥·]{2,20}", "王小明", true), ("[一-龥·]{2,20}", "Wang", false), ("(a|b|c){2}d?", "cb", true),
        (#"\d{4}(0[1-9]|1[0-2])"#, "202613", false), (#"\d{4}(0[1-9]|1[0-2])"#, "202612", true),
    ])
    func fitWholeTexts(_ pattern: String, _ text: String, _ expected: Bool) throws {
        if pattern == "[]a]" {
            #expect(throws: PatternError.unexpected(position: 0)) { try Pattern(parsing: pattern) }
        } else {
            #expect(try Pattern(parsing: pattern).matches(text) == expected)
        }
    }

    @Test(arguments: [
        ("(a", PatternError.incomplete(position: 0)), ("a)", .unexpected(position: 1)),
        ("[a", .incomplete(position: 0)), ("*a", .unexpected(position: 0)), ("a**", .unexpected(position: 2)),
        ("a{2", .incomplete(position: 1)), ("a{,2}", .unexpected(position: 2)), ("a{3,2}", .unexpected(position: 1)),
        ("a\\", .incomplete(position: 1)), (#"(a)\1"#, .unsupported(position: 3)), ("(?=a)", .unsupported(position: 0)),
        ("(?!a)", .unsupported(position: 0)), ("(?<=a)", .unsupported(position: 0)), ("a++", .unsupported(position: 2)),
        ("a(?i)b", .unsupported(position: 1)), ("[a-z-[aeiou]]", .unsupported(position: 5)),
        ("[a&&b]", .unsupported(position: 2)), ("[[:alpha:]]", .unsupported(position: 1)),
        (#"\p{IsHan}"#, .unsupported(position: 0)), (#"\Qa\E"#, .unsupported(position: 0)),
        ("[z-a]", .unexpected(position: 1)), (#"\xZZ"#, .unexpected(position: 0)), (#"\u12"#, .incomplete(position: 0)),
        (#"[a-\d]"#, .unexpected(position: 1)), ("^*", .unsupported(position: 1)),
        ("a{99999}", .tooLarge(limit: 5_000)), ("(a{1000}){1000}", .tooLarge(limit: 5_000)),
        ("(((){900}){900}){900}", .tooLarge(limit: 5_000)),
        (String(repeating: "(", count: 100) + String(repeating: ")", count: 100), .tooLarge(limit: 60)),
        (String(repeating: "a", count: 4_001), .tooLarge(limit: 4_000)),
    ])
    func refuseWhatTheyDoNotHave(_ pattern: String, _ expected: PatternError) {
        #expect(throws: expected) { try Pattern(parsing: pattern) }
    }

    @Test(arguments: ["(a+)+$", "(a|a)*b", "(a*)*b", "(a|aa)+$", "(.*a){20}"])
    func takeTimeInProportionToTheText(_ pattern: String) throws {
        let text = String(repeating: "a", count: 50_000) + "!"
        #expect(try Pattern(parsing: pattern).matches(text) == false)
    }

    @Test func leaveUndecidedWhatWouldTakeTooLong() throws {
        let pattern = try Pattern(parsing: "(a*b?){800}c")
        #expect(pattern.matches(String(repeating: "a", count: 1_000), workLimit: 100_000) == nil)
        #expect(pattern.matches("aab", workLimit: 100_000) == false)
    }

    @Test func neverCrashOnBrokenText() {
        let pattern = Array(#"(?:a|[b-d\d]{2,3}\p{Lu})+?^$\x41(?<n>[^\]])"#.unicodeScalars)
        for length in 0...pattern.count {
            for skipped in 0...length {
                var part = pattern.prefix(length)
                if skipped < part.count { part.remove(at: skipped) }
                _ = try? Pattern(parsing: String(String.UnicodeScalarView(part))).matches("ab2cX")
            }
        }
    }
}
