"""Reads the tables that tests write down, and lists what a form says in a few plain values."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent

from jixiao.document import Cell, Document, Grid, Paragraph, Source
from jixiao.form import Form, Submission
from jixiao.origin import Origin
from jixiao.reading import read_bytes
from jixiao.recognition import recognise

FILE = "自评表.txt"


def submission_in(text: str) -> Submission:
    """The submission that a text with tables is."""
    return recognise(read_bytes(dedent(text).strip("\n").encode(), FILE))


def form_in(text: str) -> Form:
    """The only form in a text; fails where there is none or another."""
    (form,) = submission_in(text).forms
    return form


def head(form: Form) -> tuple[str | None, str | None, str | None]:
    """Project, department, unit."""
    return form.project.text, form.department.text, form.unit.text


def objective(form: Form) -> tuple[str | None, str | None]:
    """Expected and achieved."""
    return form.objective.expected.text, form.objective.achieved.text


def funding(form: Form) -> list[tuple[str | None, ...]]:
    """A tuple per funding line: item, the three amounts, weight, rate, score."""
    return [
        (
            line.item.text,
            line.initial_budget.text,
            line.annual_budget.text,
            line.executed.text,
            line.weight.text,
            line.printed_rate.text,
            line.printed_score.text,
        )
        for line in form.funding
    ]


def indicators(form: Form) -> list[tuple[str | None, ...]]:
    """A tuple per indicator: levels, name, target, actual, weight, score."""
    return [
        (
            row.dimension.text,
            row.category.text,
            row.name.text,
            row.target.text,
            row.actual.text,
            row.weight.text,
            row.printed_score.text,
        )
        for row in form.indicators
    ]


def names(form: Form) -> list[str | None]:
    """The names of the indicators."""
    return [row.name.text for row in form.indicators]


def total(form: Form) -> tuple[str | None, ...] | None:
    """Weight, score and grade of the total row."""
    found = form.printed_total
    return None if found is None else (found.weight.text, found.score.text, found.grade.text)


def merged_grid(rows: Sequence[Sequence[str]], *, table: int = 1) -> Grid:
    """
    A grid with merged cells, as a docx or xlsx states them.

    In a row "<" is covered by the cell to its left and "^" by the one above it.
    """
    squares: list[list[Cell]] = []
    for row, texts in enumerate(rows):
        line: list[Cell] = []
        for column, text in enumerate(texts):
            if text == "<":
                line.append(line[-1])
            elif text == "^":
                line.append(squares[-1][column])
            else:
                right = _run(texts[column + 1 :], "<")
                below = _run([later[column] for later in rows[row + 1 :]], "^")
                origin = Origin(file="表.docx", table=table, row=row + 1, column=column + 1, text=text or None)
                line.append(Cell(text, row, column, origin, rows=1 + below, columns=1 + right))
        squares.append(line)
    return Grid(tuple(tuple(line) for line in squares), Origin(file="表.docx", table=table), exact=True)


def _run(texts: Sequence[str], sign: str) -> int:
    return next((count for count, text in enumerate(texts) if text != sign), len(texts))


def document_of(*blocks: Grid | str) -> Document:
    """A document of grids and paragraphs."""
    return Document(
        Source("表.docx", "0" * 64, "docx"),
        tuple(
            block if isinstance(block, Grid) else Paragraph(block, Origin(file="表.docx", text=block))
            for block in blocks
        ),
    )
