# SPDX-License-Identifier: Apache-2.0
"""What the generators of care tables share."""

import pathlib
import sys


def text(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def texts(values):
    return "[" + ", ".join(text(value) for value in values) + "]"


def write(name, generator, lines):
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    head = ["// SPDX-License-Identifier: Apache-2.0", f"// Written by Scripts/care/{generator}; not to be edited by hand.", ""]
    (folder / name).write_text("\n".join(head + lines) + "\n", encoding="utf-8")
