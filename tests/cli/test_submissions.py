"""How a file is loaded: its ending says what to try first, its bytes what it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builders import form
from jixiao.cli.submissions import load_submission
from jixiao.exporting import export

LOADED = """
import sys
from pathlib import Path
from jixiao.cli.submissions import load_submission
load_submission(Path(sys.argv[1]))
kinds = ("docx", "html", "ods", "pdf", "xls", "xlsx")
print(*(kind for kind in kinds if f"jixiao.reading.formats.{kind}" in sys.modules))
"""


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_only_the_reader_of_the_file_is_loaded(kind: str, tmp_path: Path) -> None:
    """One file is one kind: what reads the others would be loaded for nothing."""
    path = tmp_path / f"自评表.{kind}"
    export(form(), path)
    done = subprocess.run([sys.executable, "-c", LOADED, path], capture_output=True, text=True, check=True)  # noqa: S603
    assert kind == done.stdout.strip()


@pytest.mark.parametrize("ending", [".xlsx", ".html", ".pdf", ".toml", ".txt", ".报送", ""])
def test_an_ending_that_is_wrong_changes_nothing(ending: str, tmp_path: Path) -> None:
    """A file that was renamed is read by its bytes."""
    right, renamed = tmp_path / "自评表.docx", tmp_path / f"自评表{ending}"
    export(form(), right)
    renamed.write_bytes(right.read_bytes())
    read, reread = ([each.name.text for each in load_submission(path).forms[0].indicators] for path in (right, renamed))
    assert [] != read
    assert read == reread
