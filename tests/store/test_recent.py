"""The start screen lists what was opened last, and never fails for it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from jixiao.store import forget, recent_files, remember
from jixiao.store.recent import RECENT_LIMIT
from jixiao.store.state_folder import state_folder
from store.made import NINE


def remembered(folder: Path, *names: str) -> list[str]:
    for number, name in enumerate(names):
        remember(folder / name, subject=name, at=NINE + timedelta(minutes=number))
    return [each.subject for each in recent_files()]


def test_the_file_opened_last_stands_first(tmp_path: Path) -> None:
    """It is the likeliest to be opened again."""
    assert ["乙", "甲"] == remembered(tmp_path, "甲", "乙")


def test_a_file_opened_again_is_listed_once(tmp_path: Path) -> None:
    """The list is one of files, not of openings."""
    assert ["甲", "乙"] == remembered(tmp_path, "甲", "乙", "甲")


def test_the_list_is_bounded(tmp_path: Path) -> None:
    """It has to fit on a screen."""
    names = [str(number) for number in range(RECENT_LIMIT + 3)]
    assert names[::-1][:RECENT_LIMIT] == remembered(tmp_path, *names)


def test_a_file_can_be_taken_out(tmp_path: Path) -> None:
    """One that is gone for good."""
    remembered(tmp_path, "甲", "乙")
    forget(tmp_path / "甲")
    assert ["乙"] == [each.subject for each in recent_files()]


@pytest.mark.parametrize("content", [b"", b"{", b'[{"path": 1}]', b"\xff\xfe"], ids=["empty", "cut", "other", "bytes"])
def test_a_damaged_list_is_an_empty_one(state: Path, content: bytes) -> None:
    """A convenience must not stand in the way of the work."""
    state.mkdir()
    (state / "recent.json").write_bytes(content)
    assert () == recent_files()


def test_a_list_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    """The home folder may be read only."""
    taken = tmp_path / "taken"
    taken.write_bytes(b"")
    assert not remember(tmp_path / "甲", subject="甲", at=NINE, folder=taken)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, ".local/state/jixiao"),
        ("linux", {"XDG_STATE_HOME": "relative"}, ".local/state/jixiao"),
        ("darwin", {"XDG_STATE_HOME": "/x"}, "Library/Application Support/jixiao"),
        ("win32", {}, "AppData/Local/jixiao"),
    ],
    ids=["linux", "relative", "mac", "windows"],
)
def test_the_state_folder_follows_the_custom_of_the_system(
    platform: str, environment: dict[str, str], expected: str
) -> None:
    """Users look for a program's files where others put theirs; a relative XDG path is to be ignored."""
    assert Path.home() / expected == state_folder(environment, platform)


def test_the_state_folder_can_be_moved_by_the_environment() -> None:
    """Administrators put it on another drive."""
    assert Path("/var/state/jixiao") == state_folder({"XDG_STATE_HOME": "/var/state"}, "linux")
    assert Path("/lokal/jixiao") == state_folder({"LOCALAPPDATA": "/lokal"}, "win32")
