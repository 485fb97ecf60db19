"""The outline as lines: every node with its progress mark, its points, and what is open in it."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.form import Indicator
from jixiao.report import display_width
from jixiao.tui.fill import labels, texts
from jixiao.tui.fill.assessed import Assessed
from jixiao.tui.fill.fields import fields_of
from jixiao.tui.fill.nodes import Group, Node, Part, Row, nodes_of, rows_of
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.lines.line import cut_to
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DIMENSION_TEXT, Severity

if TYPE_CHECKING:
    from jixiao.reviewing import Finding
    from jixiao.scoring import ScoredLine


class Mark(StrEnum):
    """How far a node is, gravest first."""

    WRONG = "✗"
    DOUBTFUL = "!"
    OPEN = "○"
    DONE = "✓"
    PLAIN = " "


_INK: dict[Mark, Ink] = {
    Mark.WRONG: Ink.WRONG,
    Mark.DOUBTFUL: Ink.DOUBTFUL,
    Mark.OPEN: Ink.FAINT,
    Mark.DONE: Ink.GOOD,
    Mark.PLAIN: Ink.PLAIN,
}
_ORDER = tuple(Mark)


class KnownRow(Struct, frozen=True):
    """An indicator's mark and line, and what they were made from."""

    made_from: tuple[Indicator, ScoredLine | None, list[Finding], int]
    mark: Mark
    line: Line


Known = dict[int, KnownRow]
"""What was made before for the indicators, by their places: after an edit most of it holds."""


def outline_lines(
    assessed: Assessed, *, width: int, signs: Signs, known: Known | None = None, closed: Collection[Group] = ()
) -> list[Line]:
    """
    One line for every node but the indicators of *closed* groups.

    A name that is too long is cut so that its points stay visible.
    """
    known = {} if known is None else known
    rows = [_known(place, assessed, known, width=width, signs=signs) for place in range(len(assessed.form.indicators))]
    lines = []
    for node in nodes_of(assessed.form):
        match node:
            case Row(index):
                if Group(assessed.form.indicators[index].dimension_kind) not in closed:
                    lines.append(rows[index].line)
            case Group():
                mark = min((rows[row.index].mark for row in rows_of(assessed.form, node)), key=_ORDER.index)
                lines.append(_line(node, assessed, mark, width=width, signs=signs, closed=node in closed))
            case Part():
                lines.append(_line(node, assessed, mark_of(node, assessed), width=width, signs=signs))
    return lines


def _known(index: int, assessed: Assessed, known: Known, *, width: int, signs: Signs) -> KnownRow:
    """The mark and the line of an indicator, made anew where something of it is not as it was."""
    row, line, findings = (
        assessed.form.indicators[index],
        assessed.line_of(index),
        assessed.findings_on(Row(index)),
    )
    found = known.get(index)
    made_from = (row, line, findings, width)
    if found is None or found.made_from[0] is not row or found.made_from != made_from:
        mark = mark_of(Row(index), assessed)
        found = known[index] = KnownRow(made_from, mark, _line(Row(index), assessed, mark, width=width, signs=signs))
    return found


def mark_of(node: Node, assessed: Assessed) -> Mark:
    """
    The progress mark of a node.

    What still has to be filled comes before what is wrong with it: findings on blanks would only repeat that.
    """
    match node:
        case Group():
            return min((mark_of(row, assessed) for row in rows_of(assessed.form, node)), key=_ORDER.index)
        case Part.EXPORT:
            return Mark.PLAIN
        case Part.CHECK:
            severities = {placed.finding.severity for placed in assessed.findings}
            return _mark_of_severity(next((each for each in Severity if each in severities), None), assessed)
        case Part() | Row():
            if _is_open(node, assessed):
                return Mark.OPEN
            mark = _mark_of_severity(assessed.gravest_on(node), assessed)
            return Mark.DOUBTFUL if mark is Mark.DONE and _undecided(node, assessed) else mark


