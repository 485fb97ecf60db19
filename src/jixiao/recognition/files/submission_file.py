"""
A submission from the JSON that this program exports: the values and places that were read when it was written.

What JSON does not carry is not made up: the text around the forms, the cells' own places (a row's stands for them),
the number in a claim that has a unit.
"""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.document import Document, ReadingNote, Source
from jixiao.errors import FileUnreadable
from jixiao.form import (
    Claim,
    Form,
    FundingLine,
    Indicator,
    LevelWeight,
    Objective,
    Other,
    PrintedTotal,
    Report,
    Submission,
    Written,
    WrittenNumber,
    YearSource,
)
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.numerals import parse_number
from jixiao.origin import NOWHERE, Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.files.form_file import lines_of
from jixiao.recognition.files.submission_schema import (
    SUBMISSION_FORMAT,
    FormRecord,
    FundingRecord,
    IndicatorRecord,
    ReportRecord,
    SourceRecord,
    SubmissionRecord,
    TotalRecord,
)


class SubmissionFileInvalid(FileUnreadable):
    """The JSON is no submission of the format that this program writes; *where* is the path of the value."""

    def __init__(self, file: str, *, what: str, where: str = "") -> None:
        super().__init__(file, place=where, what=what, remedy="请用 jixiao convert 从原文件重新导出")


def recognise_submission_file(document: Document) -> Submission:
    """
    The submission that *document* (a paragraph per line of JSON) holds.

    Its source is the one recorded in the file, so that exporting it again gives the same bytes; where none is recorded
    it is the file itself. Raises `SubmissionFileInvalid`.
    """
    record = _decode("\n".join(lines_of(document)), document.source.path)
    if record.format != SUBMISSION_FORMAT:
        what = f"format 写的是“{record.format or ''}”，本程序只能读“{SUBMISSION_FORMAT}”"
        raise SubmissionFileInvalid(document.source.path, what=what)
    return Submission(
        source=_source_of(record.source) or document.source,
        document=document,
        report=None if record.report is None else _report_of(record.report),
        forms=tuple(_form_of(form) for form in record.forms),
        others=tuple(Other(other.kind, other.title, other.origin) for other in record.others),
        reading_notes=tuple(ReadingNote(note.message, note.origin) for note in record.reading_notes),
    )


_PATH = compiled_on_use(r"at `\$\.?([^`]*)`")


def _decode(text: str, file: str) -> SubmissionRecord:
    from msgspec import DecodeError, ValidationError
    from msgspec.json import decode

    try:
        return decode(text, type=SubmissionRecord)
    except ValidationError as invalid:
        path = _PATH.search(str(invalid))
        where = path.group(1) if path else ""
        raise SubmissionFileInvalid(file, what="这里的写法不合格式", where=where) from invalid
    except (DecodeError, RecursionError) as broken:
        raise SubmissionFileInvalid(file, what="内容不是完整的 JSON") from broken


def _source_of(record: SourceRecord) -> Source | None:
    if record.path is None or record.sha256 is None or record.kind is None:
        return None
    return Source(record.path, record.sha256, record.kind, record.pages)


def _report_of(record: ReportRecord) -> Report:
    claims = tuple(
        Claim(
            kind=claim.kind,
            about=claim.about,
            text=claim.text,
            value=claim.value,
            number=parse_number(claim.value),
            measure_unit=claim.measure_unit,
            origin=claim.origin,
        )
        for claim in record.claims
    )
    return Report(title=Written(record.title), department=Written(record.department), year=record.year, claims=claims)


def _form_of(record: FormRecord) -> Form:
    at = record.origin
    return Form(
        kind=record.kind,
        form_family=record.form_family,
        title=_written(record.title, at),
        year=record.year,
        year_source=None if record.year is None else YearSource.TABLE,
        year_origin=NOWHERE if record.year is None else at,
        project=_written(record.project, at),
        department=_written(record.department, at),
        unit=_written(record.unit, at),
        policy=record.policy,
        completed=record.completed,
        money_unit=record.money_unit,
        objective=Objective(_written(record.objective.expected, at), _written(record.objective.achieved, at)),
        funding=tuple(_funding_line(line) for line in record.funding),
        indicators=tuple(_indicator(row) for row in record.indicators),
        printed_total=None if record.printed_total is None else _printed_total(record.printed_total, at),
        columns=INDICATOR_COLUMNS if record.columns is None else record.columns,
        funding_columns=FUNDING_COLUMNS if record.funding_columns is None else record.funding_columns,
        level_weights=tuple(LevelWeight(level.label, level.points, level.origin) for level in record.level_weights),
        notes=tuple(_written(note, at) for note in record.notes),
        origin=at,
    )


def _funding_line(record: FundingRecord) -> FundingLine:
    at = record.origin
    return FundingLine(
        item=_written(record.item, at),
        initial_budget=_number(record.initial_budget, at),
        annual_budget=_number(record.annual_budget, at),
        executed=_number(record.executed, at),
        weight=_number(record.weight, at),
        printed_rate=_written(record.printed_rate, at),
        printed_score=_number(record.printed_score, at),
        explanation=_written(record.explanation, at),
        origin=at,
    )


def _indicator(record: IndicatorRecord) -> Indicator:
    at = record.origin
    return Indicator(
        dimension=_written(record.dimension, at),
        category=_written(record.category, at),
        name=_written(record.name, at),
        target=_written(record.target, at),
        actual=_written(record.actual, at),
        weight=_number(record.weight, at),
        printed_score=_number(record.printed_score, at),
        explanation=_written(record.explanation, at),
        not_applicable=record.not_applicable,
        origin=at,
    )


def _printed_total(record: TotalRecord, at: Origin) -> PrintedTotal:
    return PrintedTotal(
        weight=_number(record.weight, at), score=_number(record.score, at), grade=_written(record.grade, at), origin=at
    )


def _written(text: str | None, origin: Origin) -> Written:
    return Written(text, _place(origin, text))


def _number(text: str | None, origin: Origin) -> WrittenNumber:
    return WrittenNumber(text, _place(origin, text), parse_number(text))


def _place(origin: Origin, text: str | None) -> Origin:
    """The place of a value in its row, with its own text."""
    return NOWHERE if origin == NOWHERE else replace(origin, text=text)
