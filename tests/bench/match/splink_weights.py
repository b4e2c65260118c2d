"""Compares the weights that `weir match --model` gives with those of Splink, pair by pair.

    python3 splink_weights.py WEIR CSV [ID_COLUMN]

Trains a small Splink 4 model (names by Jaro-Winkler, date by Damerau-Levenshtein, e-mail, city with term frequency) on the
records, saves it as JSON, scores with both and fails when any weight differs by more than 1e-6 or the pairs are not the same.
Ends with 77 and the reason where Splink is not installed.
"""
import csv, json, os, subprocess, sys, tempfile

try:
    import pandas
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

weir, source = sys.argv[1], sys.argv[2]
rows = pandas.read_csv(source, dtype=str)
rows.insert(0, "row", range(1, len(rows) + 1))
settings = SettingsCreator(
    link_type="dedupe_only",
    unique_id_column_name="row",
    comparisons=[
        cl.JaroWinklerAtThresholds("first_name", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroAtThresholds("surname", [0.9, 0.7]),
        cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
        cl.EmailComparison("email"),
        cl.LevenshteinAtThresholds("city", [1, 2]).configure(term_frequency_adjustments=True),
    ],
    blocking_rules_to_generate_predictions=[block_on("surname"), block_on("first_name", "substr(dob, 1, 4)"), block_on("email")],
)
linker = Linker(rows, settings, DuckDBAPI(), set_up_basic_logging=False)
linker.training.estimate_probability_two_random_records_match([block_on("first_name", "surname")], recall=0.7)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
scored = linker.inference.predict(threshold_match_weight=-9.9).as_pandas_dataframe()
expected = {}
for a, b, weight in zip(scored["row_l"], scored["row_r"], scored["match_weight"]):
    expected[(min(a, b), max(a, b))] = weight

with tempfile.TemporaryDirectory() as folder:
    model, records, pairs = (os.path.join(folder, name) for name in ("model.json", "records.csv", "pairs.csv"))
    with open(model, "w") as file:
        json.dump(linker.misc.save_model_to_json(), file)
    rows.to_csv(records, index=False)
    subprocess.run([weir, "match", records, "--model", model, "--pairs", pairs, "--threshold", "0.00107"], check=True)
    with open(pairs, newline="") as file:
        found = {(int(row["record_a"]), int(row["record_b"])): float(row["weight"]) for row in csv.DictReader(file)}

expected = {pair: weight for pair, weight in expected.items() if weight > -9.8}
found = {pair: weight for pair, weight in found.items() if weight > -9.8}
missing = expected.keys() ^ found.keys()
worst = max((abs(found[pair] - weight) for pair, weight in expected.items() if pair in found), default=0)
print(f"{len(expected)} pairs of Splink, {len(found)} of Weir, {len(missing)} in one only, largest difference {worst:.2e} bits")
sys.exit(0 if not missing and worst <= 1e-6 and expected else 1)
