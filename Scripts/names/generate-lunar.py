# SPDX-License-Identifier: Apache-2.0
"""Writes the months of the Chinese calendar, 1901 to 2050: generate-lunar.py OUTPUT"""
import datetime
import sys

from borax.calendars.lunardate import LunarDate
from lunar_python import Solar

FIRST, LAST = 1901, 2050


def days():
    """(Gregorian day, lunar year, month, whether it is the repeated month), from both packages."""
    day = datetime.date(FIRST, 1, 1)
    while day < datetime.date(LAST + 1, 3, 1):
        other = Solar.fromYmd(day.year, day.month, day.day).getLunar()
        if day > datetime.date(FIRST, 2, 28):
            lunar = LunarDate.from_solar(day)
            mine = (lunar.year, -lunar.month if lunar.leap else lunar.month, lunar.day)
            assert mine == (other.getYear(), other.getMonth(), other.getDay()), day
        yield day, other.getYear(), abs(other.getMonth()), other.getMonth() < 0
        day += datetime.timedelta(1)


def words():
    starts, lengths, leaps, before = {}, {}, {}, None
    for day, year, month, isLeap in days():
        starts.setdefault(year, day)
        months = lengths.setdefault(year, [])
        if (year, month, isLeap) != before:
            months.append(0)
            before = (year, month, isLeap)
        months[-1] += 1
        if isLeap:
            leaps[year] = month
    for year in range(FIRST, LAST + 1):
        bits = sum(1 << place for place, length in enumerate(lengths[year]) if length == 30)
        yield "%02d%02d%x%04x" % (starts[year].month, starts[year].day, leaps.get(year, 0), bits)


def main(output):
    found = list(words())
    lines = [" ".join(found[start:start + 11]) for start in range(0, len(found), 11)]
    with open(output, "w", encoding="utf-8") as file:
        file.write("""// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-name-tables; do not edit. Facts of the Chinese calendar as the PyPI packages borax 4.1.3 and
// lunar-python 1.4.8 (both MIT) carry them; the two agree on every day.

/// The years of the Chinese calendar from 1901, one word each.
///
/// New year's day in the Gregorian calendar (MMDD), the month that is repeated (hexadecimal, 0 for none), and the long
/// months of 30 days (hexadecimal; bit 0 is the first month, a repeated one has its own bit).
enum LunarTable {
    static let text = \"\"\"
""")
        file.write("\n".join("        " + line for line in lines) + "\n        \"\"\"\n}\n")


main(*sys.argv[1:])
