from __future__ import annotations

import io

import pytest

from jixiao.cli.streams import NARROWEST, terminal_width, wants_colour


class Terminal(io.StringIO):
    """Stands in for a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
    ids=["plain", "no-color", "empty", "dumb", "both"],
)
def test_a_terminal_is_coloured_unless_told_otherwise(environment: dict[str, str], wanted: bool) -> None:
    """NO_COLOR counts where it is set to something."""
    assert wanted == wants_colour(Terminal(), environment)


def test_a_pipe_is_coloured_only_by_force() -> None:
    """Escape sequences in a file are noise."""
    assert [False, True] == [wants_colour(io.StringIO(), setting) for setting in ({}, {"FORCE_COLOR": "1"})]


def test_the_width_is_that_of_columns_and_never_too_narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A label and its text need some room."""
    monkeypatch.setenv("COLUMNS", "120")
    wide = terminal_width()
    monkeypatch.setenv("COLUMNS", "3")
    assert (120, NARROWEST) == (wide, terminal_width())
