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


if __name__ == "__main__":
    unittest.main()
