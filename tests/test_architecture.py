"""The structure is a test, not a wish: imports run downward, and heavy libraries are loaded where they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

HEAVY = ("pydantic", "rapidfuzz", "msgspec", "tomllib", "tomli_w", "textual", "lxml", "openpyxl")


def loaded_after(statement: str) -> set[str]:
    """The heavy libraries that a fresh process holds after *statement*."""
    code = f"import sys\n{statement}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.split())


def test_imports_run_downward(capsys: pytest.CaptureFixture[str]) -> None:
    """cli above store above report above reviewing above rules, and so on down: pyproject.toml names the layers."""
    status = lint_imports(no_cache=True)
    assert EXIT_STATUS_SUCCESS == status, capsys.readouterr().out


def test_the_package_itself_loads_no_library() -> None:
    """`jixiao --help` starts with this import: it must cost next to nothing."""
    assert set() == loaded_after("import jixiao")


def test_reviewing_loads_no_validation_library() -> None:
    """pydantic takes longer to import than a file takes to review: only where outside text is validated."""
    assert {"pydantic", "tomli_w"}.isdisjoint(
        loaded_after("import jixiao.reviewing, jixiao.recognition, jixiao.reading")
    )
