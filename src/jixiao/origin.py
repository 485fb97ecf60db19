"""Where a value was read: the coordinates that every value, claim and finding carries."""

from __future__ import annotations

from msgspec import Struct


class Origin(Struct, frozen=True, gc=False):  # holds nothing that could hold it: no cycle to collect
    """
    A place in a file. What does not apply is None; line, page, table, row and column count from 1.

    `table` counts the tables of the file (in a workbook: the worksheets, and row and column are the sheet's own).
    `text` is what stands there, verbatim. `paragraph` counts the paragraphs outside tables that hold text, where the
    file has neither lines nor pages of its own.
    """

    file: str | None = None
    sheet: str | None = None
    page: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    text: str | None = None
    paragraph: int | None = None

    def place(self) -> str:
        """The place in Chinese without the file: 表2 第4行第3列（原文第540行）; 全文 where nothing is known."""
        parts = []
        if self.sheet is not None:
            parts.append(f"工作表“{self.sheet}”")
        elif self.table is not None:
            parts.append(f"表{self.table}")
        elif self.page is not None:
            parts.append(f"第{self.page}页")
        elif self.paragraph is not None:
            parts.append(f"第{self.paragraph}段")
        cell = "".join(
            f"第{number}{unit}" for number, unit in ((self.row, "行"), (self.column, "列")) if number is not None
        )
        if cell:
            parts.append(cell)
        if self.line is not None:
            parts.append(f"（原文第{self.line}行）" if parts else f"原文第{self.line}行")
        return " ".join(parts).replace(" （", "（") or "全文"


NOWHERE = Origin()
"""The origin of what was not read from a file: a form made in memory."""
