#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""python-hl7 and hl7apy on the same message: prints `name<TAB>seconds per operation<TAB>peer` lines.

usage: peer.py SAMPLE.hl7 [load]   load: only the listener over 50 connections, which stores nothing
"""
import asyncio
import os
import sqlite3
import sys
import tempfile
import time

import hl7
from hl7apy.parser import parse_message
from hl7.mllp import open_hl7_connection, start_hl7_server

TEXT = open(sys.argv[1], encoding="utf-8", newline="").read()
# segment, its occurrence, field, repetition, component
PATHS = [
    ("MSH", 1, 3, 1, 1), ("MSH", 1, 4, 1, 1), ("MSH", 1, 7, 1, 1), ("MSH", 1, 9, 1, 1), ("MSH", 1, 9, 1, 2),
    ("MSH", 1, 10, 1, 1), ("MSH", 1, 12, 1, 1), ("PID", 1, 3, 1, 1), ("PID", 1, 3, 2, 1), ("PID", 1, 5, 1, 1),
    ("PID", 1, 5, 1, 2), ("PID", 1, 7, 1, 1), ("PID", 1, 8, 1, 1), ("PV1", 1, 2, 1, 1), ("OBR", 1, 4, 1, 2),
    ("OBX", 1, 3, 1, 1), ("OBX", 1, 5, 1, 1), ("OBX", 2, 5, 1, 1), ("OBX", 3, 6, 1, 1), ("OBX", 6, 8, 1, 1),
]


def read(message):
    for segment, occurrence, field, repetition, component in PATHS:
        message.extract_field(segment, occurrence, field, repetition, component)


def best(work, operations=200):
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(operations):
            work()
        rounds.append((time.perf_counter() - start) / operations)
    return min(rounds)


def whole():
    message = hl7.parse(TEXT)
    read(message)
    return str(message)


def edit(message=hl7.parse(TEXT)):
    message.assign_field("F", "PID", 1, 8)


async def listener(count=3000, connections=16, stores=True):
    """Acknowledged messages a second, each committed to an SQLite file before its answer where it is stored at all."""
    folder = tempfile.mkdtemp()
    store = sqlite3.connect(os.path.join(folder, "peer.sqlite"), isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE message (id INTEGER PRIMARY KEY, body TEXT)")

    async def serve(reader, writer):
        try:
            while not writer.is_closing():
                message = await reader.readmessage()
                if stores:
                    store.execute("INSERT INTO message (body) VALUES (?)", (str(message),))
                writer.writemessage(message.create_ack())
                await writer.drain()
        except asyncio.IncompleteReadError:
            writer.close()

    server = await start_hl7_server(serve, host="127.0.0.1", port=0, encoding="utf-8")
    port = server.sockets[0].getsockname()[1]

    async def send(share):
        reader, writer = await open_hl7_connection("127.0.0.1", port, encoding="utf-8")
        message = hl7.parse(TEXT)
        for _ in range(share):
            writer.writemessage(message)
            await writer.drain()
            await reader.readmessage()
        writer.close()

    start = time.perf_counter()
    await asyncio.gather(*(send(count // connections) for _ in range(connections)))
    seconds = time.perf_counter() - start
    server.close()
    return seconds / (count // connections * connections)


if sys.argv[2:] == ["load"]:
    seconds = asyncio.run(listener(5000, 50, stores=False))
    print(f"listener, 50 connections, results of known patients\t{seconds:.9f}\tpython-hl7 (stores nothing)")
    sys.exit()


def judge():
    """Structure binding and validation as hl7apy does them."""
    message = parse_message(TEXT, find_groups=True)
    try:
        message.validate()
    except Exception:  # its verdict is not what is measured
        pass


parsed = hl7.parse(TEXT)
print(f"parse, bind to its structure, judge\t{best(judge, 5):.9f}\thl7apy")
for name, seconds in [
    ("parse", best(lambda: hl7.parse(TEXT))),
    ("read 20 fields", best(lambda: read(parsed))),
    ("edit one field", best(edit)),
    ("serialize", best(lambda: str(parsed))),
    ("parse, read 20, serialize", best(whole)),
    ("listener, 16 connections, durable", asyncio.run(listener())),
]:
    print(f"{name}\t{seconds:.9f}\tpython-hl7")
