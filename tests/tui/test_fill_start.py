"""What is loaded until the form is on the screen: each module more is a moment in which nothing is seen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from jixiao.tui.fill import FillPage

page = FillPage.open(Path(sys.argv[1]))
parts = {".".join(name.split(".")[1:3]) for name in sys.modules if name.startswith("jixiao.")}
page.work.session.close()
readers = {name.split(".")[3] for name in sys.modules if name.startswith("jixiao.reading.formats.")}
print(*sorted(parts), *(f"reader:{name}" for name in readers))
"""


def test_a_form_is_on_the_screen_before_anything_that_scores_is_loaded(clean: Path) -> None:
    """The names and texts need none of it, and no reader of other files."""
    words = [sys.executable, "-c", PROGRAM, str(clean)]
    shown = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    later = {"scoring", "values", "policy", "rules", "reviewing", "names"}
    assert "tui.fill" in shown
    assert set() == {part for part in shown if part.split(".")[0] in later}
    assert ["reader:toml"] == [part for part in shown if part.startswith("reader:")]
