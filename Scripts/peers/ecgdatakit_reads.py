# SPDX-License-Identifier: Apache-2.0
"""Reads each file with ecgdatakit and compares the samples with those of the table beside it, FILE.csv in microvolts."""

import csv
import os
import sys
import warnings

from ecgdatakit import FileParser

warnings.simplefilter("ignore")
SCALES = {"uV": 1.0, "mV": 1e3, "V": 1e6}


def table(path):
    with open(path) as lines:
        rows = list(csv.reader(lines))
    columns = range(len(rows[0]))
    return [(rows[0][column], [float(row[column]) for row in rows[1:] if row[column]]) for column in columns]


def microvolts(lead):
    if lead.is_raw:
        lead = lead.to_physical()
    scale = SCALES[lead.units or lead.resolution_unit]
    return [sample * scale for sample in lead.samples]


def difference(path):
    expected = table(path + ".csv")
    found = [(lead.label, microvolts(lead)) for lead in FileParser().parse(path).leads]
    if len(found) != len(expected):
        return f"{len(found)} leads, expected {len(expected)}"
    for (name, samples), (label, values) in zip(expected, found):
        # Each reader has its own words for a lead without a name.
        if label != name and name != "unspecified":
            return f"lead {label}, expected {name}"
        if len(values) != len(samples):
            return f"lead {name}: {len(values)} samples, expected {len(samples)}"
        worst = max(abs(one - other) for one, other in zip(values, samples))
        if worst > 1e-6:
            return f"lead {name}: differs by up to {worst} uV"
    return None


failed = 0
for path in sys.argv[1:]:
    problem = difference(path)
    failed += problem is not None
    print(f"ecgdatakit: {os.path.basename(path)}: {problem or 'equal'}")
sys.exit(failed > 0)
