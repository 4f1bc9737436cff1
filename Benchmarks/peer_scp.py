#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ecgdatakit on the same record: prints `decode<TAB>seconds per file<TAB>ecgdatakit`.

usage: peer_scp.py FILE
"""
import sys
import time

from ecgdatakit.parsing import FileParser

parser = FileParser()


def once(count=20):
    start = time.process_time()
    for _ in range(count):
        parser.parse(sys.argv[1])
    return (time.process_time() - start) / count


once(2)
print(f"decode\t{min(once() for _ in range(5)):.9f}\tecgdatakit")
