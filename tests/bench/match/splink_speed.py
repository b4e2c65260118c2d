"""Times Splink and bench_match on the same generated people: each part on its own and the whole job.

    python3 splink_speed.py BENCH_MATCH [ROWS] [tight|loose] [FOLDER] [RUNS]

Data: names, cities and jobs with the skew of a Zipf law from vocabularies that grow with the rows,
birth dates, postcodes, e-mails, phones; clusters of geometric size (p = 0.6, at most 12), copies with typing mistakes and gaps
(seed 1). Splink trains (u from random pairs, two EM rules), its model is saved, and both predict with it at 0.95 and count the
pairs kept, which must agree. FOLDER keeps records, model and settings, and what is there is used again. RUNS 0 only makes them.
"""
import atexit, json, os, random, resource, shutil, subprocess, sys, tempfile, time

import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

bench, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
loose = (sys.argv[3:] or ["tight"])[0] == "loose"
folder = sys.argv[4] if len(sys.argv) > 4 else None
if folder is None:
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
runs = int(sys.argv[5]) if len(sys.argv) > 5 else 3
os.makedirs(folder, exist_ok=True)
records, model, settings = (os.path.join(folder, name) for name in ("records.csv", "model.json", "settings.json"))
COLUMNS = ["first_name", "surname", "dob", "city", "postcode", "email", "occupation", "phone"]


def generate():
    chance = random.Random(1)
    letters = "abcdefghijklmnoprstuvw"

    def typo(text):
        if not text:
            return text
        place = chance.randrange(len(text))
        return text[:place] + chance.choice(letters) + text[place + chance.randint(0, 1):]

    def picker(count, least, most):
        words = sorted({"".join(chance.choice(letters) for _ in range(chance.randint(least, most))) for _ in range(count)})
        chance.shuffle(words)
        return iter(chance.choices(words, [1 / (place + 10) for place in range(len(words))], k=rows))

    given, family, city, job = picker(4000, 3, 8), picker(rows // 2, 4, 11), picker(1500, 4, 10), picker(400, 5, 12)
    written = 0
    out = open(records, "w")
    print("row", *COLUMNS, sep=",", file=out)
    while written < rows:
        first, last, town = next(given), next(family), next(city)
        dob = f"{chance.randint(1930, 2005)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        mail = f"{first}.{last}{chance.randint(10, 99)}@mail{chance.randint(1, 4)}.org"
        code = f"{town[:2]}{chance.randint(1, 20)} {chance.randint(1, 9)}{chance.choice(letters)}{chance.choice(letters)}"
        person = [first, last, dob, town, code, mail, next(job), f"07{chance.randrange(10**9):09}"]
        for copy in range(12):
            row = [typo(cell) if copy and chance.random() < 0.13 else cell for cell in person]
            blanks = (0.03, 0.02, 0.15, 0.1, 0.2, 0.3, 0.35, 0.4)
            row = ["" if chance.random() < blank else cell for cell, blank in zip(row, blanks)]
            if written < rows:
                written += 1
                print(written, *row, sep=",", file=out)
            if chance.random() > 0.6:
                break
    out.close()


class Lap:
    def __init__(self, what):
        self.what = what

    def __enter__(self):
        self.cpu, self.wall = time.process_time(), time.perf_counter()

    def __exit__(self, *_):
        wall, cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu
        print(f"Splink: {self.what:26} {wall:8.3f} s wall {cpu:8.3f} s processor", flush=True)


def job():
    """Splink's whole job; its model and settings are kept."""
    with Lap("whole job"):
        with Lap("load"):
            frame = pandas.read_csv(records, dtype=str).replace("", None)
        rules = [block_on("first_name", "surname"), block_on("surname", "dob"), block_on("first_name", "dob"), block_on("email"),
                 block_on("postcode", "surname"), block_on("postcode", "first_name"), block_on("phone")]
        rules += [block_on("surname"), block_on("first_name", "city")] if loose else []
        linker = Linker(frame, SettingsCreator(
            link_type="dedupe_only", unique_id_column_name="row",
            comparisons=[cl.JaroWinklerAtThresholds("first_name", [0.92, 0.88]), cl.JaroWinklerAtThresholds("surname", [0.92, 0.88]),
                         cl.LevenshteinAtThresholds("dob", [1, 2]), cl.LevenshteinAtThresholds("postcode", [1, 2]),
                         cl.LevenshteinAtThresholds("email", [1, 2]), cl.LevenshteinAtThresholds("phone", [1, 2]),
                         cl.ExactMatch("city").configure(term_frequency_adjustments=True),
                         cl.ExactMatch("occupation").configure(term_frequency_adjustments=True)],
            blocking_rules_to_generate_predictions=rules), DuckDBAPI(), set_up_basic_logging=False)
        with open(settings, "w") as file:
            json.dump(linker.misc.save_model_to_json(), file)
        with Lap("lambda"):
            linker.training.estimate_probability_two_random_records_match([block_on("first_name", "surname", "dob")], recall=0.5)
        with Lap("u"):
            linker.training.estimate_u_using_random_sampling(max_pairs=1e7 if loose else 1e6, seed=1)
        with Lap("EM"):
            linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
            linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
        with open(model, "w") as file:
            json.dump(linker.misc.save_model_to_json(), file)
        with Lap("predict"):
            predicted = linker.inference.predict(threshold_match_probability=0.95)
        with Lap("clustering"):
            linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=0.95)
    count = linker.misc.query_sql(f"select count(*) as n from {predicted.physical_name}").n[0]
    print(f"Splink: {count} pairs kept, at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB", flush=True)


if not os.path.exists(records):
    generate()
if runs == 0 and not os.path.exists(model):
    job()
for _ in range(runs):
    job()
    print("Weir, the model of Splink:", flush=True)
    subprocess.run([bench, records, model], check=True)
    print("Weir, trained here on the same comparisons and rules:", flush=True)
    subprocess.run([bench, records, settings], check=True)
if runs:
    print("Weir, all automatic:", flush=True)
    subprocess.run([bench, records], check=True)
