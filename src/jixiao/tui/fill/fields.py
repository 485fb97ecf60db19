"""The fields of a node, one under another: what each is called, what stands in it, and whether it has to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.form import Form, Indicator
from jixiao.store import FieldPath, text_at
from jixiao.tui.fill import texts
from jixiao.tui.fill.assessed import Assessed
from jixiao.tui.fill.nodes import Group, Node, Part, Row, node_of, nodes_of

if TYPE_CHECKING:
    from jixiao.scoring import ScoredLine


class Field(Struct, frozen=True, kw_only=True):
    """
    A field of the form on the screen.

    `required`: left blank it keeps its node open. `stop`: Enter stops there while it is blank. `long`: it takes a text
    of several lines. `heading` stands over the first field of a row of the form, empty for the others.
    """

    path: FieldPath
    label: str
    text: str | None
    required: bool = False
    stop: bool = False
    long: bool = False
    heading: str = ""

    @property
    def open(self) -> bool:
        """Whether it still has to be filled."""
        return self.required and self.text is None


def fields_of(node: Node, assessed: Assessed) -> tuple[Field, ...]:
    """The fields of a node in the order in which they are filled; empty for a node that only shows something."""
    match node:
        case Part.HEAD:
            return tuple(_plain(assessed.form, (name,), required=name in REQUIRED_HEAD) for name in HEAD)
        case Part.FUNDING:
            return tuple(_funding(assessed))
        case Part.TOTAL:
            return tuple(_plain(assessed.form, ("printed_total", name)) for name in TOTAL)
        case Part.OBJECTIVE:
            return tuple(_plain(assessed.form, ("objective", name), required=True, long=True) for name in OBJECTIVE)
        case Row(index):
            return tuple(_indicator(assessed, index))
        case Part.CHECK | Part.EXPORT | Group():
            return ()


HEAD = ("year", "project", "department", "unit", "money_unit", "completed")
REQUIRED_HEAD = frozenset({"year", "project", "department", "unit", "money_unit"})
OBJECTIVE = ("expected", "achieved")
TOTAL = ("weight", "score", "grade")
AMOUNTS = ("initial_budget", "annual_budget", "executed")
SCORED = ("weight", "printed_rate", "printed_score")
INDICATOR = ("name", "target", "actual", "weight", "printed_score", "explanation")
"""The columns of an indicator in the order in which they are filled."""
WRITTEN = frozenset({"name", "target", "actual", "weight"})
"""Those that every indicator has to have."""


def all_fields(assessed: Assessed) -> list[Field]:
    """All fields of the form in the order of the outline."""
    return [field for node in nodes_of(assessed.form) for field in fields_of(node, assessed)]


def next_stop(assessed: Assessed, path: FieldPath) -> FieldPath | None:
    """
    The field to go to from *path*: the next blank one, else the first that still has to be filled.

    None where all is filled.
    """
    for field in _fields_beyond(assessed, path, 1):
        if field.text is None and (field.stop or field.required):
            return field.path
    earlier = (field for node in nodes_of(assessed.form) for field in fields_of(node, assessed) if field.open)
    first = next(earlier, None)
    return None if first is None or first.path == path else first.path


def neighbour(assessed: Assessed, path: FieldPath, by: int) -> FieldPath | None:
    """The field above (-1) or below (1) of *path*, filled or not; None at the end."""
    return next((field.path for field in _fields_beyond(assessed, path, by)), None)


def _fields_beyond(assessed: Assessed, path: FieldPath, by: int) -> Iterator[Field]:
    """The fields from *path* on in a direction, without itself."""
    nodes = list(nodes_of(assessed.form))[::by]
    here = nodes.index(node_of(path))
    own = fields_of(nodes[here], assessed)[::by]
    place = next((index for index, field in enumerate(own) if field.path == path), -1)
    yield from own[place + 1 :]
    for node in nodes[here + 1 :]:
        yield from fields_of(node, assessed)[::by]


def _plain(form: Form, path: FieldPath, *, required: bool = False, long: bool = False) -> Field:
    return Field(path=path, label=texts.label_of(path), text=text_at(form, path), required=required, long=long)


def _funding(assessed: Assessed) -> Iterator[Field]:
    form = assessed.form
    underspent = assessed.execution is not None and assessed.execution.met is False
    for index, line in enumerate(form.funding):
        scored = line is form.overall
        heading = line.item.text or texts.UNNAMED_FUNDING
        begun = any(text_at(form, ("funding", index, name)) is not None for name in AMOUNTS)
        for name in (*AMOUNTS, *(SCORED if scored else ()), "explanation"):
            path: FieldPath = ("funding", index, name)
            text = text_at(form, path)
            if name == "explanation" and text is None and name not in form.funding_columns and not scored:
                continue
            yield Field(
                path=path,
                label=texts.label_of(path),
                text=text,
                required=scored and name in {*AMOUNTS, "weight"},
                stop=(name in AMOUNTS and (scored or begun or name == AMOUNTS[0]))
                or (scored and name == "explanation" and underspent),
                long=name == "explanation",
                heading=heading,
            )
            heading = ""


def _indicator(assessed: Assessed, index: int) -> Iterator[Field]:
    row, line = assessed.form.indicators[index], assessed.line_of(index)
    for name in INDICATOR:
        path: FieldPath = ("indicators", index, name)
        yield Field(
            path=path,
            label=texts.label_of(path),
            text=text_at(assessed.form, path),
            required=not row.not_applicable and (name in WRITTEN or (assessed.known and _is_required(name, row, line))),
            long=name == "explanation",
        )


def _is_required(name: str, row: Indicator, line: ScoredLine | None) -> bool:
    """A score has to be written where none can be computed, an explanation where the target is not met."""
    from jixiao.tui.fill.following import points_of

    match name:
        case "printed_score":
            given = not (row.target.blank or row.actual.blank or row.weight.blank)
            return given and points_of(line) is None
        case "explanation":
            return line is not None and line.met is False
        case _:
            return False
