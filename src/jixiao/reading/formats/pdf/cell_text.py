"""What the glyphs of a cell say, whether they run across, lie on their side, or stand below each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from jixiao.reading.formats.pdf.lines import Line, joined_text, line_of, lines_of
from jixiao.reading.formats.pdf.page import Box, Glyph, turned
from jixiao.reading.formats.pdf.runs import Run, runs_of

_FEWEST = 3
_ASIDE = 0.4
_CLOSE, _FAR = 0.5, 2.2
_MOSTLY = 0.75
_QUARTERS = 4


def text_of(runs: Sequence[Run], box: Box) -> tuple[list[Line], str]:
    """The lines that the runs of a cell make in its *box*, and its text with the breaks that the writer made."""
    if len(runs) == 1 and not runs[0].glyphs[0].turn:
        line = line_of(runs)
        return [line], line.text
    if any(run.glyphs[0].turn for run in runs):
        across = [run for run in runs if not run.glyphs[0].turn]
        lines = sorted([*lines_of(across), *_lying(runs, box)], key=lambda line: line.top)
        text = "\n".join(line.text for line in lines)
    else:
        lines = lines_of(runs)
        text = joined_text(lines, box[0], box[2])
    return lines, "".join(run.text for run in runs) if _goes_down(runs) else text


def lying_lines(runs: Iterable[Run]) -> list[Line]:
    """The lines of the runs that lie on their side, each with its box on the page."""
    lines: list[Line] = []
    glyphs = [glyph for run in runs for glyph in run.glyphs if glyph.turn]
    for turn in range(1, _QUARTERS):
        for line in lines_of(runs_of([_upright(glyph, turn) for glyph in glyphs if glyph.turn == turn])):
            place = turned((line.left, line.top, line.right, line.bottom), _QUARTERS - turn)
            lines.append(Line(line.text, line.opening, *place))
    return lines


def _lying(runs: Iterable[Run], box: Box) -> list[Line]:
    """What lies on its side in a cell, for each direction as one line."""
    glyphs = [glyph for run in runs for glyph in run.glyphs if glyph.turn]
    found: list[Line] = []
    for turn in range(1, _QUARTERS):
        lines = lines_of(runs_of([_upright(glyph, turn) for glyph in glyphs if glyph.turn == turn]))
        if lines:
            left, _, right, _ = turned(box, turn)
            across = min(line.left for line in lines), lines[0].top, max(line.right for line in lines), lines[-1].bottom
            place = turned(across, _QUARTERS - turn)
            found.append(Line(joined_text(lines, left, right), place[2] - place[0], *place))
    return found


def _upright(glyph: Glyph, turn: int) -> Glyph:
    return Glyph(glyph.text, *turned((glyph.left, glyph.top, glyph.right, glyph.bottom), turn))


def _goes_down(runs: Sequence[Run]) -> bool:
    """Whether characters stand below each other in the order in which they are written, one to a line or in columns."""
    if len(runs) < _FEWEST or any(len(run.text) > 1 for run in runs) or "".join(run.text for run in runs).isascii():
        return False
    steps = sum(_is_below(before, after) for before, after in pairwise(runs))
    columns = sum(_begins_column(before, after) for before, after in pairwise(runs))
    return steps >= _MOSTLY * (len(runs) - 1) or (steps > columns and steps + columns == len(runs) - 1)


def _is_below(before: Run, after: Run) -> bool:
    height = before.bottom - before.top
    aside = abs((before.left + before.right) - (after.left + after.right)) / 2
    return aside <= _ASIDE * height and _CLOSE * height <= after.top - before.top <= _FAR * height


def _begins_column(before: Run, after: Run) -> bool:
    """Whether a character stands at the head of the next column, to the left of the one that ends before it."""
    return after.right <= before.left and after.top < before.top
