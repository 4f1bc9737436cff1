# SPDX-License-Identifier: Apache-2.0
"""Compares what pydicom reads of converted files with what it reads of their originals.

usage: compare_with_pydicom.py PAIRS    lines of: original, form, converted, with tabs between
"""
import sys
import warnings

import pydicom
from pydicom.datadict import dictionary_VR

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

# Differences that are none of the written file: name, form (None for each), why.
KNOWN = [
    ("GH179A.dcm", None, "pydicom takes the element of no known representation for one with a long length"),
    ("GH220.dcm", "implicit", "the implicit form does not carry that a private element is an (empty) sequence"),
    ("syn_values.dcm", "implicit", "US or SS is open: the file has no Pixel Representation"),
    ("UN_sequence.dcm", "big-endian", "pydicom reads UN of undefined length, always little endian, in the file's order"),
    ("syn_un_undefined.dcm", "big-endian", "the same"),
    ("syn_un_defined_seq.dcm", "big-endian", "pydicom reads a value written as UN in the file's order"),
    ("syn_un_known_tag.dcm", "big-endian", "the same"),
]


def known(name, form):
    return any(name.endswith("/" + other) and where in (None, form) for other, where, _ in KNOWN)


def dictionary(tag):
    try:
        return dictionary_VR(tag)
    except KeyError:
        return None


def values(dataset, form, prefix=""):
    """Paths with their values; what has no meaning of its own in another form is left out."""
    found = {}
    for element in dataset:
        tag = element.tag
        path = f"{prefix}{tag}"
        if tag.group == 2 or tag.element == 0 or tag in (0x00080005, 0xFFFCFFFC):
            continue
        # Offsets in a directory follow its form.
        if tag in (0x00041200, 0x00041202, 0x00041400, 0x00041420, 0x00041504):
            continue
        if element.VR == "SQ":
            found[path] = len(element.value)
            for index, item in enumerate(element.value):
                found.update(values(item, form, f"{path}[{index}]."))
        elif element.VR in ("UN", "OB", "OW", "OF", "OD", "OL", "OV") or tag.is_private or dictionary(tag) is None:
            # Implicit forms do not carry the representation of what the dictionary does not know.
            found[path] = "binary"
        else:
            found[path] = str(element.value)
    return found


def main():
    equal, total, unreadable, expected = 0, 0, 0, 0
    for line in open(sys.argv[1], encoding="utf-8"):
        original, form, converted = line.rstrip("\n").split("\t")
        try:
            before = values(pydicom.dcmread(original, force=True, stop_before_pixels=True), form)
        except Exception:
            unreadable += 1
            continue
        if known(original, form):
            expected += 1
            continue
        total += 1
        try:
            after = values(pydicom.dcmread(converted, stop_before_pixels=True), form)
        except Exception as error:
            print(f"pydicom: {original} as {form}: {type(error).__name__}")
            continue
        different = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
        if different and form != "unicode":
            print(f"pydicom: {original} as {form}: differs at {', '.join(different[:4])}")
        elif different and any(key not in after or key not in before for key in different):
            print(f"pydicom: {original} as {form}: elements differ: {', '.join(different[:4])}")
        else:
            equal += 1
    print(f"pydicom: {equal} of {total} equal; {expected} left out for known reasons, {unreadable} whose original it cannot read")
    return 0 if equal == total else 1


sys.exit(main())
