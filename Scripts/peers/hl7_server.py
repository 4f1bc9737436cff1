#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A listener of python-hl7 that acknowledges whatever it can parse, judges nothing and keeps nothing.

usage: hl7_server.py     prints the port it listens on, and serves until its standard input ends
"""
import asyncio
import sys

from hl7.mllp import InvalidBlockError, start_hl7_server


async def serve(reader, writer):
    try:
        while not writer.is_closing():
            message = await reader.readmessage()
            writer.writemessage(message.create_ack())
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, InvalidBlockError):
        pass
    finally:
        writer.close()


async def main():
    server = await start_hl7_server(serve, "127.0.0.1", 0, encoding="utf-8", limit=1 << 24)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
