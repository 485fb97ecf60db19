"""A field of the form as lines: its label, its text, and what there is to say of it."""

from __future__ import annotations

from functools import lru_cache

from jixiao.report import display_width, padded, wrap
from jixiao.tui.fill import labels
from jixiao.tui.fill.fields import Field
from jixiao.tui.fill.understood import Understood
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.signs import Signs


@lru_cache(maxsize=256)
def field_lines(field: Field, remark: Understood, *, width: int, signs: Signs) -> tuple[Line, ...]:
    """
    A field that is not under edit: its label, its text on as many lines as it takes, what there is to say of it.

    The very lines of before where they say the same, so that they are not even compared.
    """
    lines = [Line(f" {signs.of(field.heading)}", ink=Ink.HEADING)] if field.heading else []
    head = padded(f"  {field.label}", labels.LABEL_WIDTH + 1)
    room = width - display_width(head) - 1
    text = signs.of(field.text or "")
    if not text:
        return (*lines, Line(f"{head}{signs.of('○') if field.open else ''}".rstrip(), ink=Ink.FAINT))
    if display_width(text) + display_width(signs.of(remark.said)) + 3 <= room:
        ink = Ink.DOUBTFUL if remark.doubtful else Ink.FAINT
        gap = " " * (room - display_width(text) - display_width(signs.of(remark.said)))
        whole = f"{head}{text}{gap}{signs.of(remark.said)}"
        start = len(head) + len(text) + len(gap)
        spans = (Span(0, len(head), Ink.FAINT), Span(start, len(whole), ink))
        return (*lines, Line(whole.rstrip(), spans=spans))
    wrapped = wrap(text, width - 1, first=head, rest=" " * display_width(head))
    return (
        *lines,
        Line(wrapped[0], spans=(Span(0, len(head), Ink.FAINT),)),
        *(Line(line) for line in wrapped[1:]),
        *(understood_lines(remark, width=width, signs=signs) if remark.doubtful else ()),
    )


def understood_lines(said: Understood, *, width: int, signs: Signs) -> list[Line]:
    """How the text under edit is understood, under its field."""
    if not said.said:
        return []
    margin = " " * (labels.LABEL_WIDTH + 1)
    ink = Ink.DOUBTFUL if said.doubtful else Ink.FAINT
    sign = f"{signs.of('!')} " if said.doubtful else ""
    return [Line(line, ink=ink) for line in wrap(f"{sign}{signs.of(said.said)}", width - 1, first=margin, rest=margin)]


def said_lines(text: str, *, width: int, signs: Signs) -> list[Line]:
    """Something said under the field under edit."""
    margin = " " * (labels.LABEL_WIDTH + 1)
    return [Line(line, ink=Ink.FAINT) for line in wrap(signs.of(text), width - 1, first=margin, rest=margin)]
