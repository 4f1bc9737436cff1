# SPDX-License-Identifier: Apache-2.0
"""Finds the persons among invented residents with `interopctl mpi dedupe` and with Splink, in the same sitting.

usage: residents.py INTEROPCTL FOLDER [GENERATOR]
       residents.py --make FILE PEOPLE                 only writes plain records

GENERATOR is a program that writes records and truth (`--people N --seed S --out FILE --truth FILE`); without one, plain
records are made here. Prints wall time, processor time and peak memory for each size, how time grows, and the ratio to
the peer at the largest size; fails where the promises (half of the peer's time, 1 GB) are not kept.
"""
import os
import random
import subprocess
import sys
import time

PEOPLE = (34_500, 115_000, 385_000)


def make(people):
    """A file of about 2.9 records for each of so many people."""
    path = f"{folder}/residents-{people}.csv"
    if generator:
        subprocess.run([sys.executable, generator, "--people", str(people), "--seed", "7", "--out", path,
                        "--truth", path + ".truth"], check=True, stdout=subprocess.DEVNULL)
    else:
        plain(path, people)
    with open(path, "rb") as file:
        return path, sum(1 for _ in file) - 1


def plain(path, people):
    pick = random.Random(7)
    surnames, characters = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗", "建国华明伟军芳丽英秀玉兰海涛文博志强春梅雪静婷宇轩梓涵佳怡浩然思雨子晨"
    number = 0
    with open(path, "w", encoding="utf-8") as out:
        out.write("record_id,institution,local_id,ehc_id,id_type,id_number,name,sex,birth_date,phone,address,ethnicity,"
                  "guardian_name,guardian_id,updated_at\n")
        for _ in range(people):
            name = pick.choice(surnames) + pick.choice(characters) + pick.choice(characters)
            year, month, day, sex = pick.randint(1940, 2015), pick.randint(1, 12), pick.randint(1, 28), pick.randint(1, 2)
            digits = f"339921{year}{month:02}{day:02}{pick.randrange(490) * 2 + sex % 2:03}"
            weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
            check = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11]
            phone, village = f"154{pick.randrange(10 ** 8):08}", pick.choice(characters) + pick.choice(characters)
            for _ in range(pick.choice((1, 2, 3, 3, 4, 4))):
                number += 1
                shown = "" if pick.random() < 0.15 else digits + check
                written = name[:-1] + pick.choice(characters) if pick.random() < 0.02 else name
                out.write(f"R{number},H01,{number},,{'01' if shown else ''},{shown},{written},{sex},{year}-{month:02}-{day:02},"
                          f"{phone if pick.random() < 0.8 else ''},青禾县清溪镇{village}村{pick.randint(1, 12)}组,01,,,2024-01-01\n")


def measure(words):
    """Wall seconds, processor seconds and megabytes at the peak; None where it fails."""
    started = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    taken = time.perf_counter() - started
    return (taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024) if status == 0 else None


def line(name, records, figure):
    return (f"{name}, {records} records: {figure[0]:.1f} s ({records / figure[0]:.0f} a second), "
            f"{figure[1]:.1f} s of the processor, {figure[2]:.0f} MB")


if sys.argv[1] == "--make":
    plain(sys.argv[2], int(sys.argv[3]))
    sys.exit(0)
tool, folder = sys.argv[1], sys.argv[2]
generator = sys.argv[3] if len(sys.argv) > 3 else None
kept, own, previous = True, None, None
for people in PEOPLE:
    path, records = make(people)
    own = measure([tool, "mpi", "dedupe", "--input", path, "--output", f"{folder}/own.csv"])
    if own is None:
        sys.exit("mpi dedupe failed")
    growth = f"; {records / previous[0]:.1f} times the records, {own[1] / previous[1]:.1f} times the work" if previous else ""
    print(line("find persons", records, own) + growth, flush=True)
    previous = (records, own[1])
if own[2] >= 1024:
    kept = False
    print("MORE THAN 1024 MB")
peer = measure([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "residents-peer.py"), path, f"{folder}/peer.csv"])
if peer is None:
    print("splink: not installed or failed; left out")
else:
    print(line("splink, DuckDB", records, peer))
    ratio = peer[0] / own[0]
    kept = kept and ratio >= 2
    print(f"ratio of time {ratio:.1f}, of processor time {peer[1] / own[1]:.1f} ({'at least' if ratio >= 2 else 'BELOW'} 2)")
sys.exit(0 if kept else 1)
