# SPDX-License-Identifier: Apache-2.0
"""Writes the table of all HL7 v2 schemas. Run by Scripts/generate-schemas; see sources.py for where facts come from."""
import json
import pathlib
import re
import sys

from sources import HL7apy, HL7types, VERSIONS

HERE = pathlib.Path(__file__).parent
SIMPLE = {"CQ_SIMPLE": "CQ", "DR_SIMPLE": "DR", "POA": "CWE", "var": "varies", "": "varies",
          None: "varies", "NUL": "-"}


def mask(versions):
    return sum(1 << VERSIONS.index(version) for version in set(versions))


def span(text):
    first, _, last = text.partition("-")
    start, end = VERSIONS.index(first), VERSIONS.index(last or first)
    return VERSIONS[start:end + 1]


def plain(title):
    return re.sub(r"[^a-z0-9]", "", title.lower())


def tidy(title):
    title = re.sub(r"_s\b", "'s", title or "").replace(" _ ", " - ")
    return re.sub(r"\s+", " ", title).strip(" .-*")


class Facts:
    """All versions merged: rows of facts with the versions they hold in."""

    def __init__(self):
        self.overrides = json.loads((HERE / "overrides.json").read_text())
        self.apy = {version: HL7apy(version) for version in VERSIONS if version != "2.7.1"}
        self.types = {version: HL7types(version) for version in VERSIONS}
        self.titles, self.segment_names = {}, {}
        for version in VERSIONS:
            self.titles.update({k: tidy(v) for k, v in self.types[version].titles.items() if v})

    def source(self, version):
        return self.apy["2.7" if version == "2.7.1" else version]

    # Segments

    def fields(self, version, segment):
        own = self.types[version].segments.get(segment, {})
        base = self.source(version).segments.get(segment)
        if version == "2.7.1" or base is None:
            rows = {number: self.from_types(version, segment, number, row, base) for number, row in own.items()}
        else:
            rows = {number: self.from_apy(row, own.get(number)) for number, row in base.items()}
        return rows

    def overridden(self, version, segment, number, row):
        for fix in self.overrides["fields"]:
            if fix["field"] == f"{segment}-{number}" and version in span(fix["versions"]):
                row = dict(row, usage=fix.get("usage", row["usage"]), type=fix.get("datatype", row["type"]))
        return row

    def from_apy(self, row, other):
        other = other or {}
        usage = "R" if row["min"] > 0 else "W" if row["max"] == 0 else "C" if other.get("usage") == "C" else "O"
        if other.get("usage") == "X":
            usage = "W"
        title = other.get("name") or row["name"].replace("_", " ").capitalize()
        table = row["table"] if row["table"] != "9999" else None
        return dict(type=SIMPLE.get(row["type"], row["type"]), usage=usage, max=row["max"],
                    table=table or other.get("table"), len=other.get("len"), item=other.get("item"), name=tidy(title))

    def from_types(self, version, segment, number, row, base):
        """A field hl7apy has not; how often it repeats is taken from its neighbours, who count further than 'many'."""
        near = (base or {}).get(number) or {}
        most = near["max"] if near and (near["max"] != 1) == (row["max"] != 1) else row["max"]
        usage = "W" if row["usage"] == "X" else row["usage"] if row["usage"] in "RC" else "O"
        return dict(type=SIMPLE.get(row["type"], row["type"]), usage=usage, max=most, table=row["table"],
                    len=row["len"], item=row["item"], name=tidy(row["name"]))

    def all_segments(self):
        names = set()
        for version in VERSIONS:
            names |= set(self.types[version].segments) | set(self.source(version).segments)
        return sorted(name for name in names if re.fullmatch(r"[A-Y][A-Z0-9]{2}", name))

    def segment_rows(self, segment):
        """(versions, number, row) with withdrawn rows where an earlier version had the field."""
        rows, known = [], {}
        last = {}
        for version in VERSIONS:
            # Structures go on naming segments that the standard has withdrawn; they keep their last fields.
            fields = self.fields(version, segment) or (last if segment in self.named(version) else {})
            last = fields or last
            if not fields:
                continue
            for number in sorted(set(known) | set(range(1, max(fields) + 1))):
                row = fields.get(number)
                if row is None or row["usage"] == "W":
                    name = (row or {}).get("name") or known.get(number, {}).get("name") or "Withdrawn"
                    row = dict(type="-", usage="W", max=0, table=None, len=None, item=None, name=name)
                else:
                    row = self.overridden(version, segment, number, row)
                    known[number] = row
                rows.append((version, number, row))
        return merge(rows, ("type", "usage", "max", "table", "len", "item"))

    def named(self, version):
        """The segments that the version's structures name."""
        if version not in self.segment_names:
            names = set()
            for name, tree in self.source(version).structures.items():
                names |= set(re.findall(r"[A-Z0-9_]+", grammar(tree)))
            self.segment_names[version] = names
        return self.segment_names[version]

    # Datatypes

    def all_datatypes(self):
        names = set()
        for version in VERSIONS:
            names |= set(self.source(version).datatypes)
        return sorted(name for name in names if name not in SIMPLE)

    def datatype_rows(self, datatype):
        rows, known = [], {}
        for version in VERSIONS:
            base = self.source(version).datatypes.get(datatype)
            if not base:
                continue
            titles = self.types[version].datatypes.get(datatype, {})
            for number in range(1, max(base) + 1):
                row = base.get(number) or dict(type="-", min=0, max=0, table=None, name="Withdrawn")
                title = titles.get(number, {}).get("name") or row["name"].replace("_", " ").capitalize()
                if row["max"] == 0:
                    name = known.get(number, {}).get("name") or tidy(title)
                    entry = dict(type="-", usage="W", table=None, name=name)
                else:
                    table = row["table"] if row["table"] != "9999" else None
                    entry = dict(type=SIMPLE.get(row["type"], row["type"]), usage="R" if row["min"] else "O",
                                 table=table, name=tidy(title))
                    for fix in self.overrides["components"]:
                        if fix["component"] == f"{datatype}.{number}" and version in span(fix["versions"]):
                            entry.update(usage=fix.get("usage", entry["usage"]),
                                         type=fix.get("datatype", entry["type"]))
                    known[number] = entry
                rows.append((version, number, entry))
        return merge(rows, ("type", "usage", "table"))

    # Structures and events

    def structures(self):
        found = {}
        for version in VERSIONS:
            for name, tree in self.source(version).structures.items():
                if "nn" not in name.lower() and (version != "2.7.1" or name in self.types[version].structures):
                    found.setdefault((name, grammar(tree)), []).append(version)
        for fix in self.overrides["structures"]:
            text = fix.get("grammar") or grammar(self.apy[fix["from"]].structures[fix["structure"]])
            found.setdefault((fix["structure"], text), []).extend(span(fix["versions"]))
        return sorted((name, mask(set(versions)), text) for (name, text), versions in found.items())

    def events(self):
        found = {}
        for version in VERSIONS:
            for name, structure in self.types[version].events.items():
                found[name, version] = structure
        for fix in self.overrides["events"]:
            for version in span(fix["versions"]):
                for event in fix["events"]:
                    found[fix["code"] + "_" + event, version] = fix["structure"]
        rows = {}
        for (name, version), structure in found.items():
            rows.setdefault((name, structure), []).append(version)
        return sorted((name, mask(versions), structure) for (name, structure), versions in rows.items())

    # Tables

    def tables(self):
        rows, titles = {}, {}
        for version in VERSIONS:
            for name, (title, codes) in self.source(version).tables.items():
                number = name.replace("HL7", "")
                for fix in self.overrides["tables"]:
                    if fix["table"] == number and version in span(fix["versions"]):
                        codes = self.apy[fix["from"]].tables[name][1]
                titles[number] = tidy(title.split(" - ", 1)[-1] if re.match(r"^\d{4}", title) else title)
                for code in codes:
                    code = re.sub(r" \((obsolete|deprecated)\)$", "", code.strip())
                    if code and "\t" not in code and "\n" not in code:
                        rows.setdefault((number, code), []).append(version)
        found = {}
        for (number, code), versions in rows.items():
            found.setdefault(number, {}).setdefault(mask(versions), []).append(code)
        return {number: (titles[number], sorted(groups.items())) for number, groups in sorted(found.items())}


