# SPDX-License-Identifier: Apache-2.0
"""Judges what a browser measured of a drawing; all lengths are millimetres."""
import html
import json
import re
import sys

# Layout engines round boxes to fractions of a pixel.
TOLERANCE = 0.3
EXPECTED = {  # curves of the rhythm, curves of the beat, width of the sheet, height of the pulse
    "3x4+1": (13, 12, 281, 10), "6x2": (12, 0, 281, 10), "12x1": (12, 12, 281, 10), "rows": (12, 0, 281, 10),
    "fast": (13, 12, 531, 20), "slow": (13, 0, 196, 5), "poor": (3, 0, 281, 10),
}


def measured(path):
    with open(path, encoding="utf-8") as file:
        found = re.search(r'<pre id="result">(.*?)</pre>', file.read(), re.S)
    return json.loads(html.unescape(found.group(1)))


def overlap(one, other):
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > TOLERANCE and down > 1.2


def faults(name, result):
    rhythm, beats, width, pulse = EXPECTED[name]
    sheet, texts = result["sheet"], result["texts"]
    if abs(sheet[2] - width) > TOLERANCE:
        yield f"the sheet is {sheet[2]:.1f} mm wide, not {width}"
    if sum(1 for curve in result["curves"] if curve["lead"]) != rhythm:
        yield f"{len(result['curves'])} curves, not {rhythm} of the rhythm"
    if sum(1 for curve in result["curves"] if curve["beat"]) != beats:
        yield f"{len(result['curves'])} curves, not {beats} of the beat"
    for curve in result["curves"]:
        if curve["length"] < curve["box"][2] - curve["box"][0] - TOLERANCE or curve["length"] < 10:
            yield f"the curve of {curve['lead'] or curve['beat']} is only {curve['length']:.1f} mm long"
    if not result["pulses"] or any(abs(height - pulse) > 0.01 for _, height in result["pulses"]):
        yield f"pulses of {result['pulses']}, not {pulse} mm high"
    for part in result["curves"] + texts:
        left, top, right, bottom = part["box"]
        if left < 0 or top < 0 or right > sheet[2] + 0.01 or bottom > sheet[3] + 0.01:
            yield f"outside the sheet: {part}"
    for index, text in enumerate(texts):
        for other in texts[index + 1:]:
            if overlap(text["box"], other["box"]):
                yield f"'{text['text']}' and '{other['text']}' overlap"
    if name not in ("rows", "poor") and not any(text["text"] == "欧阳小青" for text in texts):
        yield "the Chinese name is missing"
    if name == "poor" and sum(1 for text in texts if text["text"] == "not recorded") != 10:
        yield "leads that are missing have no word"


if sys.argv[1] == "--pixels":
    edges = measured(sys.argv[2])["sheet"]
    print(f"{int(edges[2] * 96 / 25.4) + 1},{int(edges[3] * 96 / 25.4) + 1}")
else:
    wrong = list(faults(sys.argv[1], measured(sys.argv[2])))
    for fault in wrong[:20]:
        print(f"drawings: {sys.argv[1]}: {fault}", file=sys.stderr)
    if not wrong:
        print(f"drawings: {sys.argv[1]} is as it should be")
    sys.exit(1 if wrong else 0)
