# SPDX-License-Identifier: Apache-2.0
"""Runs `mpi dedupe` on invented residents and Febrl's sets and scores the result.

usage: measure_linkage.py INTEROPCTL SEED…
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared")
# Least precision and recall of the links made without a person.
PROMISED = {"typical": (0.990, 0.970), "dirty": (0.975, 0.890), "clean": (0.997, 0.985), "maternal": (0, 0)}
tool, seeds = sys.argv[1], sys.argv[2:]
failed = False


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def dedupe(records, truth, folder, *options):
    words = [tool, "mpi", "dedupe", "--input", records, "--output", f"{folder}/clusters.csv", "--review",
             f"{folder}/review.csv", "--truth", truth, *options]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return next(line.split()[2].rstrip(":") for line in done.stderr.splitlines() if "completeness" in line)


def score(truth, folder, *options):
    words = [sys.executable, f"{SHARED}/tools/score_links.py", "--truth", truth, "--clusters", f"{folder}/clusters.csv", "--json"]
    return json.loads(subprocess.run([*words, *options], capture_output=True, text=True, check=True).stdout)


def reviewed(truth, folder):
    """Pairs in the queue, those that are right, and the true pairs that saying so adds."""
    person = {row["record_id"]: row["person_id"] for row in rows(truth)}
    cluster = {row["record_id"]: row["cluster_id"] for row in rows(f"{folder}/clusters.csv")}
    members, parent = defaultdict(Counter), {}
    for record, number in cluster.items():
        members[number][person[record]] += 1

    def root(number):
        while parent.get(number, number) != number:
            number = parent[number]
        return number

    queue, right, added = rows(f"{folder}/review.csv"), 0, 0
    for row in queue:
        left, other = row["record_id_a"], row["record_id_b"]
        if person[left] != person[other]:
            continue
        right += 1
        one, two = root(cluster[left]), root(cluster[other])
        if one != two:
            added += sum(count * members[two][name] for name, count in members[one].items())
            members[one].update(members[two])
            parent[two] = one
    return len(queue), right, added, len(person)


def residents(profile, seed, folder):
    records, truth = f"{folder}/r.csv", f"{folder}/t.csv"
    subprocess.run([sys.executable, f"{SHARED}/tools/residents.py", "--people", "18000", "--seed", seed, "--profile", profile,
                    "--out", records, "--truth", truth], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    completeness = dedupe(records, truth, folder)
    found = score(truth, folder, "--records", records)
    pairs = found["pairwise"]
    queue, right, added, count = reviewed(truth, folder)
    kinds = {kind: number["person_pairs"] for kind, number in found["false_merges"].items() if number["person_pairs"]}
    least = PROMISED[profile]
    good = pairs["precision"] >= least[0] and pairs["recall"] >= least[1] and queue <= 0.015 * count + 1
    good = good and not {"placeholder", "parent_child"} & set(kinds)
    share = added / (pairs["tp"] + pairs["fn"])
    print(f"{profile} {seed}: {count} records, precision {pairs['precision']:.4f}, recall {pairs['recall']:.4f}, queue "
          f"{queue / count:.2%} ({right / max(1, queue):.0%} right, recall +{share:.4f}), compared {completeness}, "
          f"false merges {kinds}{'' if good else '  BELOW WHAT IS PROMISED'}", flush=True)
    return good


def febrl(number, folder):
    records, options = f"{SHARED}/data/mpi/febrl{number}.csv", []
    if number == 4:
        records, options = f"{folder}/f.csv", ["--cross", "A,B"]
        with open(records, "w", encoding="utf-8") as out:
            for part in "ab":
                with open(f"{SHARED}/data/mpi/febrl4{part}.csv", encoding="utf-8") as file:
                    lines = file.readlines()
                out.writelines(lines if part == "a" else lines[1:])
    truth = f"{SHARED}/data/mpi/febrl{number}_truth.csv"
    schema = os.path.join(os.path.dirname(os.path.abspath(__file__)), "febrl-schema.json")
    completeness = dedupe(records, truth, folder, "--schema", schema)
    f1 = score(truth, folder, *options)["pairwise"]["f1"]
    print(f"febrl {number}: F1 {f1:.5f}, compared {completeness}{'' if f1 >= 0.999 else '  BELOW WHAT IS PROMISED'}", flush=True)
    return f1 >= 0.999


with tempfile.TemporaryDirectory() as work:
    for number in (1, 2, 3, 4):
        failed = not febrl(number, work) or failed
    for profile in PROMISED:
        for seed in seeds:
            failed = not residents(profile, seed, work) or failed
sys.exit(1 if failed else 0)