def merge(rows, keys):
    """Joins the versions of rows that agree, under the latest title."""
    found, order = {}, []
    for version, number, row in rows:
        key = (number,) + tuple(row[k] for k in keys) + (plain(row["name"]),)
        if key not in found:
            found[key] = dict(row, number=number, versions=[])
            order.append(key)
        found[key]["versions"].append(version)
        found[key]["name"] = row["name"]
    return sorted((found[key] for key in order), key=lambda row: (row["number"], VERSIONS.index(row["versions"][0])))


def grammar(nodes):
    return " ".join(item(*node) for node in nodes)


def item(kind, name, least, most, children):
    marks = {(1, 1): "", (0, 1): "?", (0, -1): "*", (1, -1): "+"}
    text = name
    if kind == "group":
        text += "(" + grammar(children) + ")"
    elif kind == "choice":
        text += "<" + grammar(children) + ">"
    return text + marks[least, most]


def kinds(facts):
    """Tables mostly behind ID are HL7's own, all others the user's to extend. Before 2.3.1 every code was an ID."""
    votes = {}
    for version in VERSIONS[3:]:
        elements = [e for s in facts.all_segments() for e in facts.fields(version, s).values()]
        elements += [e for rows in facts.source(version).datatypes.values() for e in rows.values()]
        for element in elements:
            if element["table"] and element["type"] in ("ID", "IS"):
                votes[element["table"]] = votes.get(element["table"], 0) + (1 if element["type"] == "ID" else -1)
    return {table for table, vote in votes.items() if vote > 0} | set(facts.overrides["hl7Tables"])


