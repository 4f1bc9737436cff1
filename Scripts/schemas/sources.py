# SPDX-License-Identifier: Apache-2.0
"""Reads the facts of HL7 v2 out of two PyPI packages (both MIT).

hl7apy 1.3.5    segments, fields, datatypes, message structures with repeated names and choices, codes of tables;
                not version 2.7.1, no tables before 2.3.1
hl7types 0.9.5  2.7.1, conditional usage, lengths of simple fields, item numbers, titles, event -> structure
"""
import importlib
import pkgutil
import re
import typing

VERSIONS = "2.1 2.2 2.3 2.3.1 2.4 2.5 2.5.1 2.6 2.7 2.7.1 2.8 2.8.1 2.8.2".split()


def package(version):
    return "v" + version.replace(".", "_")


class HL7apy:
    """One version as hl7apy has it; rows it has broken are left out and named in `broken`."""

    def __init__(self, version):
        self.module = importlib.import_module("hl7apy." + package(version))
        self.broken = []
        self.segments = self.rows({name: row[1:] for name, row in self.module.SEGMENTS.items()})
        self.datatypes = self.rows({name: (row,) for name, row in self.module.DATATYPES_STRUCTS.items()})
        self.structures = {}
        for name, row in self.module.MESSAGES.items():
            try:
                self.structures[name] = self.tree(row[1], name)
            except (IndexError, TypeError, ValueError):
                self.broken.append(name)
        self.tables = getattr(self.module, "TABLES", {})

    def rows(self, named):
        result = {}
        for name, row in named.items():
            try:
                result[name] = self.elements(row[0])
            except (IndexError, TypeError, ValueError):
                self.broken.append(name)
        return result

    @staticmethod
    def elements(children):
        found = {}
        for name, (_, _, datatype, title, table, _), (least, most), _ in children:
            number = int(name.rsplit("_", 1)[1])
            found[number] = dict(type=datatype, name=title, table=(table or "").replace("HL7", "") or None,
                                 min=least, max=most)
        return found

    def tree(self, children, prefix):
        nodes = []
        for name, row, (least, most), kind in children:
            if kind == "SEG":
                nodes.append(("segment", "ANY" if name == "ANYHL7SEGMENT" else name, least, most, []))
            else:
                group = self.module.GROUPS.get(name, row)
                short = name[len(prefix) + 1:] if name.startswith(prefix + "_") else name
                nodes.append(("choice" if group[0] == "choice" else "group", short, least, most,
                              self.tree(group[1], prefix)))
        return nodes


class HL7types:
    """One version as hl7types has it."""

    def __init__(self, version):
        self.base = "hl7types.hl7." + package(version)
        self.titles = {}
        self.segments = {name: self.fields(model) for name, model in self.classes("segments")}
        self.datatypes = {name: self.components(model) for name, model in self.classes("datatypes")}
        self.structures, self.events = set(), {}
        for name, model in self.classes("messages"):
            parent = model.__mro__[1].__name__
            if parent == "HL7Model":
                self.structures.add(name)
            else:
                self.events[name] = parent

    def classes(self, kind):
        folder = importlib.import_module(self.base + "." + kind)
        for item in pkgutil.iter_modules(folder.__path__):
            model = getattr(importlib.import_module(self.base + "." + kind + "." + item.name), item.name, None)
            if model is None:
                continue
            first = (model.__doc__ or "").strip().split("\n")[0]
            self.titles[item.name] = re.sub(r"\s*\([^()]*\)\.?$", "", first).strip()
            yield item.name, model

    def fields(self, model):
        found = {}
        for field in model.model_fields.values():
            alias = field.serialization_alias or ""
            if "." not in alias:
                continue
            parts = [part.strip() for part in (field.description or "").split("|")]
            row = dict(name=field.title, usage=parts[0], item=None, table=None, len=None,
                       max=-1 if "List[" in str(field.annotation) else 1, min=1 if field.is_required() else 0, type=None)
            for part in parts[1:]:
                if part.startswith("Item"):
                    row["item"] = part.split("#")[1]
                elif part.startswith("Table"):
                    row["table"] = part.split()[1].replace("HL7", "")
                elif part.startswith("LEN:"):
                    row["len"] = part[4:]
            found[int(alias.split(".")[1])] = row
        for match in re.finditer(r"^\s+[A-Z0-9]{3}\.(\d+) - .* \((\w*)\) ", model.__doc__ or "", re.M):
            if int(match[1]) in found:
                found[int(match[1])]["type"] = match[2]
        return found

    def components(self, model):
        found = {}
        for field in model.model_fields.values():
            alias = field.serialization_alias or ""
            if "." in alias:
                found[int(alias.split(".")[1])] = dict(name=field.title)
        return found
