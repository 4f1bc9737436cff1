# SPDX-License-Identifier: Apache-2.0
"""Writes the table of what de-identification does with each attribute. Run by Scripts/generate-modules.

Actions of the basic profile are those of edition 2026c in the package dicom-anonymizer; the columns of the options are
those of edition 2020a in the package dicom-standard. An attribute that came later has option columns only where its
kind settles them: unique identifiers and dates.
"""
import importlib.util
import json
import pathlib
import sys

from pydicom.datadict import dictionary_VR

OPTIONS = ["rtnSafePrivOpt", "rtnUIDsOpt", "rtnDevIdOpt", "rtnInstIdOpt", "rtnPatCharsOpt", "rtnLongFullDatesOpt",
           "rtnLongModifDatesOpt", "cleanDescOpt", "cleanStructContOpt", "cleanGraphOpt"]
ACTIONS = [("D", "D_TAGS"), ("Z", "Z_TAGS"), ("X", "X_TAGS"), ("U", "U_TAGS"), ("Z/D", "Z_D_TAGS"), ("X/Z", "X_Z_TAGS"),
           ("X/D", "X_D_TAGS"), ("X/Z/D", "X_Z_D_TAGS"), ("X/Z/U*", "X_Z_U_STAR_TAGS")]
DATES = {"DA", "DT", "TM"}
HEAD = """// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-modules; do not edit. Facts of PS3.15 table E.1-1 as the PyPI packages dicom-anonymizer 2.1.0
// (BSD; edition 2026c) and dicom-standard 0.1.0 (MIT; option columns, edition 2020a) carry them.

/// What is done with each attribute: tag, action of the basic profile, actions of the options, `-` for none.
///
/// Options: safe private, UIDs, device identity, institution identity, patient characteristics, full dates, modified
/// dates, clean descriptors, clean structured content, clean graphics. `x` in a tag stands for any digit.
enum ConfidentialityTable {
    static let text = #\"\"\"
"""


def older():
    for path in pathlib.Path(sys.prefix).rglob("confidentiality_profile_attributes.json"):
        return {row["id"].upper(): row for row in json.loads(path.read_text())}
    raise SystemExit("confidentiality_profile_attributes.json is missing")


def newer():
    """The module of lists alone: its package imports what is not needed here."""
    path = next(pathlib.Path(sys.prefix).rglob("dicomfields_2026c.py"))
    spec = importlib.util.spec_from_file_location("fields", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def names(entry):
    """One tag; or a tag with a mask, as (group, element, mask, mask)."""
    if len(entry) == 2:
        return f"{entry[0]:04X}{entry[1]:04X}"
    group, element, group_mask, element_mask = entry
    text = f"{group:04X}{element:04X}", f"{group_mask:04X}{element_mask:04X}"
    return "".join("x" if mask == "0" else digit for digit, mask in zip(*text))


def settled(tag, action):
    """The option columns of an attribute that the older edition does not have."""
    row = dict.fromkeys(OPTIONS, "-")
    try:
        kind = dictionary_VR(int(tag, 16))
    except (KeyError, ValueError):
        return row
    if kind == "UI" and "U" in action:
        row["rtnUIDsOpt"] = "K"
    if kind in DATES:
        row["rtnLongFullDatesOpt"], row["rtnLongModifDatesOpt"] = "K", "C"
    return row


def main(path):
    known, fields, rows = older(), newer(), {}
    for action, name in ACTIONS:
        for entry in getattr(fields, name):
            rows[names(entry)] = action
    for tag, row in known.items():
        if len(tag) != 8:
            continue
        tag = tag.replace("X", "x")
        rows.setdefault(tag, row["basicProfile"])
    lines = []
    for tag, action in sorted(rows.items()):
        row = known.get(tag.upper()) or settled(tag, action)
        lines.append(f"{tag} {action} " + " ".join(row.get(option, "-") for option in OPTIONS))
    text = HEAD + "".join(f"        {line}\n" for line in lines) + '        """#\n}\n'
    pathlib.Path(path).write_text(text)


main(sys.argv[1])