def lines(facts):
    def cell(value):
        return "-" if value in (None, "") else str(value)

    for name in facts.all_datatypes():
        rows = facts.datatype_rows(name)
        if rows:
            yield f"D {name} {facts.titles.get(name, name)}"
            for row in rows:
                yield (f"{mask(row['versions']):x} {row['number']} {row['type']} {row['usage']} {cell(row['table'])} "
                       f"{row['name']}")
    for name in facts.all_segments():
        rows = facts.segment_rows(name)
        if rows:
            yield f"S {name} {facts.titles.get(name, name)}"
            for row in rows:
                most = {-1: "*", 1: "1", 0: "0"}.get(row["max"], row["max"])
                yield (f"{mask(row['versions']):x} {row['number']} {row['type']} {row['usage']} {most} "
                       f"{cell(row['table'])} {cell(row['len'])} {cell(row['item'])} {row['name']}")
    for name, versions, text in facts.structures():
        yield f"G {versions:x} {name} {text}"
    for name, versions, structure in facts.events():
        yield f"E {versions:x} {name} {structure}"
    own = kinds(facts)
    for number, (title, groups) in facts.tables().items():
        yield f"T {number} {'H' if number in own else 'U'} {title}"
        for versions, codes in groups:
            yield f"{versions:x}\t" + "\t".join(sorted(codes))


def main(target):
    text = "\n".join(lines(Facts()))
    assert '"""#' not in text
    head = '''// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-schemas; do not edit. Facts of HL7 v2.1 to v2.8.2 as the PyPI packages hl7apy 1.3.5 and
// hl7types 0.9.5 (both MIT) carry them, with Scripts/schemas/overrides.json.

/// The schemas of all versions in one text; `SchemaReader` says how to read it.
enum SchemaTable {
    static let text = #"""
'''
    body = "\n".join(" " * 8 + line for line in text.split("\n"))
    pathlib.Path(target).write_text(head + body + '\n        """#\n}\n')


main(sys.argv[1])
