# SPDX-License-Identifier: Apache-2.0
"""Writes two invented SCP-ECG records: full.scp with eight leads, a beat and measurements; poor.scp with lead I and V2.

Waves are sums of bells; nobody was recorded. Layout: EN 1064, 5.2 to 5.11; samples of 16 bits without Huffman codes.
"""
import math
import struct
import sys

RATE, SECONDS, UNIT = 500, 10, 5000  # samples/s, s, nanovolts


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return value


def section(number, content, reserved=bytes(6)):
    content += bytes(len(content) % 2)
    body = struct.pack("<HIBB", number, 16 + len(content), 20, 20) + reserved + content
    return struct.pack("<H", crc(body)) + body


def record(contents):
    pointers, body, start = struct.pack("<HII", 0, 136, 7), b"", 6 + 136
    for number in range(1, 12):
        part = section(number, contents[number]) if number in contents else b""
        pointers += struct.pack("<HII", number, len(part), start + len(body) + 1 if part else 0)
        body += part
    whole = section(0, pointers, b"SCPECG") + body
    head = struct.pack("<I", 6 + len(whole))
    return struct.pack("<H", crc(head + whole)) + head + whole


def tag(number, value):
    return struct.pack("<BH", number, len(value)) + value


def text(number, value):
    return tag(number, value.encode("gb2312") + b"\0")


MACHINE = struct.pack("<HHHBB6sBBBBB16sB", 1, 1, 1, 0, 5, b"TEST\0\0", 20, 0xC0, 0x27, 0xF0, 1, bytes(16), 1) + bytes(5)


def patient(rich):
    fields = text(2, "T2026-0001") + tag(14, MACHINE) + tag(25, struct.pack("<HBB", 2026, 5, 17)) + tag(26, bytes([8, 30, 5]))
    if rich:
        fields = (
            text(0, "欧阳") + text(1, "小青") + fields + tag(4, struct.pack("<HB", 63, 1))
            + tag(5, struct.pack("<HBB", 1963, 2, 3)) + tag(6, struct.pack("<HB", 168, 1)) + tag(7, struct.pack("<HB", 61, 1))
            + tag(8, b"\2") + tag(11, struct.pack("<H", 135)) + tag(12, struct.pack("<H", 85))
            + text(13, "阵发性胸闷三天，活动后加重，既往高血压病史十年") + text(16, "青山县河口镇中心卫生院")
            + text(18, "心电图室") + text(22, "丁一") + text(31, "E000123") + tag(27, struct.pack("<H", 5))
            + tag(28, struct.pack("<H", 150)) + tag(29, b"\2"))
    return fields + tag(255, b"")


def beat(time, lead):
    """P, Q, R, S and T of a lead at a time in seconds from the beat's beginning, in microvolts."""
    waves = [(0.15, 0.022, 110, 90), (0.292, 0.008, -60, -40), (0.312, 0.011, 1100, 300), (0.335, 0.010, -150, -1500),
             (0.55, 0.055, 280, 350)]
    mix = [0.0, -0.1, 0.95, 0.8, 0.6, 0.4, 0.15, 0.0][lead]
    size = [0.7, 1.1, 0.7, 1.1, 1.3, 1.5, 1.3, 1.0][lead]
    return sum(size * ((1 - mix) * left + mix * right) * math.exp(-(((time - place) / width) ** 2))
               for place, width, left, right in waves)


def samples(count, lead, wander):
    values = []
    for index in range(count):
        time = index / RATE
        drift = wander * 40 * math.sin(time * 1.3 + lead)
        values.append(round((beat(time % 0.86, lead) + drift) * 1000 / UNIT))
    return struct.pack(f"<{count}h", *values)


def signal(count, leads, wander):
    data = [samples(count, lead, wander) for lead in leads]
    head = struct.pack("<HHBB", UNIT, 1_000_000 // RATE, 0, 0) + b"".join(struct.pack("<H", len(part)) for part in data)
    return head + b"".join(data)


def leads(ids, count):
    flags = 4 | len(ids) << 3
    return bytes([len(ids), flags]) + b"".join(struct.pack("<IIB", 1, count, number) for number in ids)


def report(lines):
    head = struct.pack("<BHBBBBBB", 0, 2026, 5, 17, 8, 31, 0, len(lines))
    parts = [line.encode("gb2312") + b"\0" for line in lines]
    return head + b"".join(struct.pack("<BH", number + 1, len(part)) + part for number, part in enumerate(parts))


def measurements():
    block = struct.pack("<HHHHHhhh", 104, 196, 270, 358, 664, 48, 31, 40)
    return struct.pack("<BBHH", 1, 0, 860, 860) + block + struct.pack("<HHHHBH", 0, 70, 70, 425, 1, 0)


count = RATE * SECONDS
full = {
    1: patient(True), 3: leads(range(1, 9), count), 4: struct.pack("<HHH", 800, 156, 0),
    5: signal(400, range(8), 0), 6: signal(count, range(8), 1), 7: measurements(),
    8: report(["窦性心律", "大致正常心电图", "ST-T 改变请结合临床，建议复查并与以往心电图比较 (compare with earlier recordings)"]),
}
poor = {1: patient(False), 3: leads([1, 4], count), 6: signal(count, [0, 3], 1)}
for name, contents in [("full", full), ("poor", poor)]:
    with open(f"{sys.argv[1]}/{name}.scp", "wb") as file:
        file.write(record(contents))
