"""The lower pane as lines: all that is known of the selected finding, a row of the table, or a section."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.document import Grid
from jixiao.report import display_width, padded, wrap
from jixiao.report.sentences import checks_text, failed_by_reason, fields_of, place_of, undecided_by_reason
from jixiao.reviewing import Finding, Review
from jixiao.rules import STATUS_TEXT
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import decision_texts, texts
from jixiao.tui.review.causes import Section
from jixiao.tui.review.cell_names import is_head_label, named_cells
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.submitted import shortened
from jixiao.tui.signs import Signs
from jixiao.vocabulary import squeezed

LABEL_WIDTH = 8
"""Cells of the column of labels."""
NAME_WIDTH = 15
"""Cells of the column of names of a table's columns."""


def finding_lines(finding: Finding, review: Review, deciding: Deciding, *, width: int, signs: Signs) -> list[Line]:
    """
    The fields of a finding under each other, what was decided first, what was found before its place.

    A reader at 80×24 sees ten lines: what is written and computed stands above the places and the authorities.
    """
    fields = dict(fields_of(finding, review))
    lines = []
    decision = deciding.of(finding)
    if decision is not None:
        saying = decision_texts.decided(decision, is_outdated=deciding.is_outdated(finding))
        lines += field_lines(decision_texts.DECIDED, saying, width=width, signs=signs)
    for label in [label for label in texts.FIELD_ORDER if label in fields]:
        lines += field_lines(label, fields[label], width=width, signs=signs)
    return lines


def field_lines(label: str, text: str, *, width: int, signs: Signs, label_width: int = LABEL_WIDTH) -> list[Line]:
    """A label in its column and a text beside it, continued under itself."""
    head = padded(f" {signs.of(label)}", label_width + 1)
    wrapped = wrap(signs.of(text), width, first=head, rest=" " * display_width(head))
    first = Line(wrapped[0], spans=(Span(0, len(head), Ink.FAINT),))
    return [first, *map(Line, wrapped[1:])]


def row_lines(grid: Grid, row: int, findings: list[Finding], *, width: int, signs: Signs) -> list[Line]:
    """The cells of a row in full, one under another, with the findings that stand in it."""
    lines = []
    for finding in findings:
        sign = signs.of(texts.SEVERITY_SIGN[finding.severity])
        lines += field_lines(f"{sign} {finding.code}", finding.message, width=width, signs=signs)
    cells = list(named_cells(grid, row))
    told = {each.name for each in cells}
    for each in cells:
        if each.cell.text and not (is_head_label(each.cell) and squeezed(each.cell.text) in told):
            name = each.name or texts.cell_label(each.cell.origin.column or each.cell.column + 1)
            label = shortened(signs.of(name), NAME_WIDTH - 1, signs=signs)
            lines += field_lines(label, each.cell.text, width=width, signs=signs, label_width=NAME_WIDTH)
    return lines or [Line(f" {texts.BLANK_ROW}", ink=Ink.FAINT)]


def section_lines(section: Section, review: Review, deciding: Deciding, *, width: int, signs: Signs) -> list[Line]:
    """What a section holds, each entry wrapped."""
    return [
        Line(line)
        for text in section_texts(section, review, deciding)
        for line in wrap(signs.of(text), width, first=" ", rest="   ")
    ]


def section_texts(section: Section, review: Review, deciding: Deciding) -> Iterator[str]:
    """The entries of a section: what is undecided and why, notes with places, lost decisions."""
    match section:
        case Section.FILE_NOTE:
            if deciding.note is not None:
                yield decision_texts.noted(deciding.note)
        case Section.CHANGED_FILE:
            if deciding.file_changed:
                yield decision_texts.changed_file(
                    carried=deciding.carried, outdated=deciding.outdated, lost=len(deciding.lost)
                )
        case Section.OPEN_CHECKS:
            groups = {**undecided_by_reason(review.ledger), **failed_by_reason(review.ledger)}
            for (status, reason), entries in groups.items():
                yield f"{STATUS_TEXT[status]}：{reason}（{checks_text(entries)}）"
        case Section.READING_NOTES:
            for note in review.reading_notes:
                yield f"{place_of(note.origin, file=review.path)}：{note.message}"
        case Section.LOST_DECISIONS:
            for decision in deciding.lost:
                yield decision_texts.lost(decision)


def unreviewed_lines(review: Review, *, width: int, signs: Signs) -> list[Line]:
    """What stands there when there is no finding: that none was found, or what the file is instead."""
    lines = [texts.nothing_found(review), *texts.others(review)]
    return [Line(line) for text in lines for line in wrap(signs.of(text), width, first=" ", rest="   ")]
