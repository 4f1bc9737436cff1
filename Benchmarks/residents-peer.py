# SPDX-License-Identifier: Apache-2.0
"""Splink on residents: reads a file, learns, scores, makes persons and writes them, as `mpi dedupe` does.

usage: residents-peer.py RECORDS.csv CLUSTERS.csv

The fields are compared as its manual advises for names, dates and numbers; it has no rules for families and no readings,
so that what it does is less.
"""
import logging
import sys

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.WARNING)
connection = duckdb.connect()
connection.execute(
    f"""CREATE TABLE residents AS
    SELECT record_id AS unique_id, nullif(replace(name, ' ', ''), '') AS name, nullif(birth_date, '') AS birth_date,
           nullif(sex, '') AS sex, nullif(upper(replace(id_number, ' ', '')), '') AS id_number, nullif(phone, '') AS phone,
           nullif(address, '') AS address, nullif(ehc_id, '') AS card, nullif(guardian_id, '') AS guardian
    FROM read_csv('{sys.argv[1]}', header=true, all_varchar=true, delim=',', quote='"', escape='"')""")
database = DuckDBAPI(connection)
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        compare.DamerauLevenshteinAtThresholds("name", 1).configure(term_frequency_adjustments=True),
        compare.CustomComparison(
            output_column_name="birth_date",
            comparison_levels=[
                levels.NullLevel("birth_date"), levels.ExactMatchLevel("birth_date"),
                levels.DamerauLevenshteinLevel("birth_date", 1), levels.DamerauLevenshteinLevel("birth_date", 2),
                levels.ElseLevel()]),
        compare.ExactMatch("sex"),
        compare.DamerauLevenshteinAtThresholds("id_number", [1, 2]),
        compare.DamerauLevenshteinAtThresholds("phone", 1).configure(term_frequency_adjustments=True),
        compare.JaroWinklerAtThresholds("address", [0.95, 0.85]),
        compare.ExactMatch("card"),
        compare.ExactMatch("guardian"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("id_number"), block_on("card"), block_on("name", "birth_date"), block_on("name", "phone"),
        block_on("birth_date", "phone"), block_on("name", "address"), block_on("guardian", "birth_date"),
    ],
    retain_matching_columns=False)
linker = Linker(database.register("residents"), settings)
training = linker.training
training.estimate_probability_two_random_records_match([block_on("id_number", "name"), block_on("name", "birth_date")], recall=0.8)
training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
training.estimate_parameters_using_expectation_maximisation(block_on("id_number"))
training.estimate_parameters_using_expectation_maximisation(block_on("name", "birth_date"))
pairs = linker.inference.predict(threshold_match_weight=-3)
persons = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.999)
connection.execute(
    f"""COPY (SELECT unique_id AS record_id, cluster_id FROM {persons.physical_name})
    TO '{sys.argv[2]}' (FORMAT csv, HEADER)""")
