"""Formulas without a saved result: nobody may say that nothing is written there."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.reviewing import Review, review

REAL = Path(__file__).parents[1] / "data" / "real" / "016-F2-0-xlsx.xlsx"


def reviewed(formula: str | None) -> Review:
    """The review of a real form in which both cells of the total row hold *formula*."""
    book = load_workbook(REAL)
    sheet = book.worksheets[0]
    total = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "总分")
    for column in "GH":
        sheet[f"{column}{total}"] = formula
    made = io.BytesIO()
    book.save(made)
    return review(recognise(read_bytes(made.getvalue(), "表.xlsx")))


@pytest.mark.parametrize(
    ("formula", "status"),
    [pytest.param("=SUM(H19:H34)", "insufficient_data", id="formula"), pytest.param(None, "found", id="blank")],
)
def test_a_total_that_could_not_be_read_is_not_missing(formula: str | None, status: str) -> None:
    """A blank total is found; a formula without a result is 数据不足 and says why."""
    entries = [entry for entry in reviewed(formula).ledger if entry.code == "C117"]
    assert [status] == [str(entry.status) for entry in entries]
    assert [formula is not None] == ["没有保存计算结果" in entry.reason for entry in entries]
