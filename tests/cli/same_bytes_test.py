"""Same input, same bytes: order of arguments, working folder, threads."""
import json
import random
import re
import shutil
import unittest

from support import STORIES, ProgramTest, story


class SameBytes(ProgramTest):
    def all_stories(self):
        """Every story in one folder, without the manifests, which use the same ids."""
        for path in sorted(STORIES.rglob("*.txt")):
            target = self.folder / "stories" / path.relative_to(STORIES)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        return self.folder / "stories"

    def test_order_of_arguments(self):
        files = sorted(story().glob("*.txt"))
        expected = self.ok("report", "--format", "json", *files)
        mixed = random.Random(7)
        for _ in range(4):
            mixed.shuffle(files)
            self.assertEqual(self.ok("report", "--format", "json", *files), expected)

    def test_order_of_folders_and_repeated_paths(self):
        stories = self.all_stories()
        both = [stories, *sorted(stories.iterdir())]
        self.assertEqual(self.ok("report", "--format", "json", *both), self.ok("report", "--format", "json", *both[::-1]))

    def test_threads(self):
        stories = self.all_stories()
        for arguments in (["report", "--format", "json"], ["report"], ["report", "--format", "html"], ["graph"],
                          ["graph", "--format", "graphml"], ["graph", "--format", "gexf", "--scope", "all"], ["extract"], ["extract", "--mentions"]):
            with self.subTest(arguments=arguments):
                one, two, eight = (self.ok(*arguments, "--jobs", jobs, stories) for jobs in (1, 2, 8))
                self.assertEqual(one, two)
                self.assertEqual(one, eight)

    def test_forms_for_continuous_integration(self):
        stories = self.all_stories()
        for name in ("text", "sarif", "junit", "github", "csv", "markdown"):
            arguments = ["check", "--format", name, "--all", "--fail-on", "note"]
            one, two = (self.ok(*arguments, "--jobs", jobs, *paths, code=1) for jobs, paths in
                        ((1, sorted(stories.iterdir())), (3, sorted(stories.iterdir())[::-1])))
            self.assertEqual(one, two)

    def test_working_folder(self):
        path = story().resolve()
        self.assertEqual(self.ok("report", "--format", "json", path, cwd="/"),
                         self.ok("report", "--format", "json", path, cwd=self.folder))

    def test_another_place_changes_paths_only(self):
        copy = self.folder / "elsewhere"
        shutil.copytree(story(), copy)
        here = self.ok("report", "--format", "json", story()).replace(str(story()), "STORY")
        there = self.ok("report", "--format", "json", copy).replace(str(copy), "STORY")
        self.assertEqual(here, there)

    def test_order_of_records(self):
        """Lines and columns follow the records; all else stays."""
        records = [json.dumps({"id": f"r{i}", "outlet": f"o{i}", "published": f"2021-03-0{i}",
                               "text": f"The ferry to Arnholm sank on Monday. At least {i + 10} people were killed."})
                   for i in range(1, 8)]
        expected = self.ok("report", "--format", "json", "-", stdin="\n".join(records).encode())
        random.Random(7).shuffle(records)
        mixed = self.ok("report", "--format", "json", "-", stdin="\n".join(records).encode())
        place = re.compile(r'"line": ?\d+')
        self.assertEqual(place.sub("", mixed), place.sub("", expected))


class Focus(ProgramTest):
    def test_only_findings_that_touch_the_focus_are_reported(self):
        whole = json.loads(self.ok("report", "--format", "json", story()))
        document = whole["documents"][0]["id"]
        narrow = json.loads(self.ok("report", "--format", "json", "--focus", whole["documents"][0]["path"], story()))
        of = {c["id"]: c["document"] for c in whole["claims"]}
        touching = [f["id"] for f in whole["findings"]
                    if any(of[c] == document for p in f["positions"] for c in p["claims"] + p["compatible"])
                    or any(of[c] == document for pair in f["relations"] for c in pair)]
        self.assertEqual([f["id"] for f in narrow["findings"]], touching)
        self.assertEqual(len(narrow["documents"]), len(whole["documents"]))


if __name__ == "__main__":
    unittest.main()
