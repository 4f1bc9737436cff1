# SPDX-License-Identifier: Apache-2.0
"""Joins the fact files of this directory to the one text of Sources/CDA/China/ModelTable.swift."""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def rows(name, separator="\t"):
    for number, line in enumerate((HERE / name).read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        yield [field.strip() for field in line.split(separator)]


def bodies():
    """Sections of each document: lists of [code, count, label, entries]."""
    found, current = {}, None
    for row in rows("bodies.txt"):
        if row[0] == "D":
            current = found.setdefault(row[1], [])
        elif row[0] == "S":
            current.append([row[1], row[2], row[3], []])
        else:
            current[-1][3].append(row[1:])
    return found


def formats():
    known = {}
    for row in rows("formats.txt", " "):
        standing = "o"
        if row[0].startswith("?"):
            row[0], standing = row[0][1:], "a"
        for identifier in row[2:]:
            if identifier in known:
                sys.exit(f"{identifier} has two formats")
            known[identifier] = (row[0], row[1], standing)
    return known


def elements():
    known, formatted = {}, formats()
    for name in ("elements.txt", "header-elements.txt"):
        for identifier, standing, datatype, unit, codes, title in rows(name):
            if identifier in known and name == "elements.txt":
                sys.exit(f"{identifier} twice")
            kind, form, trust = formatted.get(identifier, ("-", "-", "-"))
            known[identifier] = [identifier, standing, datatype, unit, codes, kind, form, trust, title]
    for identifier in formatted:
        if identifier not in known:
            sys.exit(f"a format for {identifier}, which is no element")
    return [known[identifier] for identifier in sorted(known)]


def cardinalities():
    """What is known for (document, section number, entry number), with the name to check it by."""
    return {tuple(row[:3]): row[3:] for row in rows("cardinalities.txt")}


def known(facts, place, name):
    """The cardinality of a place, taken out of the facts."""
    least, most, need, title = facts.pop(place, ["-", "-", "-", name])
    if title != name:
        sys.exit(f"{place} is {name}, not {title}")
    return [least, most, need]


def body_lines(code, part, body, facts, alternates):
    for number, (section, count, label, entries) in enumerate(body, 1):
        place = (code, str(number))
        other = alternates.pop((code, section if section != "-" else label), "-")
        standing = "v" if part > 15 and other == "-" else "o"
        yield ["S", section, standing, count, *known(facts, place + ("-",), label), other, label]
        index = 0
        for entry in entries:
            index += entry[0] == "0"
            is_part = entry[0] != "0"
            yield ["E", *entry, *(["-"] * 3 if is_part else known(facts, place + (str(index),), entry[6]))]


def documents():
    all_bodies, facts = bodies(), cardinalities()
    alternates = {(row[0], row[1]): row[2] for row in rows("alternates.txt")}
    for row in rows("types.txt"):
        row[5] = " ".join(arc if arc == "-" else ".1" + arc for arc in row[5].split())
        yield ["D", *row]
        part = int(row[2].split(".")[1]) if row[2].startswith("500") else 0
        yield from body_lines(row[0], part, all_bodies.get(row[0], []), facts, alternates)
    for place in [*facts, *alternates]:
        sys.exit(f"no place {place}")


def sections():
    known = bodies()
    safe = {s[0] for code, body in known.items() if code > "C0015" for s in body if s[0] != "-"}
    for row in rows("sections.txt"):
        yield ["C", row[0], "v" if row[0] in safe else "o"] + row[2:]


def value_sets():
    for row in rows("valuesets.txt"):
        yield row if row[0] == "V" else ["c"] + row


def lines():
    yield from documents()
    yield from sections()
    yield from (["N"] + row for row in elements())
    yield from value_sets()
    yield from (["Y"] + row for row in rows("codesystems.txt"))
    yield from (["I"] + row for row in rows("domains.txt"))
    yield from (["H"] + row for row in rows("header.txt"))
    yield from (["R"] + row for row in rows("ranges.txt"))


HEAD = '''// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-cda-model; do not edit. Facts of WS/T 500, WS/T 483, WS 363, WS 364 and GB tables as public
// sources have them; Scripts/cda-model names the sources and the standing of each.

/// The facts of the Chinese shared documents in one text; `ModelReader` says how to read it.
enum ModelTable {
    static let text = #"""
'''


def main():
    body = "".join("        " + "\t".join(row) + "\n" for row in lines())
    if '"""' in body or "\\#(" in body:
        sys.exit("a fact that Swift would not take")
    pathlib.Path(sys.argv[1]).write_text(HEAD + body + '        """#\n}\n', "utf-8")


main()
