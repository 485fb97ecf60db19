"""Screens keep their state (recent files, journals of read-only folders) in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.store import Decisions
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.view import ReviewView
from jixiao.tui.signs import Signs
from tui.fill_app import fill_form, half_filled, kept
from tui.review_app import NOON, made_review


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


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file under review would be; the reviewer is 张三."""
    monkeypatch.setenv("LOGNAME", "张三")
    return tmp_path / "样例.txt"


@pytest.fixture
def view(tmp_path: Path) -> ReviewView:
    """What the screen shows of a review with findings of every kind."""
    review = made_review()
    deciding = Deciding(Decisions.open(tmp_path / "样例.txt"), review, by="张三", clock=lambda: NOON)
    return ReviewView(review, deciding, signs=Signs())
