# SPDX-License-Identifier: Apache-2.0
"""Compares the table that save2gdf wrote of a recording with the one beside it, FILE.csv in microvolts."""

import csv
import os
import sys


def rows(path):
    with open(path) as lines:
        return [[float(cell) for cell in row if cell.strip()] for row in list(csv.reader(lines))[1:]]


def difference(path, theirs):
    if not os.path.exists(theirs):
        return "not read"
    expected, found = rows(path + ".csv"), rows(theirs)
    if len(expected) != len(found):
        return f"{len(found)} samples, expected {len(expected)}"
    worst = max(abs(one - other) for left, right in zip(expected, found) for one, other in zip(left, right))
    # save2gdf prints six digits.
    return f"differs by up to {worst} uV" if worst > 0.01 else None


path, theirs = sys.argv[1:]
problem = difference(path, theirs)
print(f"biosig: {os.path.basename(path)}: {problem or 'equal'}")
sys.exit(problem is not None)
