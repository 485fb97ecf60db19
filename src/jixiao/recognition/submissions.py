"""From a document to a submission: every table told apart, forms read, the prose handed to those who read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from jixiao.document import Document, Grid, ReadingNote
from jixiao.form import Form, Other, Report, Submission, YearSource
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, written
from jixiao.recognition.classification import Layout, is_roster, kind_of, layout_of
from jixiao.recognition.family import with_workbook
from jixiao.recognition.form_table import is_blank, read_form
from jixiao.recognition.labelling import INDICATOR_FIELDS, label_key
from jixiao.recognition.piece import Piece
from jixiao.recognition.pieces import pieces_of
from jixiao.recognition.prose import other_parts, recognise_report
from jixiao.recognition.scattered import restored
from jixiao.recognition.spaced import cells_apart, spaced_apart
from jixiao.recognition.surroundings import find_title, lines_in
from jixiao.vocabulary import FORM_KINDS, DocumentKind, squeezed

_FEWEST_LABELS = 4
_RUN_ON_LABELS = compiled_on_use(r"一级指标二级指标三级指标.{0,20}(?:指标值|目标值).{0,12}(?:完成|实际)", needs="级")
"""The labels of the indicators without anything between them."""
_SCATTERED = "表格的每一格单独成行，无法还原成表；请改送带表格的文件"
_RUN_ON = "自评表的文字连成一片，各格分不开，无法还原成表；请改送带表格的文件"


def recognise_tables(document: Document) -> Submission:
    """
    The submission that a document of paragraphs and grids is: forms, report, other tables, notes.

    A form without a value is a `blank_form` among the others; nothing of the document is dropped without a note.
    """
    document = spaced_apart(restored(cells_apart(document)))
    read_forms: list[tuple[Form, Layout]] = []
    others: list[Other] = []
    notes: list[ReadingNote] = list(document.notes)
    grids: list[tuple[Grid, DocumentKind, str]] = []
    for piece in pieces_of(document):
        layout = layout_of(piece.grid)
        title = _title(piece)
        kind = _kind(piece, layout, title)
        if kind in FORM_KINDS:
            read = read_form(piece, layout, kind)
            if is_blank(read.form):
                kind = DocumentKind.BLANK_FORM
            else:
                read_forms.append((read.form, layout))
                notes.extend(read.notes)
        if kind not in FORM_KINDS:
            others.append(Other(kind, title or "", piece.grid.origin))
        grids.append((piece.grid, kind, title or ""))
    notes.extend(_not_restored(document, grids))
    forms = [with_workbook(form, layout, others) for form, layout in read_forms]
    report = recognise_report(document, tuple(forms), tuple(grids))
    return Submission(
        source=document.source,
        document=document,
        report=report,
        forms=tuple(_with_report_year(form, report) for form in forms),
        others=tuple(_in_order([*others, *_parts(document, forms)])),
        reading_notes=tuple(notes),
    )


def _kind(piece: Piece, layout: Layout, title: str | None) -> DocumentKind:
    near = "".join(line.text or "" for line in piece.above[-6:])
    kind = kind_of(layout, title, near)
    listed = kind is DocumentKind.UNKNOWN or (kind in FORM_KINDS and layout.indicators is None)
    if listed and is_roster(piece.grid):
        return DocumentKind.ROSTER
    return kind


def _title(piece: Piece) -> str | None:
    rows = [filled_cells(piece.grid, row) for row in range(min(3, piece.grid.height))]
    own = find_title([line for cells in reversed(rows) if len(cells) == 1 for line in lines_in(written(cells[0]))])
    return find_title(piece.above).text if own.blank else own.text


def _with_report_year(form: Form, report: Report | None) -> Form:
    """The year of the report where neither the form nor its title has one."""
    if form.year is not None or report is None or report.year is None:
        return form
    return replace(form, year=report.year, year_source=YearSource.REPORT, year_origin=report.year_origin)


def _not_restored(document: Document, grids: Sequence[tuple[Grid, DocumentKind, str]]) -> list[ReadingNote]:
    """A note where a form came as lines in which its cells can't be told apart: nothing is guessed."""
    if any(kind in FORM_KINDS for _, kind, _ in grids):
        return []
    labels = [line for line in document.paragraphs() if label_key(line.text) in INDICATOR_FIELDS]
    if len({label_key(line.text) for line in labels}) >= _FEWEST_LABELS:
        first = labels[0].origin
        one_line = first.line is not None and all(line.origin.line == first.line for line in labels)
        return [ReadingNote(_RUN_ON if one_line else _SCATTERED, first)]
    run_on = next((line for line in document.paragraphs() if _RUN_ON_LABELS.search(squeezed(line.text))), None)
    return [ReadingNote(_RUN_ON, replace(run_on.origin, text=None))] if run_on is not None else []


def _parts(document: Document, forms: Sequence[Form]) -> list[Other]:
    """The texts inside the file; the final accounts around a form are its report, and no part beside it."""
    parts = other_parts(document)
    return [part for part in parts if not forms or part.kind is not DocumentKind.FINAL_ACCOUNTS]


def _in_order(others: Iterable[Other]) -> list[Other]:
    return sorted(others, key=lambda other: (other.origin.line or 0, other.origin.page or 0, other.origin.table or 0))
