"""The text under edit: what stands in it, where the next key writes, and what was typed before, to be undone."""

from __future__ import annotations

from jixiao.tui.fill.breaking import TextRow, row_at

MOST_STEPS = 200
"""How many keys can be undone inside a field; what was accepted is undone by the form."""


class Typed:
    """
    A text with its caret. `given` is what stands in the form, `long` says that it may hold line breaks.

    It keeps what was typed as it was typed: full-width digits and punctuation are understood, not replaced.
    """

    def __init__(self) -> None:
        self.take_up("", long=False)

    def take_up(self, text: str, *, long: bool) -> None:
        """Another text, with the caret behind it and nothing to undo."""
        self.given = self.text = text
        self.caret = len(text)
        self.long = long
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not accepted yet."""
        return self.text != self.given

    def taken(self) -> None:
        """The text was taken as it is: nothing is typed beyond it."""
        self.given = self.text

    def put_back(self) -> None:
        """The text as it was before anything was typed."""
        self.take_up(self.given, long=self.long)

    def retake(self, text: str) -> None:
        """A text that could not be taken stands as typed again."""
        self._become(text, len(text))

    def insert(self, text: str) -> bool:
        """
        Inserts *text* at the caret; line breaks become blanks in a text of one line.

        Returns whether any did.
        """
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        joined = plain if self.long else " ".join(part.strip() for part in plain.split("\n") if part.strip())
        put = joined if "\n" in plain else plain
        self._become(self.text[: self.caret] + put + self.text[self.caret :], self.caret + len(put))
        return put != plain

    def erase(self, start: int, end: int) -> None:
        """Takes out what stands between two places."""
        start, end = max(0, start), min(len(self.text), end)
        if start < end:
            self._become(self.text[:start] + self.text[end:], start)

    def move_to(self, place: int) -> None:
        """Puts the caret at *place*, or at the nearest place there is."""
        self.caret = max(0, min(len(self.text), place))

    def undo(self) -> None:
        """Takes back what was typed last."""
        if self._before:
            self._after.append((self.text, self.caret))
            self.text, self.caret = self._before.pop()

    def redo(self) -> None:
        """Types again what was taken back last."""
        if self._after:
            self._before.append((self.text, self.caret))
            self.text, self.caret = self._after.pop()

    def row(self, rows: tuple[TextRow, ...]) -> TextRow:
        """The row in which the caret stands."""
        return rows[row_at(rows, self.caret)]

    def _become(self, text: str, caret: int) -> None:
        if text == self.text:
            return
        self._before = [*self._before[1 - MOST_STEPS :], (self.text, self.caret)]
        self._after.clear()
        self.text, self.caret = text, caret
