"""The sample corpora of fixtures/datasets are checked by their own settings, as a project would."""
import json
import shutil
import unittest

from support import ROOT, ProgramTest

DATASETS = ROOT / "fixtures" / "datasets"


class Corpora(ProgramTest):
    def copy(self, name):
        return shutil.copytree(DATASETS / name, self.folder / name)

    def states(self, folder, code):
        report = json.loads(self.ok("check", "--format", "json", code=code, cwd=folder))
        return sorted(f["state"] for f in report["findings"] if f["severity"] != "note"), report

    def test_one_is_clean(self):
        folder = self.copy("harbour-clean")
        self.assertEqual(self.states(folder, 0)[0], [])
        self.assertEqual(self.ok("check", cwd=folder), "no findings in 3 articles\n")

    def test_a_wrong_figure_makes_the_clean_one_fail(self):
        folder = self.copy("harbour-clean")
        path = folder / "articles/coast-herald.txt"
        path.write_text(path.read_text().replace("3,400 refugees", "4,300 refugees"))
        self.assertEqual(set(self.states(folder, 1)[0]), {"new"})

    def test_one_has_a_baseline_and_a_suppression(self):
        folder = self.copy("camps-baseline")
        states, report = self.states(folder, 0)
        self.assertEqual(states, ["known", "suppressed"])
        self.assertEqual(report["notices"], [])
        hosted = next(f for f in report["findings"] if f["state"] == "known")
        self.assertEqual({p["value"]: (len(p["outlets"]), p["origins"]) for p in hosted["positions"]},
                         {"4,300": (2, 1), "6,100": (1, 1)})  # two outlets of one publisher are one voice

    def test_its_baseline_is_what_the_program_writes(self):
        folder = self.copy("camps-baseline")
        before = (folder / "known.json").read_bytes()
        self.ok("check", "--write-baseline", cwd=folder)
        self.assertEqual((folder / "known.json").read_bytes(), before)

    def test_a_new_figure_fails_and_stands_in_the_new_article(self):
        folder = self.copy("camps-baseline")
        (folder / "articles/new.txt").write_text("outlet: Gull\ndate: 2023-02-14\n\nThe town of Orvane hosts 9,500 refugees.\n")
        self.assertEqual(self.states(folder, 1)[0], ["absent", "new", "suppressed"])
        self.assertIn("articles/new.txt:4:1: error: people hosted", self.ok("check", "--changed", "articles/new.txt", code=1, cwd=folder))



class SeveralStories(ProgramTest):
    """Articles of several stories in one folder: only those that name the same people and places can be at odds."""

    FIRM = "outlet: {0} Wire\ndate: 2024-03-04\n\n{1} said sales and earnings for the year were hit by higher costs and lower prices. A net {2} was shown for the quarter. The board proposed a dividend for shareholders.\n"
    FIRE = "outlet: {} Post\ndate: 2024-03-04\n\nA fire at the Halden mill in Orvik killed {} people on Sunday, police said. The Halden mill in Orvik was gutted, and its owner Ada Brun was hurt.\n"

    def test_two_firms_are_not_at_odds_and_one_fire_is(self):
        self.write("news/a.txt", self.FIRM.format("North", "Hapag Lloyd", "profit"))
        self.write("news/b.txt", self.FIRM.format("South", "Finnair", "loss"))
        self.write("news/c.txt", self.FIRE.format("East", "four") + "The fire began at 2 am.\n")
        self.write("news/d.txt", self.FIRE.format("West", "four") + "The fire began at 11 am.\n")
        report = json.loads(self.ok("report", "news", "--format", "json", cwd=self.folder))
        claims = {claim["id"]: claim["document"] for claim in report["claims"]}
        alarms = {frozenset((claims[r["a"]], claims[r["b"]])) for r in report["relations"] if r["verdict"] in ("contradiction", "dispute")}
        self.assertEqual(alarms, {frozenset(("c.txt", "d.txt"))})


if __name__ == "__main__":
    unittest.main()
