"""
A worksheet of any spreadsheet format, as its cells say it: texts by row and column, merged ranges, what is hidden.

The readers of xlsx, xls and ods fill it; `worksheet_blocks` makes paragraphs and grids of it. Rows and columns count
from 0 here, as in the files, and from 1 in every origin.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from jixiao.document import ReadingNote
from jixiao.origin import Origin

MOST_COLUMNS = 256
"""Columns beyond this are not read: no form is so wide, and each column costs a square in each row."""
MOST_SQUARES = 400_000
"""The most squares that are read of a workbook: some 40,000 rows of a form's width."""
_MOST_NOTED = 5
"""How many cells of one kind are named singly in the notes of a worksheet."""
_LONGEST_QUOTE = 40


class Merge(Struct, frozen=True):
    """A merged range; first and last row and column are included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Place(Struct, frozen=True):
    """Which worksheet of which file: `number` counts the sheets of the workbook from 1."""

    file: str
    sheet: str
    number: int

    def origin(self, row: int | None = None, column: int | None = None, text: str | None = None) -> Origin:
        """The origin of a cell by its row and column from 0, or of the whole worksheet."""
        return Origin(
            file=self.file,
            sheet=self.sheet,
            table=self.number,
            row=None if row is None else row + 1,
            column=None if column is None else column + 1,
            text=text,
        )


class Worksheet(Struct, frozen=True):
    """
    What a worksheet holds: `rows` gives the texts that are not blank by row and column, in no certain order.

    `hidden_rows` and `hidden_columns` are read like all others; `notes` is what its reader has to say about it.
    """

    place: Place
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: Sequence[Merge] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    is_hidden: bool = False
    notes: tuple[ReadingNote, ...] = ()


class Told(Struct, frozen=True):
    """A cell that has to be told of: its row and column from 0, and what it shows."""

    row: int
    column: int
    text: str = ""


def clean_text(text: str) -> str:
    """A cell's text without blanks at both ends; line breaks are kept, in one spelling, and invisible signs are not."""
    if text.isprintable():
        return text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u200b", "").replace("\ufeff", "").strip()


def hidden_notes(sheet: Worksheet) -> list[ReadingNote]:
    """One note for each way in which something of a worksheet is hidden; only what holds text is named."""
    if not sheet.rows:
        return []
    rows = sorted(row for row in set(sheet.hidden_rows) if row in sheet.rows)
    used = {column for cells in sheet.rows.values() for column in cells} if sheet.hidden_columns else set()
    columns = sorted(column for column in set(sheet.hidden_columns) if column in used)
    said = [
        "这张工作表是隐藏的，已一并读取" if sheet.is_hidden else "",
        f"第{_listed([(row, str(row + 1)) for row in rows])}行是隐藏行，已一并读取" if rows else "",
        f"{_listed([(column, column_letters(column)) for column in columns])}列是隐藏列，已一并读取" if columns else "",
    ]
    return [ReadingNote(message, sheet.place.origin()) for message in said if message]


def cell_notes(place: Place, cells: Sequence[Told], message: str) -> list[ReadingNote]:
    """
    A note for each of *cells*, and one for the rest where they are many.

    “{}” in *message* becomes what the cell shows.
    """
    notes = [
        ReadingNote(message.replace("{}", quoted(cell.text)), place.origin(cell.row, cell.column, cell.text or None))
        for cell in cells[:_MOST_NOTED]
    ]
    if len(cells) > _MOST_NOTED:
        notes.append(ReadingNote(f"这张工作表共有{len(cells)}格如此，其余不再逐一列出", place.origin()))
    return notes


def quoted(text: str) -> str:
    """*text* short enough to be quoted in a note, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"


def column_letters(column: int) -> str:
    """The letters that a spreadsheet heads a column with: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _listed(names: Sequence[tuple[int, str]]) -> str:
    """Numbered names in order, those that follow one another drawn together: 3–5、8."""
    runs: list[list[tuple[int, str]]] = []
    for number, name in names:
        if runs and runs[-1][-1][0] == number - 1:
            runs[-1].append((number, name))
        else:
            runs.append([(number, name)])
    said = [run[0][1] if len(run) == 1 else f"{run[0][1]}–{run[-1][1]}" for run in runs]
    return "、".join(said[:_MOST_NOTED]) + ("等" if len(said) > _MOST_NOTED else "")