def _is_open(node: Part | Row, assessed: Assessed) -> bool:
    """Whether something of the node still has to be filled."""
    if node is Part.TOTAL:
        return assessed.form.printed_total is None or assessed.form.printed_total.score.blank
    return any(field.open for field in fields_of(node, assessed))


def name_of(node: Node, assessed: Assessed) -> str:
    """What a node is called."""
    match node:
        case Group(dimension):
            return texts.OTHER_GROUP if dimension is None else DIMENSION_TEXT[dimension]
        case Row(index):
            return assessed.form.indicators[index].name.text or texts.UNNAMED
        case Part():
            return labels.PART_TEXT[node]


def remark_of(node: Node, assessed: Assessed) -> str:
    """What stands at the right end: points earned of points possible, or the number of findings."""
    match node:
        case Row(index) if not assessed.known:
            row = assessed.form.indicators[index]
            return texts.points(row.printed_score.number, row.weight.number)
        case Row():
            lines = _lines_of(node, assessed)
            return texts.NOT_APPLICABLE if any(line.excluded for line in lines) else _points_of(lines)
        case Part.TOTAL:
            return texts.points(*assessed.total)
        case Part.CHECK:
            return str(len(assessed.findings)) if assessed.findings else ""
        case Group() | Part():
            return _points_of([line for line in _lines_of(node, assessed) if not line.excluded])


def _lines_of(node: Node, assessed: Assessed) -> list[ScoredLine]:
    """The scored lines that stand on a node."""
    match node:
        case Row(index):
            lines = [assessed.line_of(index)]
        case Group():
            lines = [assessed.line_of(row.index) for row in rows_of(assessed.form, node)]
        case Part.FUNDING:
            lines = [assessed.execution]
        case Part():
            lines = []
    return [line for line in lines if line is not None]


def _line(node: Node, assessed: Assessed, mark: Mark, *, width: int, signs: Signs, closed: bool = False) -> Line:
    return _drawn(
        node, mark, name_of(node, assessed), remark_of(node, assessed), width=width, signs=signs, closed=closed
    )


@lru_cache(maxsize=512)
def _drawn(node: Node, mark: Mark, name: str, remark: str, *, width: int, signs: Signs, closed: bool) -> Line:
    """The line of a node: the very one of before where it says the same, so that it is not even compared."""
    indent = "   " if isinstance(node, Row) else " "
    right = signs.of(remark)
    head = f"{indent}{signs.of(mark) if mark.strip() else ' '} "
    room = width - display_width(head) - (display_width(right) + 2 if right else 0)
    sign = signs.of("▸ " if closed else "▾ ") if isinstance(node, Group) else ""
    shown_name = shortened(f"{sign}{signs.of(name)}", room, signs)
    ink = Ink.HEADING if isinstance(node, Group) else Ink.PLAIN
    return Line(
        f"{head}{shown_name}", f"{right} " if right else "", node, ink, (Span(len(indent), len(head), _INK[mark]),)
    )


def shortened(text: str, room: int, signs: Signs) -> str:
    """*text* within *room* cells, with a sign that it is cut where it is."""
    if display_width(text) <= room:
        return text
    return f"{cut_to(text, room - 1)}{'~' if signs.ascii_only else '…'}"


def _points_of(lines: list[ScoredLine]) -> str:
    if not lines:
        return ""
    scores = [line.score for line in lines if line.score is not None]
    weights = [line.weight for line in lines if line.weight is not None]
    return texts.points(sum(scores, Decimal(0)) if scores else None, sum(weights, Decimal(0)) if weights else None)


def _mark_of_severity(severity: Severity | None, assessed: Assessed) -> Mark:
    match severity:
        case _ if not assessed.known:
            return Mark.PLAIN
        case Severity.ERROR:
            return Mark.WRONG
        case Severity.WARNING:
            return Mark.DOUBTFUL
        case _:
            return Mark.DONE


def _undecided(node: Node, assessed: Assessed) -> bool:
    """Whether a score of the node could not simply be computed."""
    from jixiao.scoring import LineStatus

    return any(line.status is not LineStatus.COMPUTED for line in _lines_of(node, assessed))
