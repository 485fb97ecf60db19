"""The files of a folder in their order, with what is known of each: which are listed, their lines and their sums."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path

from jixiao.reviewing import FileStatus
from jixiao.tui.lines import Line
from jixiao.tui.review.folder import texts
from jixiao.tui.review.folder.named import Named
from jixiao.tui.review.folder.state import FileState, Listed, file_line
from jixiao.tui.review.folder.work import Reviewed
from jixiao.tui.signs import Signs

FEWEST_FOR_ESTIMATE = 5
"""After how many files the time that is left can be told."""


class Listing:
    """
    The states of all files by their place in order of name; a line is made anew only where a state changed.

    `wanted` says which are listed. The order by errors is that of the moment when it was asked for: a list whose lines
    change places while it is read can't be used.
    """

    def __init__(self, named: Named, paths: Sequence[Path], *, signs: Signs) -> None:
        self.states = [FileState(path) for path in paths]
        self.wanted = Listed.ALL
        self._named = named
        self._signs = signs
        self._took: dict[int, float] = {}
        self._places = {path: place for place, path in enumerate(paths)}
        self._order = list(range(len(paths)))
        self._by_errors = False
        self._lines = [self._made(place) for place in self._order]

    def put(self, reviewed: Reviewed) -> None:
        """A file was reviewed."""
        self.states[reviewed.place] = reviewed.state
        self._took[reviewed.place] = reviewed.seconds
        self._lines[reviewed.place] = self._made(reviewed.place)

    def line(self, place: int) -> Line:
        """The line of a file."""
        return self._lines[place]

    def lines(self) -> list[Line]:
        """The lines of the files that are listed, in their order."""
        return [self._lines[place] for place in self._listed()]

    def count(self, wanted: Listed) -> int:
        """How many files would be listed."""
        return sum(map(wanted.takes, self.states))

    def sort_otherwise(self) -> bool:
        """From the order of names to that of errors as they stand, or back; whether it is that of errors now."""
        self._by_errors = not self._by_errors
        self._order = list(range(len(self.states)))
        if self._by_errors:
            self._order.sort(key=lambda place: (-self.states[place].errors, -self.states[place].warnings))
        return self._by_errors

    def matches(self, query: str) -> list[int]:
        """The files that have *query* in their path or project."""
        wanted = query.casefold()
        return [place for place in self._order if wanted in self._lines[place].text.casefold()]

    def next_undecided(self, key: object) -> int | None:
        """The next listed file after the one at *key* with a finding that is not decided, from the top again."""
        listed = self._listed()
        start = listed.index(key) + 1 if isinstance(key, int) and key in listed else 0
        return next((place for place in [*listed[start:], *listed[:start]] if self.states[place].left), None)

    def beside(self, path: Path, by: int) -> int | None:
        """The place of the file so many lines further; files that can't be read are passed over."""
        place = self._places[path]
        listed = [each for each in self._listed() if each == place or not self.states[each].is_unread]
        if place not in listed:
            listed = [each for each in self._order if each == place or not self.states[each].is_unread]
        wanted = listed.index(place) + by
        return listed[wanted] if 0 <= wanted < len(listed) else None

    def top(self) -> tuple[str, str]:
        """The folder with the number of its files; how far the review is, and the sums."""
        done = sum(state.status is not None for state in self.states)
        progress = texts.progress(done, len(self.states), self._seconds_left(done))
        sums = texts.sums(
            errors=sum(state.errors for state in self.states),
            warnings=sum(state.warnings for state in self.states),
            decided=sum(state.decided for state in self.states),
            left=sum(state.left for state in self.states),
            unreadable=sum(state.status is FileStatus.UNREADABLE for state in self.states),
        )
        left = self._signs.of(texts.files(self._named.title, len(self.states)))
        return f"{left}  {progress}".rstrip(), sums

    def _listed(self) -> list[int]:
        return [place for place in self._order if self.wanted.takes(self.states[place])]

    def _made(self, place: int) -> Line:
        state = self.states[place]
        return file_line(state, self._named.name_of(state.path), key=place, signs=self._signs)

    def _seconds_left(self, done: int) -> int | None:
        if len(self._took) < FEWEST_FOR_ESTIMATE:
            return None
        return ceil(sum(self._took.values()) / len(self._took) * (len(self.states) - done))
