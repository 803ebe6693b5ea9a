"""atodds pairs: answers on our own pairs, bad lines, order, threads."""
import json
import unittest

from support import ROOT, ProgramTest, run

PAIRS = ROOT / "fixtures" / "pairs" / "en.ndjson"
KNOWN_GAPS = ROOT / "fixtures" / "known_gaps" / "pairs.txt"
QUESTIONS = ("verdict", "entails", "stance")


def rows():
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def line(number, a="Nine rowers were rescued.", b="Ten rowers were rescued.", **more):
    return json.dumps({"id": str(number), "a": a, "b": b, **more}) + "\n"


class Answers(ProgramTest):
    def test_our_own_pairs(self):
        """Every answer that a pair states must come out; what does not yet is listed, and the list may only get shorter."""
        answers = [json.loads(text) for text in self.ok("pairs", PAIRS).splitlines()]
        wrong = []
        for row, answer in zip(rows(), answers):
            for question in QUESTIONS:
                allowed = row.get(question, answer[question])
                if answer[question] not in (allowed if isinstance(allowed, list) else [allowed]):
                    wrong.append(f"{row['id']} {question}")
        known = [text for text in KNOWN_GAPS.read_text(encoding="utf-8").splitlines() if text and text[0] != "#"]
        self.assertGreater(len(answers), 40)
        self.assertEqual(wrong, known)

    def test_every_field_is_there(self):
        answer = json.loads(self.ok("pairs", "-", stdin=line(1).encode()))
        self.assertEqual(set(answer), {"id", "verdict", "entails", "stance", "cover", "overlap", "reversed", "cues_a", "cues_b",
                                       "reasons", "claims", "relations"})
        ids = {claim["id"] for claim in answer["claims"]}
        for relation in answer["relations"]:
            self.assertLessEqual({relation["a"], relation["b"]}, ids)

    def test_nothing_stated_is_neither_supported_nor_not(self):
        answer = json.loads(self.ok("pairs", "-", stdin=line(1, "Nine rowers came.", "Harbour news").encode()))
        self.assertIsNone(answer["entails"])

    def test_a_date_of_the_pair_resolves_its_weekdays(self):
        feed = line(1, "The bridge fell on Monday.", "The bridge fell on 3 May 2021.", published="2021-05-05")
        self.assertTrue(json.loads(self.ok("pairs", "-", stdin=feed.encode()))["entails"])


class Lines(ProgramTest):
    def test_empty_input_gives_empty_output(self):
        self.assertEqual(self.ok("pairs", "-"), "")
        self.assertEqual(self.ok("pairs", self.write("empty.ndjson", "\n \n")), "")

    def test_bad_lines_are_named_and_the_others_answered(self):
        path = self.write("p.ndjson", line(1) + "no json\n" + '{"id":"x","a":"One."}\n' + "[]\n" + line(2, published="soon") + line(3))
        done = run("pairs", path)
        self.assertEqual(done.returncode, 0)
        self.assertEqual([json.loads(text)["id"] for text in done.stdout.decode().splitlines()], ["1", "3"])
        for number in (2, 3, 4, 5):
            self.assertIn(f"{path}:{number}", done.stderr.decode())

    def test_a_missing_file_is_an_error(self):
        self.assertIn("nowhere.ndjson", self.fails("pairs", self.folder / "nowhere.ndjson"))

    def test_whole_number_ids_and_odd_texts(self):
        feed = '{"id":7,"a":"\\u0000","b":"?"}\n' + line(8, "x" * 5000, "\U0001f600 " * 900) + line(9, "\n\n.\n", "--")
        self.assertEqual([json.loads(text)["id"] for text in self.ok("pairs", "-", stdin=feed.encode()).splitlines()], [7, "8", "9"])

    def test_threads_and_repetition_change_nothing(self):
        feed = PAIRS.read_bytes() * 8  # more than a batch
        one, many = (self.ok("pairs", "-", "--jobs", jobs, stdin=feed) for jobs in ("1", "7"))
        self.assertEqual(one, many)
        single = [text for pair in PAIRS.read_bytes().splitlines()[:9] for text in [self.ok("pairs", "-", stdin=pair)]]
        self.assertEqual("".join(single), "".join(text + "\n" for text in one.splitlines()[:9]))


if __name__ == "__main__":
    unittest.main()
