"""What a node shows that has no fields of its own: the findings, the outputs, the indicators of a group."""

from __future__ import annotations

from jixiao.exporting import endings
from jixiao.report import padded
from jixiao.tui.fill import labels, row_texts
from jixiao.tui.fill.assessed import Assessed
from jixiao.tui.fill.explaining import listed_findings
from jixiao.tui.fill.nodes import Group, Node, Part, Row, rows_of
from jixiao.tui.fill.outline import mark_of, name_of, remark_of, shortened
from jixiao.tui.fill.row_action import ListAction
from jixiao.tui.lines import Line
from jixiao.tui.signs import Signs


def listed_lines(node: Node, assessed: Assessed, *, width: int, signs: Signs) -> list[Line]:
    """The lines of a node without fields; empty for one that has some."""
    match node:
        case Part.CHECK:
            return listed_findings(assessed, width=width, signs=signs)
        case Part.EXPORT:
            return [
                Line(f" {padded(ending, 8)}{labels.ENDING_TEXT.get(ending, '')}", key=ending) for ending in endings()
            ]
        case Group():
            return [_row_line(row, assessed, width, signs) for row in rows_of(assessed.form, node)]
        case Part.FUNDING:
            return [Line(f" {row_texts.ADD_OVERALL}", key=ListAction.ADD_OVERALL)]
        case Part() | Row():
            return []


def _row_line(row: Row, assessed: Assessed, width: int, signs: Signs) -> Line:
    right = signs.of(remark_of(row, assessed))
    name = shortened(signs.of(name_of(row, assessed)), width - len(right) - 6, signs)
    return Line(f" {signs.of(mark_of(row, assessed))} {name}", f"{right} ", row)
