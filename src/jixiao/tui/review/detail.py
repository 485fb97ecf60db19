"""The lower pane as lines: all that is known of the selected finding, a row of the table, or a section."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.document import Grid
from jixiao.report import display_width, padded, wrap
from jixiao.report.sentences import fields_of
from jixiao.reviewing import Finding, Review
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import decision_texts, texts
from jixiao.tui.review.cell_names import is_head_label, named_cells, short_name
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.row_score import RowScore
from jixiao.tui.review.sections import Section, section_texts
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


def row_lines(
    grid: Grid, row: int, findings: list[Finding], *, scored: RowScore | None, width: int, signs: Signs
) -> list[Line]:
    """A row in full: the findings that stand in it, how its score is worked out, its cells one under another."""
    lines = []
    for finding in findings:
        sign = signs.of(texts.SEVERITY_SIGN[finding.severity])
        lines += field_lines(f"{sign} {finding.code}", finding.message, width=width, signs=signs)
    for label, text in [] if scored is None else scored.fields():
        lines += field_lines(label, text, width=width, signs=signs)
    return [*lines, *_cell_lines(grid, row, width=width, signs=signs)] or [Line(f" {texts.BLANK_ROW}", ink=Ink.FAINT)]


def _cell_lines(grid: Grid, row: int, *, width: int, signs: Signs) -> Iterator[Line]:
    cells = list(named_cells(grid, row))
    told = {each.name for each in cells}
    for each in cells:
        if each.cell.text and not (is_head_label(each.cell) and squeezed(each.cell.text) in told):
            name = each.name or texts.cell_label(each.cell.origin.column or each.cell.column + 1)
            label = shortened(short_name(signs.of(name), NAME_WIDTH - 1), NAME_WIDTH - 1, signs=signs)
            yield from field_lines(label, each.cell.text, width=width, signs=signs, label_width=NAME_WIDTH)


def section_lines(section: Section, review: Review, deciding: Deciding, *, width: int, signs: Signs) -> list[Line]:
    """What a section holds, each entry wrapped."""
    return [
        Line(line)
        for text in section_texts(section, review, deciding)
        for line in wrap(signs.of(text), width, first=" ", rest="   ")
    ]


def unreviewed_lines(review: Review, *, width: int, signs: Signs) -> list[Line]:
    """What stands there when there is no finding: that none was found, or what the file is instead."""
    lines = [texts.nothing_found(review), *texts.others(review)]
    return [Line(line) for text in lines for line in wrap(signs.of(text), width, first=" ", rest="   ")]
