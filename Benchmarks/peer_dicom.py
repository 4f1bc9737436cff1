#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""pydicom on the files of folders, as JSON to nowhere: prints `folder's name<TAB>seconds per file<TAB>pydicom` lines.

usage: peer_dicom.py FOLDER…
"""
import os
import sys
import time
import warnings

import pydicom

warnings.simplefilter("ignore")

with open(os.devnull, "w", encoding="utf-8") as sink:
    for folder in sys.argv[1:]:
        names = sorted(os.listdir(folder))
        start = time.process_time()
        for name in names:
            dataset = pydicom.dcmread(os.path.join(folder, name), stop_before_pixels=True)
            print(dataset.to_json(), file=sink)
        seconds = (time.process_time() - start) / len(names)
        print(f"{os.path.basename(folder)}\t{seconds:.9f}\tpydicom")
