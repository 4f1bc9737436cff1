#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""lxml's DOM on the documents that are measured: prints `name<TAB>seconds per operation<TAB>peer` lines.

usage: cda-peer.py NAME=FILE…
"""
import sys
import time

from lxml import etree

OPERATIONS = [
    "parse", "parse, header, sections", "facts of the header from pieces", "facts and counts from pieces",
]


def best(data):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    operations = max(3, 10_000_000 // len(data))
    rounds = []
    for _ in range(6):
        start = time.perf_counter()
        for _ in range(operations):
            etree.fromstring(data, parser)
        rounds.append((time.perf_counter() - start) / operations)
    return min(rounds[1:])


for argument in sys.argv[1:]:
    name, file = argument.split("=", 1)
    seconds = best(open(file, "rb").read())
    for operation in OPERATIONS:
        print(f"{name}: {operation}\t{seconds}\tlxml {etree.__version__} (DOM)")
