# SPDX-License-Identifier: Apache-2.0
"""Compacts the schema of CDA R2 into lines of facts; SchemaReader.swift says how to read them."""
import sys
import xml.etree.ElementTree as ET

XS = "{http://www.w3.org/2001/XMLSchema}"
FILES = [
    "processable/coreschemas/datatypes-base.xsd", "processable/coreschemas/datatypes.xsd",
    "processable/coreschemas/voc.xsd", "processable/coreschemas/NarrativeBlock.xsd",
    "infrastructure/cda/POCD_MT000040.xsd",
]
LEXICAL = {
    "bl": "bl", "bn": "bl", "bin": "bin", "st": "st", "cs": "cs", "uid": "uid", "oid": "uid", "url": "any",
    "ts": "ts", "int": "int", "real": "real", "probability": "real", "list_int": "any", "xs:ID": "ID",
    "xs:IDREF": "IDREF", "xs:IDREFS": "IDREFS", "xs:NMTOKEN": "any", "xs:NMTOKENS": "any", "xs:string": "any",
    "xs:boolean": "boolean", "xs:token": "any", "xs:anyURI": "any", "xs:integer": "int",
}
ROOT = [("realmCode", "CS", 0, "*"), ("typeId", "InfrastructureRoot.typeId", 0, "1"), ("templateId", "II", 0, "*")]


def short(name):
    return name.replace("POCD_MT000040.", "")


class Schema:
    def __init__(self, folder):
        self.complex, self.simple, self.inline = {}, {}, {}
        for file in FILES:
            for node in ET.parse(f"{folder}/{file}").getroot():
                if node.tag == XS + "complexType":
                    self.complex[short(node.get("name"))] = node
                elif node.tag == XS + "simpleType":
                    self.simple[node.get("name")] = node

    def values(self, node):
        """All values of a vocabulary; None when it also takes any other token."""
        union, restriction = node.find(XS + "union"), node.find(XS + "restriction")
        found = []
        if union is not None:
            for member in (union.get("memberTypes") or "").split():
                inner = self.values(self.simple[member]) if member in self.simple and member != "cs" else None
                if inner is None:
                    return None
                found += inner
            for inline in union.findall(XS + "simpleType"):
                inner = self.values(inline)
                if inner is None:
                    return None
                found += inner
        elif restriction is not None:
            found = [value.get("value") for value in restriction.findall(XS + "enumeration")]
        return list(dict.fromkeys(found)) or None

    def kind(self, attribute):
        name = attribute.get("type")
        inline = attribute.find(XS + "simpleType")
        if inline is not None:
            return "=" + self.vocabulary(" ".join(self.values(inline)), self.values(inline))
        if name in LEXICAL:
            return LEXICAL[name]
        items = self.simple[name].find(XS + "list")
        prefix, base = ("+", items.get("itemType")) if items is not None else ("=", name)
        values = self.values(self.simple[base]) if base in self.simple else None
        if values is None:
            return "cs" if prefix == "=" else "any"
        return prefix + self.vocabulary(base, values)

    def vocabulary(self, name, values):
        if " " in name:
            same = [known for known, held in self.inline.items() if held == values]
            name = same[0] if same else f"inline.{len(self.inline) + 1}"
        self.inline[name] = values
        return name


def groups(node, minimum=1, maximum="1"):
    """The groups of a content model: each a list of (name, type) with a least and a greatest number."""
    found = []
    for child in node:
        low, high = int(child.get("minOccurs", "1")), child.get("maxOccurs", "1").replace("unbounded", "*")
        if child.tag == XS + "element":
            if high != "0":
                found.append((low, high, [(child.get("name"), short(child.get("type")))]))
        elif child.tag == XS + "sequence":
            inner = groups(child)
            if high == "*" or low == 0:
                inner = [(0 if low == 0 else a, "*" if high == "*" else b, c) for a, b, c in inner]
            found += inner
        elif child.tag == XS + "choice":
            inner = groups(child)
            names = [name for _, _, members in inner for name, _ in members]
            if len(set(names)) < len(names):  # the bounds of intervals; what excludes what is a rule of its own
                order = ["low", "center", "width", "high"]
                members = sorted({m for _, _, held in inner for m in held}, key=lambda m: order.index(m[0]))
                found += [(0, "1", [member]) for member in members]
            else:
                least = 0 if low == 0 or any(a == 0 for a, _, _ in inner) else 1
                most = "*" if high == "*" or any(b == "*" for _, b, _ in inner) else "1"
                found.append((least, most, [member for _, _, held in inner for member in held]))
    return found


