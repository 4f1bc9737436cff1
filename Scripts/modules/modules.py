# SPDX-License-Identifier: Apache-2.0
"""Writes the table of modules, IODs and SOP classes. Run by Scripts/generate-modules.

Facts of PS3.3 as the package highdicom carries them: module_attribute_map.json, iod_module_map.json,
sop_class_iod_map.json. Attributes of type 3 are left out unless a sequence of them holds required ones, or another
module needs the attribute: then both must be known to tell which module an attribute is of.

The maps lose the conditions under which a macro is included, so three places are left out where nearly everything is
conditional: functional groups, and the content items of structured reports, which `ContentTree` judges.
"""
import importlib.util
import json
import pathlib
import sys

from pydicom.datadict import tag_for_keyword

ROOT = pathlib.Path(importlib.util.find_spec("highdicom").origin).parent / "_standard"
HEAD = """// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-modules; do not edit. Facts of PS3.3 as the PyPI package highdicom 0.28.2 (MIT) carries them.

/// Which attributes the modules of each IOD need; `ModuleReader` says how to read it.
enum ModuleTable {
    static let text = #\"\"\"
"""


def load(name):
    return json.loads((ROOT / name).read_text())


def title(key):
    small = {"of", "and", "or", "for", "the", "to", "in"}
    capitals = {"ct": "CT", "mr": "MR", "us": "US", "sr": "SR", "voi": "VOI", "lut": "LUT", "sop": "SOP", "dx": "DX", "ecg": "ECG",
                "vl": "VL", "sc": "SC", "cr": "CR", "pet": "PET", "rt": "RT", "xa": "XA", "xrf": "XRF", "cad": "CAD",
                "2d": "2D", "3d": "3D", "nm": "NM", "icc": "ICC", "mri": "MRI", "pdf": "PDF", "cda": "CDA"}
    words = [capitals.get(word, word if word in small else word.capitalize()) for word in key.split("-")]
    return " ".join(words)


# Sequences whose inside is not judged by type.
OPAQUE = {"SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence", "ContentSequence"}
# Modules of content items alone.
CONTENT_MODULES = {"sr-document-content"}


class Shapes:
    """Sets of attributes, each written once however many modules and sequences share it."""

    def __init__(self, needed):
        self.numbers, self.lines, self.needed = {}, [], needed

    def number(self, tree, is_top=False):
        parts = []
        for keyword, (kind, inner) in tree.items():
            tag = tag_for_keyword(keyword)
            if tag is None:
                continue
            shape = self.number(inner) if inner and keyword not in OPAQUE else None
            if kind == "3" and shape is None and not (is_top and keyword in self.needed):
                continue
            parts.append((tag, f"{tag:08X}{kind}" + (f":{shape}" if shape is not None else "")))
        if not parts:
            return None
        line = " ".join(text for _, text in sorted(parts))
        if line not in self.numbers:
            self.numbers[line] = len(self.lines)
            self.lines.append(line)
        return self.numbers[line]


def tree(attributes):
    root = {}
    for attribute in attributes:
        node = root
        for step in attribute["path"]:
            node = node.setdefault(step, ("3", {}))[1]
        kind = attribute["type"]
        # One that two macros bring in is as strict as the stricter; the table has them in any order.
        known = node.get(attribute["keyword"])
        if known is None:
            node[attribute["keyword"]] = (kind, {})
        else:
            order = ["1", "1C", "2", "2C", "3"]
            node[attribute["keyword"]] = (min(known[0], kind, key=order.index), known[1])
    return root


def main(path):
    modules, iods, classes = (load(f"{n}_map.json") for n in ("module_attribute", "iod_module", "sop_class_iod"))
    rows, names = [], {}
    used = sorted({m["key"] for key in set(classes.values()) for m in iods.get(key, [])})
    trees = {key: tree(modules.get(key, [])) for key in used if key not in CONTENT_MODULES}
    shapes = Shapes({name for top in trees.values() for name, (kind, _) in top.items() if kind != "3"})
    for key in used:
        shape = shapes.number(trees.get(key, {}), is_top=True)
        names[key] = len(names)
        rows.append(f"M {'-' if shape is None else shape} {title(key)}")
    for number, line in enumerate(shapes.lines):
        rows.append(f"S {line}")
    for key in sorted(set(classes.values())):
        if key in iods:
            parts = " ".join(f"{names[m['key']]}{m['usage']}" for m in iods[key])
            uids = " ".join(sorted(uid for uid, iod in classes.items() if iod == key))
            rows.append(f"I {title(key)}|{uids}|{parts}")
    text = HEAD + "".join(f"        {row}\n" for row in rows) + '        """#\n}\n'
    pathlib.Path(path).write_text(text)


main(sys.argv[1])
