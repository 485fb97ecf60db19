"""Screens keep their state (recent files, journals of read-only folders) in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.fill_app import fill_form, half_filled, kept


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A form that is half filled."""
    return kept(half_filled(), tmp_path)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A form without a fault."""
    return kept(fill_form(), tmp_path)
