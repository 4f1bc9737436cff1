# SPDX-License-Identifier: Apache-2.0
"""Writes the dictionary tables of the DICOM module. Run by Scripts/generate-dictionaries."""
import pathlib
import re
import sys

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from pydicom._private_dict import private_dictionaries
from pydicom._uid_dict import UID_dictionary

HEADER = """// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-dictionaries; do not edit.
// Facts of {source}, as the PyPI package pydicom 3.0.2 (MIT) carries them.

/// {title}; `{reader}` says how to read it.
enum {name} {{
    static let text = #\"\"\"
{lines}
        \"\"\"#
}}
"""
KINDS = {"SOP Class": "C", "Meta SOP Class": "M", "Transfer Syntax": "T", "Well-known SOP Instance": "I",
         "Well-known frame of reference": "F", "Synchronization Frame of Reference": "F", "Coding Scheme": "S",
         "DICOM UIDs as a Coding Scheme": "S", "Application Context Name": "A", "Service Class": "V",
         "Application Hosting Model": "H", "Mapping Resource": "R", "LDAP OID": "L"}


def write(folder, name, title, reader, source, lines):
    body = "\n".join(("        " + line).rstrip() for line in lines)
    path = pathlib.Path(folder) / f"{name}.swift"
    path.write_text(HEADER.format(name=name, title=title, reader=reader, source=source, lines=body))


def derived(name):
    """The keyword as the reader derives it from the name."""
    words = name.replace("'s", "").replace("’s", "").split(" ")
    words = [re.sub(r"[^A-Za-z0-9]", "", word) for word in words]
    return "".join(word[:1].upper() + word[1:] for word in words)


def tidy(name):
    return re.sub(r"\s+", " ", name.replace("’", "'").replace("–", "-").replace("\u200b", "")).strip()


def element(tag, row):
    vr, vm, name, retired, keyword = row
    name = tidy(name)
    vr = vr.replace(" or ", "|") if vr != "NONE" else "--"
    key = "=" if derived(name) == keyword else keyword or "-"
    return f"{tag} {vr} {vm} {'R' if retired else '-'} {key} {name}".rstrip()


def main(folder):
    lines = [element(f"{tag:08X}", row) for tag, row in sorted(DicomDictionary.items())]
    lines += [element(tag, row) for tag, row in sorted(RepeatersDictionary.items())]
    write(folder, "ElementTable", "All data elements in one text", "DataDictionary", "DICOM PS3.6 and PS3.7", lines)

    lines = []
    for creator, rows in sorted(private_dictionaries.items(), key=lambda pair: pair[0].encode()):
        own = []
        for tag, (vr, vm, name, _) in sorted(rows.items()):
            if re.fullmatch(r"[0-9A-F]{4}xx[0-9A-F]{2}", tag) and int(tag[:4], 16) % 2 == 1:
                vr = vr.replace(" or ", "|").replace("_", "|")
                own.append(f"{tag[:4]}{tag[6:]} {vr} {vm} {tidy(name) if name != 'Unknown' else ''}".rstrip())
        if own:
            lines += ["@" + creator, *own]
    write(folder, "PrivateElementTable", "Private elements by creator in one text", "PrivateDictionary",
          "the makers' conformance statements, gathered by GDCM", lines)

    lines = []
    for uid, (name, kind, info, retired, keyword) in sorted(UID_dictionary.items()):
        name = tidy(name)
        key = "=" if derived(name) == keyword else keyword or "-"
        lines.append(f"{uid} {KINDS[kind]} {'R' if retired else '-'} {key} {name}")
    write(folder, "UIDTable", "The registry of UIDs in one text", "UIDRegistry", "DICOM PS3.6 annex A", lines)


main(sys.argv[1])
