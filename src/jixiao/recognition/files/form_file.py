"""
The form as a file: TOML of format `jixiao.form/1` to a submission with one form, every value with its line.

A person may edit the file by hand, so that whatever does not fit is said in Chinese, all of it at once. What stands in
a value is never judged here: a target of any wording is a target.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.document import Document
from jixiao.form import (
    DASHES,
    Form,
    FundingLine,
    Indicator,
    LevelWeight,
    Objective,
    PrintedTotal,
    Submission,
    Written,
    WrittenNumber,
    YearSource,
)
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.numerals import narrow, parse_number
from jixiao.origin import NOWHERE, Origin
from jixiao.recognition.files.form_problems import FormFileInvalid, FormFormatUnknown, Problem, parse_toml
from jixiao.recognition.files.form_schema import FormTable, FundingTable, IndicatorTable, TotalTable, check_form_table
from jixiao.recognition.files.key_lines import KeyLines, find_key_lines
from jixiao.vocabulary import DocumentKind, squeezed

FORM_FORMAT = "jixiao.form/1"
"""What the key `format` of a form file says."""


def recognise_form_file(document: Document) -> Submission:
    """
    The submission that a form file is: one form, all values as written, each with the line of its key.

    *document* has a paragraph per line, whose origin tells the line. Raises `FormFormatUnknown` or `FormFileInvalid`.
    """
    lines = lines_of(document)
    places = _Places(document.source.path, find_key_lines(lines))
    table = parse_toml(document.source.path, lines)
    written_format = table.get("format")
    if written_format != FORM_FORMAT:
        raise FormFormatUnknown(document.source.path, written_format, places.line_of("format"))
    match check_form_table(table):
        case list() as departures:
            problems = [Problem(places.line_of(*path), _key_of(path), what) for path, what in departures]
            raise FormFileInvalid(document.source.path, sorted(problems, key=lambda problem: problem.line))
        case checked:
            return Submission(source=document.source, document=document, forms=(_form_of(checked, places),))


def lines_of(document: Document) -> list[str]:
    """The lines of a file that was read as a paragraph per line; lines that the reader left out are empty."""
    placed = [(block.origin.line or 1, block.origin.text or block.text) for block in document.paragraphs()]
    lines = [""] * max((number for number, _ in placed), default=0)
    for number, text in placed:
        lines[number - 1] = text
    return lines


class _Places(Struct, frozen=True):
    """Where the keys of a file stand."""

    file: str
    keys: KeyLines

    def line_of(self, *path: str | int) -> int:
        return self.keys.line_of(path)

    def origin(self, *path: str | int, text: str | None = None) -> Origin:
        return Origin(file=self.file, line=self.line_of(*path), text=None if text is None else str(text))

    def written(self, text: str, *path: str | int) -> Written:
        bare = text.strip()
        return Written(bare, self.origin(*path, text=text)) if bare else Written(None, self._blank(path))

    def number(self, text: str, *path: str | int) -> WrittenNumber:
        bare = squeezed(narrow(text))
        if not bare:
            return WrittenNumber(None, self._blank(path))
        if bare in DASHES:
            return WrittenNumber(None, self.origin(*path, text=text))
        return WrittenNumber(bare, self.origin(*path, text=text), parse_number(bare))

    def _blank(self, path: tuple[str | int, ...]) -> Origin:
        """The place of a key that is written and blank; nowhere for a key that is not written."""
        return self.origin(*path) if path in self.keys.lines else NOWHERE


def _form_of(table: FormTable, places: _Places) -> Form:
    policy = table.policy.strip()
    return Form(
        kind=DocumentKind(table.kind),
        form_family=table.form_family.strip() or None,
        title=places.written(table.title, "title"),
        year=table.year,
        year_source=None if table.year is None else YearSource.TABLE,
        year_origin=NOWHERE if table.year is None else places.origin("year", text=str(table.year)),
        project=places.written(table.project, "project"),
        department=places.written(table.department, "department"),
        unit=places.written(table.unit, "unit"),
        policy=policy if policy not in ("", "auto") else None,
        completed=table.completed,
        money_unit=table.money_unit.strip() or None,
        objective=Objective(
            places.written(table.objective.expected, "objective", "expected"),
            places.written(table.objective.achieved, "objective", "achieved"),
        ),
        funding=tuple(_funding_line(line, index, places) for index, line in enumerate(table.funding)),
        indicators=tuple(_indicator(row, index, places) for index, row in enumerate(table.indicators)),
        printed_total=None if table.printed_total is None else _printed_total(table.printed_total, places),
        columns=frozenset(table.columns) if table.columns is not None else INDICATOR_COLUMNS,
        funding_columns=_funding_columns(table),
        level_weights=tuple(
            LevelWeight(
                str(level.label), Decimal(level.points), places.origin("level_weights", index, text=level.label)
            )
            for index, level in enumerate(table.level_weights)
        ),
        notes=tuple(places.written(note, "notes") for note in table.notes),
        exact_geometry=True,
        origin=Origin(file=places.file, line=1),
    )


def _funding_columns(table: FormTable) -> frozenset[str]:
    """The columns stated; else those of 附1, and one for explanations where a line has the key."""
    if table.funding_columns is not None:
        return frozenset(table.funding_columns)
    explained = any(line.explanation is not None for line in table.funding)
    return FUNDING_COLUMNS | {"explanation"} if explained else FUNDING_COLUMNS


def _funding_line(line: FundingTable, index: int, places: _Places) -> FundingLine:
    at = ("funding", index)
    return FundingLine(
        item=places.written(line.item, *at, "item"),
        initial_budget=places.number(line.initial_budget, *at, "initial_budget"),
        annual_budget=places.number(line.annual_budget, *at, "annual_budget"),
        executed=places.number(line.executed, *at, "executed"),
        weight=places.number(line.weight, *at, "weight"),
        printed_rate=places.written(line.printed_rate, *at, "printed_rate"),
        printed_score=places.number(line.printed_score, *at, "printed_score"),
        explanation=places.written(line.explanation or "", *at, "explanation"),
        origin=places.origin(*at),
    )


def _indicator(row: IndicatorTable, index: int, places: _Places) -> Indicator:
    at = ("indicators", index)
    return Indicator(
        dimension=places.written(row.dimension, *at, "dimension"),
        category=places.written(row.category, *at, "category"),
        name=places.written(row.name, *at, "name"),
        target=places.written(row.target, *at, "target"),
        actual=places.written(row.actual, *at, "actual"),
        weight=places.number(row.weight, *at, "weight"),
        printed_score=places.number(row.printed_score, *at, "printed_score"),
        explanation=places.written(row.explanation, *at, "explanation"),
        not_applicable=row.not_applicable,
        origin=places.origin(*at),
    )


def _printed_total(total: TotalTable, places: _Places) -> PrintedTotal:
    return PrintedTotal(
        weight=places.number(total.weight, "printed_total", "weight"),
        score=places.number(total.score, "printed_total", "score"),
        grade=places.written(total.grade, "printed_total", "grade"),
        origin=places.origin("printed_total"),
    )


def _key_of(path: tuple[str | int, ...]) -> str:
    """The last name in a path: what stands left of the equals sign."""
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")
