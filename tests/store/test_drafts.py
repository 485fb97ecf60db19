"""A crash while saving leaves a draft, which must not stay in the user's folder for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jixiao.exporting import write_atomically
from store.made import fill, form_file, session


def left_draft(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft of the file at *path*, named as the program names it."""
    drafts: list[Path] = []
    with monkeypatch.context() as watched:
        watched.setattr(Path, "replace", lambda draft, _: drafts.append(draft))
        write_atomically(path, b"half")
    return drafts[0]


def make_old(path: Path) -> None:
    os.utime(path, (0, 0))


@pytest.mark.parametrize("name", ["自评表.toml", "绩" * 83 + ".toml"], ids=["short", "long"])
def test_an_old_draft_is_removed_when_the_form_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """It never was the file, and the journal has the work."""
    path = form_file(tmp_path, name)
    draft = left_draft(path, monkeypatch)
    make_old(draft)
    with session(path):
        assert not draft.exists()


def test_a_draft_of_the_journal_is_removed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal is written in the same way."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        draft = left_draft(work._work.journal.path, monkeypatch)
        make_old(draft)
    with session(path):
        assert not draft.exists()


def test_what_may_be_a_write_under_way_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program of ours may be exporting to this file."""
    path = form_file(tmp_path)
    draft = left_draft(path, monkeypatch)
    with session(path):
        assert draft.exists()


def test_drafts_of_other_files_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They belong to whoever opens those."""
    draft = left_draft(form_file(tmp_path, "另表.toml"), monkeypatch)
    make_old(draft)
    with session(form_file(tmp_path)):
        assert draft.exists()
