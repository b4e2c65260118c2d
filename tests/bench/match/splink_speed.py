"""Times Splink and bench_match on the same generated people with the same model.

    python3 splink_speed.py BENCH_MATCH [ROWS] [tight|loose]

Data: names with the skew of a Zipf law, birth dates, cities, postcodes, e-mails; clusters of geometric size (p = 0.6, at most
12), copies with typing mistakes and gaps (seed 1). Splink trains (u from 1e6 pairs, two EM rules), its model is saved and both
predict with it at 0.95 and count the pairs kept, which must agree.
"""
import json, os, random, resource, subprocess, sys, tempfile, time

import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

bench, rows, loose = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000, (sys.argv[3:] or ["tight"])[0] == "loose"
chance = random.Random(1)
letters = "abcdefghijklmnoprstuvw"


def words(count, least, most):
    return sorted({"".join(chance.choice(letters) for _ in range(chance.randint(least, most))) for _ in range(count)})


def picker(names, take):
    weights = [1 / (place + 10) for place in range(len(names))]
    return iter(chance.choices(names, weights, k=take))


def typo(text):
    if not text:
        return text
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(letters) + text[place + chance.randint(0, 1):]


given, family, city = picker(words(4000, 3, 8), rows), picker(words(60000, 4, 11), rows), picker(words(1500, 4, 10), rows)
data = []
while len(data) < rows:
    first, last, town = next(given), next(family), next(city)
    dob = f"{chance.randint(1930, 2005)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    mail = f"{first}.{last}{chance.randint(10, 99)}@mail{chance.randint(1, 4)}.org"
    code = f"{town[:2]}{chance.randint(1, 20)} {chance.randint(1, 9)}{chance.choice(letters)}{chance.choice(letters)}"
    for copy in range(12):
        row = [first, last, dob, town, code, mail]
        if copy:
            row = [typo(cell) if chance.random() < 0.13 else cell for cell in row]
        data.append(["" if chance.random() < blank else cell for cell, blank in zip(row, (0.03, 0.02, 0.15, 0.1, 0.2, 0.3))])
        if chance.random() > 0.6:
            break
frame = pandas.DataFrame(data[:rows], columns=["first_name", "surname", "dob", "city", "postcode", "email"])
frame.insert(0, "row", range(1, rows + 1))
rules = [block_on("first_name", "surname"), block_on("surname", "dob"), block_on("first_name", "dob"), block_on("email"),
         block_on("postcode", "surname"), block_on("postcode", "first_name")]
rules += [block_on("surname"), block_on("first_name", "city")] if loose else []
with tempfile.TemporaryDirectory() as folder:
    model, records = os.path.join(folder, "model.json"), os.path.join(folder, "records.csv")
    frame.to_csv(records, index=False)
    frame = frame.replace("", None)
    linker = Linker(frame, SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="row",
        comparisons=[cl.JaroWinklerAtThresholds("first_name", [0.92, 0.88]), cl.JaroWinklerAtThresholds("surname", [0.92, 0.88]),
                     cl.LevenshteinAtThresholds("dob", [1, 2]), cl.LevenshteinAtThresholds("postcode", [1, 2]),
                     cl.LevenshteinAtThresholds("email", [1, 2]), cl.ExactMatch("city").configure(term_frequency_adjustments=True)],
        blocking_rules_to_generate_predictions=rules), DuckDBAPI(), set_up_basic_logging=False)
    linker.training.estimate_probability_two_random_records_match([block_on("first_name", "surname", "dob")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
    with open(model, "w") as file:
        json.dump(linker.misc.save_model_to_json(), file)
    for _ in range(3):
        cpu, wall = time.process_time(), time.perf_counter()
        predicted = linker.inference.predict(threshold_match_probability=0.95)
        kept = len(predicted.as_pandas_dataframe())
        print(f"Splink predict {time.perf_counter() - wall:8.3f} s wall {time.process_time() - cpu:8.3f} s processor, {kept} pairs kept", flush=True)
        predicted.drop_table_from_database_and_remove_from_cache()
        subprocess.run([bench, records, model], check=True)
    print(f"Splink at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")
    subprocess.run([bench, records], check=True)
