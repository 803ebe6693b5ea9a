"""Tables of figures: rows against their excerpts, against each other, and against facts."""
import json
import unittest

from support import ROOT, ProgramTest, run

DATASETS = ROOT / "fixtures" / "datasets"
HEADER = "id,place,date,measure,unit,value,excerpt\n"


class Tables(ProgramTest):
    def findings(self, *arguments, code=1):
        report = json.loads(self.ok("check", "--fail-on", "note", "--format", "json", *arguments, code=code))
        return [(finding["rule"], finding["message"]) for finding in report["findings"]], report

    def rules(self, *arguments, code=1):
        return sorted(rule for rule, _ in self.findings(*arguments, code=code)[0])

    def test_a_clean_table_is_clean(self):
        self.assertEqual(self.ok("check", "--fail-on", "note", DATASETS / "floods-clean.csv"), "no findings in 12 rows\n")

    def test_the_planted_errors_are_found_and_nothing_else(self):
        found, report = self.findings(DATASETS / "floods-errors.csv")
        rules = sorted(rule for rule, _ in found)
        self.assertEqual(rules, ["entry-date", "entry-date", "entry-measure", "entry-mismatch", "entry-mismatch", "entry-part",
                                 "entry-place", "entry-range", "entry-unit", "row-conflict"])
        self.assertEqual([table["flagged"] for table in report["summary"]["tables"]], [11])
        self.assertEqual(report["summary"]["tables"][0]["rows"], 12)

    def test_a_finding_stands_at_its_row(self):
        text = self.ok("check", DATASETS / "floods-errors.csv", code=1)
        self.assertIn("floods-errors.csv:2:1: error: figure: 420 entered, the excerpt says \"About 4,200 people\"", text)

    def test_positions_are_the_cell_and_the_words(self):
        _, report = self.findings(DATASETS / "floods-errors.csv")
        finding = next(f for f in report["findings"] if f["rule"] == "entry-unit")
        claims = {claim["id"]: claim for claim in report["claims"]}
        quotes = [claims[position["claims"][0]]["quote"] for position in finding["positions"]]
        self.assertEqual(quotes[0], "figure: 310")
        self.assertIn("310 families", quotes[1])
        self.assertEqual([claims[p["claims"][0]]["line"] for p in finding["positions"]], [4, 4])

    def test_facts_are_one_more_outlet(self):
        facts = DATASETS / "facts.csv"
        self.assertEqual(self.rules("--facts", facts, DATASETS / "floods-clean.csv", code=0), [])
        found, _ = self.findings("--facts", facts, DATASETS / "floods-errors.csv")
        self.assertEqual([message for rule, message in found if rule == "expected-fact"],
                         [f"people displaced, Harrow Vale, 2021-03-20: expected 6,800, {DATASETS}/floods-errors.csv:12 has 9,100"])

    def test_facts_hold_articles_to_account(self):
        story = "outlet: Ferry Post\ndate: 2021-03-10\n\n{} people were killed in Lower Wick when a dam broke, police said.\n"
        facts = DATASETS / "facts.csv"
        self.assertEqual(self.rules("--facts", facts, self.write("a/a.txt", story.format("Forty"))), ["expected-fact"])
        self.assertEqual(self.rules("--facts", facts, self.write("b/b.txt", story.format("Four")), code=0), [])
        self.assertEqual(self.rules("--facts", facts, self.write("c/c.txt", story.format("At least two")), code=0), [])
        later = story.replace("2021-03-10", "2021-06-10").format("Forty")
        self.assertEqual(self.rules("--facts", facts, self.write("d/d.txt", later), code=0), [])

    def test_columns_by_mapping_in_each_form(self):
        excerpt = "Some 48,000 people fled."
        table = self.write("a.csv", f"Wieviel;Worte\n4800;{excerpt}\n")
        mapping = ("--map", "value=Wieviel,excerpt=Worte", "--map", "measure:=displaced,unit:=people")
        self.assertEqual(self.rules(*mapping, table), ["entry-mismatch"])
        table = self.write("a.tsv", f"Wieviel\tWorte\n4800\t{excerpt}\n")
        self.assertEqual(self.rules(*mapping, table), ["entry-mismatch"])
        record = json.dumps({"Wieviel": 4800.0, "Worte": excerpt})
        table = self.write("a.ndjson", record + "\n")
        self.assertEqual(self.rules(*mapping, table), ["entry-mismatch"])

    def test_records_of_figures_are_recognised(self):
        table = self.write("a.ndjson", json.dumps({"excerpt": "Some 48,000 people fled.", "Quantity": "4800.0", "Unit": "People"}))
        self.assertEqual(self.rules(table), ["entry-mismatch"])

    def test_a_csv_of_articles_is_articles(self):
        table = self.write("a.csv", "title,published,outlet,text\nA,2020-05-01,Quay Post,The ferry carried 40 people.\n")
        self.assertIn("no findings in 1 article\n", self.ok("check", table))

    def test_rows_at_odds(self):
        rows = HEADER + "1,Elm,2020-05-04,displaced,people,900,\n2,Elm,2020-05-04,displaced,people,1400,\n"
        self.assertEqual(self.rules(self.write("a.csv", rows)), ["row-conflict"])
        later = rows.replace("2,Elm,2020-05-04", "2,Elm,2020-06-04")
        self.assertEqual(self.rules(self.write("b.csv", later), code=0), [])
        elsewhere = rows.replace("2,Elm", "2,Oak")
        self.assertEqual(self.rules(self.write("c.csv", elsewhere), code=0), [])
        households = rows.replace("people,1400", "households,1400")
        self.assertEqual(self.rules(self.write("d.csv", households), code=0), [])

    def test_a_series_with_a_moving_end_is_none(self):
        form = '{id},displaced,people,{n},"{n} people were displaced in Mosul between 17 October and {day} 2016."\n'
        rows = "id,measure,unit,value,excerpt\n" + "".join(
            form.format(id=i, n=n, day=day) for i, (n, day) in enumerate([(68000, "23 November"), (76000, "30 November"), (95000, "14 December")]))
        self.assertEqual(self.rules(self.write("a.csv", rows), code=0), [])

    def test_two_attacks_of_one_day_are_not_called_a_conflict(self):
        rows = HEADER + ('1,Elm,2020-05-04,killed,people,3,"Three people were killed when a mine went off."\n'
                         '2,Elm,2020-05-04,killed,people,9,"Gunmen killed nine people at the market."\n')
        found, report = self.findings(self.write("a.csv", rows))
        self.assertEqual([f["verdict"] for f in report["findings"]], ["unresolved"])
        self.assertEqual([f["severity"] for f in report["findings"]], ["note"])

    def test_bad_rows_are_named_and_sink_nothing(self):
        rows = HEADER + ('1,Elm,2020-05-04,displaced,people,90,"About 90 people fled."\n'
                         '2,Elm,2020-05-04,displaced,people\n'
                         '3,"Elm"x,2020-05-04,displaced,people,90,a\n'
                         '4,Elm,2020-05-04,displaced,people,many,a\n'
                         '5,Elm,2020-02-30,displaced,people,90,a\n'
                         '6,Elm,2020-05-04,displaced,people,,a\n')
        _, report = self.findings(self.write("a.csv", rows), code=0)
        skipped = {(s["what"], s["why"]): s["names"][0].rsplit("a.csv", 1)[1] for s in report["summary"]["skipped"]}
        self.assertEqual(skipped[("record", "it has not as many cells as there are columns")], ":3")
        self.assertEqual(skipped[("record", "text follows its closing quote")], ":4:8")
        self.assertEqual(skipped[("record", "its value is no figure")], ":5")
        self.assertEqual(skipped[("date", "it is a date that does not exist")], ":6")
        self.assertEqual(skipped[("row", "it has no value")], ":7")

    def test_columns_named_after_what_they_count(self):
        rows = ('id,date,place,Killed,Number_of_Injured,Households displaced,excerpt\n'
                '1,2021-03-02,Arnholm,4,12,310,"Four people were killed and 12 injured on Tuesday; 310 families left their homes."\n'
                '2,2021-03-03,Tarn,40,,,"Four people were killed in Tarn."\n'
                '3,2021-03-04,Quay,,21,,"Twelve people were injured in Quay."\n'
                '4,2021-03-05,Elm,7,,45,"Seven people died; 45 people were displaced."\n')
        found, report = self.findings(self.write("a.csv", rows))
        self.assertEqual(sorted((rule, message.split(":")[0]) for rule, message in found),
                         [("entry-mismatch", "Killed"), ("entry-mismatch", "Number_of_Injured"), ("entry-unit", "Households displaced")])
        self.assertEqual([(t["rows"], t["flagged"]) for t in report["summary"]["tables"]], [(4, 3)])
        self.assertEqual(report["summary"]["skipped"], [])
        record = json.dumps({"excerpt": "Four people were killed.", "killed": 40, "injured": 3})
        self.assertEqual(self.rules(self.write("a.ndjson", record)), ["entry-mismatch"])

    def test_a_column_that_only_sounds_like_a_figure_is_none(self):
        for heading in ("Killed by", "killer", "Killed 2019", "Displaced or killed"):
            self.assertIn("tell with --map which do", self.fails("check", self.write("a.csv", f"place,{heading},excerpt\nElm,4,x\n")))

    def test_rows_whose_figure_is_none_count_as_bad(self):
        rows = HEADER + "1,Elm,2020-05-04,displaced,people,many,a\n2,Elm,2020-05-04,displaced,people,90,a\n"
        table = self.write("a.csv", rows)
        self.ok("check", "--max-bad", "1", table)
        self.ok("check", "--max-bad", "50%", table)
        self.assertIn("1 of 2 files and records cannot be read, and --max-bad allows 0", self.fails("check", "--max-bad", "0", table))
        self.fails("report", "--max-bad", "49%", table)

    def test_a_row_of_several_figures_is_bad_once(self):
        table = self.write("a.csv", "place,killed,injured,excerpt\nElm,some,several,a\nOak,4,5,b\n")
        self.assertIn("a.csv:2)", self.fails("check", "--max-bad", "0", table))
        self.ok("check", "--max-bad", "50%", table)

    def test_a_table_without_any_figure_is_an_error(self):
        text = self.fails("check", self.write("a.csv", "place,Displaced,excerpt\nElm,dozen camps,x\nOak,lots,y\n"))
        self.assertIn("a.csv:2, ", text)
        self.assertIn("no row of it holds a figure", text)

    def test_tables_that_cannot_be_used_are_errors(self):
        self.assertIn("no row of it could be read", self.fails("check", self.write("a.csv", HEADER)))
        self.assertIn("tell with --map which do", self.fails("check", self.write("b.csv", "x,y\n1,2\n")))
        self.assertIn("its columns are x, y", self.fails("check", "--map", "value=z", self.write("c.csv", "x,y\n1,2\n")))
        self.assertIn("holds no fact", self.fails("check", "--facts", self.write("f.csv", "x,y\n1,2\n"), DATASETS / "floods-clean.csv"))
        self.assertIn("--map cannot be", self.fails("check", "--map", "z", DATASETS / "floods-clean.csv"))

    def test_the_same_bytes_whatever_the_threads_and_the_order(self):
        files = [DATASETS / "floods-errors.csv", DATASETS / "floods-clean.csv"]
        first = run("check", "--format", "json", "--jobs", "1", *files).stdout
        self.assertEqual(first, run("check", "--format", "json", "--jobs", "4", *reversed(files)).stdout)

    def test_findings_are_listed_by_line(self):
        rows = "".join(f"{n},Tarn,2021-03-{n:02d},killed,people,{n}1,{n}10 people were killed in Tarn on {n} March.\n" for n in range(2, 20))
        text = self.ok("check", self.write("t.csv", HEADER + rows), code=1)
        lines = [int(line.split(":")[1]) for line in text.splitlines() if "error: " in line]
        self.assertGreater(len(lines), 9)
        self.assertEqual(lines, sorted(lines))

    def test_rows_that_share_an_id_are_named(self):
        rows = "1,Tarn,2021-03-02,killed,people,4,Four people were killed in Tarn.\n"
        path = self.write("t.csv", HEADER + rows + rows.replace("Tarn", "Quay") + "2" + rows[1:])
        _, report = self.findings(path, code=0)
        told, = (s for s in report["summary"]["skipped"] if s["what"] == "row id")
        self.assertEqual((told["count"], told["names"]), (1, [f"{path}:3"]))
        self.assertIn("an earlier row has the same id", told["why"])

    def test_a_fingerprint_outlives_added_rows(self):
        prints = lambda report: {f["fingerprint"] for f in report["findings"]}
        text = (DATASETS / "floods-errors.csv").read_text()
        header, *rows = text.splitlines(keepends=True)
        _, before = self.findings(self.write("a/t.csv", text))
        _, after = self.findings(self.write("b/t.csv", header + '99,2021-05-01,,Tarn,displaced,people,5,Ferry Post,Five people fled Tarn.\n' + "".join(reversed(rows))))
        self.assertEqual(prints(before), prints(after))


if __name__ == "__main__":
    unittest.main()
