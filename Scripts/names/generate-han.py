# SPDX-License-Identifier: Apache-2.0
"""Writes readings, simplified forms and shape codes of Han characters: generate-han.py UNIHAN-FOLDER OUTPUT"""
import bz2
import os
import sys
import unicodedata
from collections import defaultdict

WIDTH = 52


def unihan(folder):
    facts = defaultdict(dict)
    for part in ("Readings", "Variants", "DictionaryLikeData", "OtherMappings", "IRGSources"):
        with bz2.open(os.path.join(folder, "Unihan_%s.txt.bz2" % part), "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code, name, value = line.rstrip("\n").split("\t", 2)
                    facts[int(code[2:], 16)][name] = value
    return facts


def toneless(syllable):
    text = unicodedata.normalize("NFD", syllable.replace("ü", "v").replace("ǖ", "v").replace("ǘ", "v")
                                 .replace("ǚ", "v").replace("ǜ", "v").replace("ê", "e"))
    return "".join(letter for letter in text if "a" <= letter <= "z")


def readings(fact):
    """Most frequent first, each once, without tones."""
    found = []
    for name in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"):
        for word in fact.get(name, "").split():
            for part in word.split(":")[-1].split(","):
                syllable = toneless(part.split("(")[0])
                if syllable and syllable not in found:
                    found.append(syllable)
    return found[:4]


def targets(value):
    return [int(word.split("<")[0][2:], 16) for word in value.split()]


def simplified(code, fact, facts):
    """The standard form, where there is exactly one to choose."""
    if "kSimplifiedVariant" in fact:
        found = targets(fact["kSimplifiedVariant"])
        return code if code in found else sorted(found, key=lambda c: "kTGH" not in facts[c])[0]
    if "kTGH" in fact:
        return code
    sounds = set(readings(fact))
    for name in ("kZVariant", "kSemanticVariant"):
        for other in targets(fact.get(name, "")):
            if "kTGH" in facts[other] and sounds & set(readings(facts[other])):
                return other
    return code


def wanted(code, fact):
    common = 0x3400 <= code <= 0x9FFF or "kTGH" in fact
    return common and readings(fact)


def wrapped(words):
    """Lines of a Swift text, broken between words."""
    line = ""
    for word in words:
        if len(line) + len(word) > WIDTH and line:
            yield line
            line = ""
        line += word
    if line:
        yield line


def by_reading(pairs):
    groups = defaultdict(list)
    for syllable, code in pairs:
        groups[syllable].append(chr(code))
    for syllable in sorted(groups):
        yield syllable
        yield from groups[syllable]


def constant(name, comment, words):
    body = "\n".join("        " + line for line in wrapped(words))
    return '    /// %s\n    static let %s = #"""\n%s\n        """#\n' % (comment, name, body)


def main(folder, output):
    facts = unihan(folder)
    codes = sorted(code for code in facts if wanted(code, facts[code]))
    first = [(readings(facts[code])[0], code) for code in codes]
    more = [(syllable, code) for code in codes for syllable in readings(facts[code])[1:]]
    folds = [(code, simplified(code, facts[code], facts)) for code in sorted(facts)]
    folds = [chr(a) + chr(b) for a, b in folds if a != b]
    shaped = [code for code in codes if 0x4E00 <= code <= 0x9FFF and "kCangjie" in facts[code]]
    shapes = [chr(code) + facts[code]["kCangjie"].split()[0].lower() for code in shaped]
    corners = [chr(code) + facts[code]["kFourCornerCode"].split()[0][:4] for code in shaped
               if "kTGH" in facts[code] and "kFourCornerCode" in facts[code]]
    with open(output, "w", encoding="utf-8") as file:
        file.write("""// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-name-tables; do not edit. Facts of the Unihan database (UAX #38) of Unicode 15.0, © Unicode,
// Inc., under the Unicode licence: kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983, kSimplifiedVariant, kZVariant,
// kSemanticVariant, kTGH, kCangjie, kFourCornerCode.

/// Facts about Han characters, each list in one text; `HanCharacters` reads them. Line breaks mean nothing.
enum HanTable {
""")
        file.write("\n".join([
            constant("readings", "The usual reading without tone (ü as v), then the characters that have it.",
                     by_reading(first)),
            constant("otherReadings", "Further readings in the same form.", by_reading(more)),
            constant("simplified", "Pairs: a traditional or variant character, its standard simplified one.", folds),
            constant("shapes", "A character, then its Cangjie code: the parts it is drawn of.", shapes),
            constant("corners", "A character, then its four corner code.", corners)]))
        file.write("}\n")


main(*sys.argv[1:])