def content(node):
    wrapper = node.find(XS + "complexContent")
    if wrapper is None:
        return None, None, node
    for way in ("extension", "restriction"):
        inner = wrapper.find(XS + way)
        if inner is not None:
            return way, short(inner.get("base")), inner
    raise ValueError(node.get("name"))


def resolve(schema, name, cache):
    if name in cache:
        return cache[name]
    node = schema.complex[name]
    way, base, body = content(node)
    held, attributes, mixed = [], {}, node.get("mixed") == "true"
    if base is not None:
        parent = resolve(schema, base, cache)
        held = list(parent["groups"]) if way == "extension" else []
        attributes = dict(parent["attributes"])
        mixed = mixed or (parent["mixed"] and way == "extension")
    held += groups(ET.Element("x")) + groups([child for child in body if child.tag in (XS + "sequence", XS + "choice")])
    for attribute in body.findall(XS + "attribute"):
        if attribute.get("use") == "prohibited":
            attributes.pop(attribute.get("name"), None)
            continue
        attributes[attribute.get("name")] = (
            schema.kind(attribute), attribute.get("use") == "required", attribute.get("fixed") or "-")
    cache[name] = {"base": base or "-", "mixed": mixed, "abstract": node.get("abstract") == "true", "groups": held,
                   "attributes": attributes}
    return cache[name]


def add(types, line, schema):
    words = line.split()
    if words[0] == "class":
        fixed = {"nullFlavor": ("=NullFlavor", False, "-"), "classCode": ("cs", False, words[2])}
        if words[2] == "-":
            fixed["determinerCode"] = ("cs", False, "INSTANCE")
        held = [(a, b, [(n, t)]) for n, t, a, b in ROOT]
        held += [(int(low), high, [(n, t)]) for n, t, low, high in (word.split(":") for word in words[3:])]
        types[words[1]] = {"base": "-", "mixed": False, "abstract": False, "groups": held, "attributes": fixed}
    elif words[0] == "value":
        schema.inline[words[1]] = schema.inline[words[1]] + words[2:]
    elif words[0] == "part":
        name, kind = words[2].split(":")
        choice = types[words[1]]["groups"][0]
        types[words[1]]["groups"][0] = (choice[0], choice[1], choice[2] + [(name, kind, "c")])
    elif words[0] == "after":
        held = types[words[1]]["groups"]
        place = [m[0] for _, _, members in held for m in members[:1]].index(words[2]) + 1
        for word in reversed(words[3:]):
            name, kind, low, high = word.split(":")
            held.insert(place, (int(low), high, [(name, kind, "c")]))


def lines(types, schema):
    for name, held in types.items():
        marks = ("m" if held["mixed"] else "") + ("a" if held["abstract"] else "")
        yield f"T {name} {held['base']} {marks or '-'}"
        rest = held["groups"]
        if [(m[0][0], m[0][1], a, b) for a, b, m in rest[:3]] == ROOT:
            yield "I"
            rest = rest[3:]
        for low, high, members in rest:
            yield f"G {low} {high} " + " ".join(":".join(member) for member in members)
        for attribute, (kind, required, fixed) in held["attributes"].items():
            yield f"A {attribute} {kind} {'r' if required else 'o'} {fixed}"
    used = {kind[1:] for held in types.values() for kind, _, _ in held["attributes"].values() if kind[0] in "=+"}
    for name, values in schema.inline.items():
        if name in used:
            yield f"V {name} " + " ".join(values)


def main(folder, additions, target):
    schema, types = Schema(folder), {}
    for name in schema.complex:
        resolve(schema, name, types)
    for line in open(additions, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            add(types, line, schema)
    with open(target, "w", encoding="utf-8") as out:
        out.write(
            "// SPDX-License-Identifier: Apache-2.0\n"
            "// Made by Scripts/generate-cda-schema; do not edit. Facts of the CDA R2 schema (HL7/CDA-core-2.0, normative)\n"
            "// and of the Chinese additions to it (bzrrr/cda); Scripts/cda-schema/additions.txt names them.\n\n"
            "/// The classes of CDA R2 in one text; `SchemaReader` says how to read it.\n"
            "enum SchemaTable {\n    static let text = #\"\"\"\n")
        for line in lines(types, schema):
            while len(line) > 108:
                cut = line.rfind(" ", 0, 106)
                out.write("        " + line[:cut] + " \\\n".replace("\\", "\\#"))
                line = line[cut + 1:]
            out.write("        " + line + "\n")
        out.write("        \"\"\"#\n}\n")


main(*sys.argv[1:4])
