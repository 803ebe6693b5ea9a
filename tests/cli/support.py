"""Runs the built program for the tests of this folder."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["ATODDS"]
ROOT = Path(os.environ["ATODDS_SOURCE_ROOT"])
STORIES = ROOT / "fixtures" / "articles"
BAD_INPUT = ROOT / "fixtures" / "bad_input"


def story():
    """The sample story: the first by name."""
    return sorted(p for p in STORIES.iterdir() if p.is_dir())[0]


def run(*arguments, stdin=b"", cwd=None, env=None):
    """Runs the program; gives what subprocess.run gives, with bytes."""
    words = [PROGRAM, *map(str, arguments)]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(words, input=stdin, capture_output=True, cwd=cwd, env=environment, timeout=120, check=False)


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="atodds-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def ok(self, *arguments, code=0, **options):
        """Runs the program, checks its exit code, and gives its standard output as text."""
        done = run(*arguments, **options)
        self.assertEqual(done.returncode, code, done.stderr.decode(errors="replace"))
        return done.stdout.decode()

    def fails(self, *arguments, **options):
        """Runs the program, checks that it failed without output, and gives its message."""
        done = run(*arguments, **options)
        self.assertEqual(done.returncode, 2, done.stdout.decode(errors="replace")[:500])
        self.assertEqual(done.stdout, b"")
        message = done.stderr.decode()
        self.assertTrue(message.startswith("atodds: "), message)
        return message
