# SPDX-License-Identifier: Apache-2.0
"""Runs an exported model and compares its pairs with the native ones.

usage: run_matching_sql.py duckdb|spark STATEMENTS.sql PREPARED PAIRS.csv
"""
import csv
import sys
import tempfile
import time


def duckdb_rows(statements, folder):
    import duckdb

    connection = duckdb.connect()
    for name in ("residents", "resident_names"):
        connection.execute(
            f"CREATE TABLE {name} AS FROM read_csv('{folder}/{name}.csv', header=true, all_varchar=true, "
            "delim=',', quote='\"', escape='\"')")
    for statement in statements:
        connection.execute(statement)
    return connection.execute("SELECT record_id_a, record_id_b, pattern, total, vetoes FROM matching_pairs").fetchall()


def spark_rows(statements, folder):
    from pyspark.sql import SparkSession

    spark = (SparkSession.builder.master("local[2]").config("spark.sql.warehouse.dir", tempfile.mkdtemp())
             .config("spark.sql.shuffle.partitions", "4").config("spark.ui.enabled", "false")
             .config("spark.ui.showConsoleProgress", "false")
             .config("spark.sql.catalogImplementation", "in-memory").config("spark.driver.memory", "3g").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    for name in ("residents", "resident_names"):
        table = spark.read.csv(f"{folder}/{name}.csv", header=True, inferSchema=False, quote='"', escape='"')
        table.createOrReplaceTempView(name)
    for statement in statements:
        spark.sql(statement)
    rows = spark.sql("SELECT record_id_a, record_id_b, pattern, total, vetoes FROM matching_pairs").collect()
    return [tuple(row) for row in rows]


def main():
    engine, path, folder, expected = sys.argv[1:5]
    with open(path, encoding="utf-8") as file:
        text = "\n".join(line for line in file.read().split("\n") if not line.startswith("--"))
    statements = [part for part in text.split(";\n") if part.strip()]
    started = time.perf_counter()
    found = (duckdb_rows if engine == "duckdb" else spark_rows)(statements, folder)
    taken = time.perf_counter() - started
    with open(expected, encoding="utf-8", newline="") as file:
        native = {(row["record_id_a"], row["record_id_b"]): row for row in csv.DictReader(file)}
    wrong = [row for row in found if not agrees(row, native.get((row[0], row[1])))]
    lost = set(native) - {(row[0], row[1]) for row in found}
    print(f"{engine}: {len(found)} pairs in {taken:.1f} s, {len(found) - len(wrong)} as the native engine has them, "
          f"{len(lost)} of {len(native)} missing")
    for row in wrong[:10]:
        print("  differs:", row, native.get((row[0], row[1])))
    for pair in sorted(lost)[:10]:
        print("  missing:", native[pair])
    return 1 if wrong or lost or not found else 0


def agrees(row, native):
    return (native is not None and row[2] == native["pattern"] and abs(row[3] - float(native["total"])) <= 1e-6
            and row[4] == native["vetoes"])


sys.exit(main())
