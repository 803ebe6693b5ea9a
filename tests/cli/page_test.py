"""The page of `report --format html` as the program writes it of files."""
import re
import unittest

from support import ROOT, ProgramTest

STORY = "title: {} people killed as a ferry sinks off Arnholm\noutlet: {}\ndate: 2021-03-02\n\nThe ferry sank on Monday.\n{}"


class Page(ProgramTest):
    def page(self, *articles):
        return self.ok("report", "--format", "html", *articles)

    def assert_links_lead_somewhere(self, page):
        ids = set(re.findall(r'\bid="([^"]+)"', page))
        links = re.findall(r'href="#([^"]+)"', page)
        self.assertGreater(len(links), 2)
        self.assertEqual([link for link in links if link not in ids], [])

    def test_links_to_headlines_and_to_text_lead_there(self):
        first = self.write("a/one.txt", STORY.format("Twelve", "Quay Post", "Twelve people were killed.\n"))
        second = self.write("a/two.txt", STORY.format("Nineteen", "The Tide", "\n"))
        page = self.page(first, second)
        self.assertIn('<p class="headline" dir="auto">', page)
        self.assert_links_lead_somewhere(page)

    def test_links_of_the_samples_lead_somewhere(self):
        for story in sorted(path for path in (ROOT / "fixtures" / "articles").iterdir() if path.is_dir()):
            self.assert_links_lead_somewhere(self.page(story))

    def test_names_are_written_as_names(self):
        one = "outlet: {}\ndate: 2021-03-02\n\nThe village of Tarn lies 40 km from Lisbon. The quake was centred {} from Lisbon, police said.\n"
        page = self.page(self.write("a/one.txt", one.format("Quay Post", "90 km (56 miles)")),
                         self.write("a/two.txt", one.format("The Tide", "90 km (76 miles)")))
        self.assertNotIn("from lisbon", page)


if __name__ == "__main__":
    unittest.main()
