"""Where the fields of a form stand in its file, so that a finding leads to its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.form import Form, Written
from jixiao.origin import Origin
from jixiao.store import FieldPath

Place = tuple[int | None, ...]
"""Where something stands in the form file, without what stands there."""


class FieldPlaces:
    """
    The fields of a form by their places; the first where several stand at one.

    The places in a row are remembered as long as it is the very same row: an edit makes another one of few.
    """

    def __init__(self) -> None:
        self._known: dict[FieldPath, tuple[Struct, Mapping[Place, FieldPath]]] = {}

    def of_form(self, form: Form) -> Mapping[Place, FieldPath]:
        """All fields of a form, behind them its rows, which lead to one of their fields."""
        places = dict(reversed(list(_rows(form))))
        for begin, part in reversed(list(_parts(form))):
            places.update(self._of_part(begin, part))
        return places

    def _of_part(self, begin: FieldPath, part: Struct) -> Mapping[Place, FieldPath]:
        known = self._known.get(begin)
        if known is None or known[0] is not part:
            cells = reversed(list(_cells(part)))
            known = self._known[begin] = (part, {place_of(cell.origin): (*begin, name) for name, cell in cells})
        return known[1]


def place_of(origin: Origin) -> Place:
    """The place of an origin in its file."""
    return origin.line, origin.column, origin.table, origin.row, origin.page, origin.paragraph


def _rows(form: Form) -> Iterator[tuple[Place, FieldPath]]:
    if form.year is not None:
        yield place_of(form.year_origin), ("year",)
    if form.printed_total is not None:
        yield place_of(form.printed_total.origin), ("printed_total", "score")
    for index, line in enumerate(form.funding):
        yield place_of(line.origin), ("funding", index, "item")
    for index, indicator in enumerate(form.indicators):
        yield place_of(indicator.origin), ("indicators", index, "name")


def _parts(form: Form) -> Iterator[tuple[FieldPath, Struct]]:
    """The parts of the form that hold cells, with the beginning of their paths."""
    yield (), form
    yield ("objective",), form.objective
    yield from ((("funding", index), line) for index, line in enumerate(form.funding))
    yield from ((("indicators", index), indicator) for index, indicator in enumerate(form.indicators))
    if form.printed_total is not None:
        yield ("printed_total",), form.printed_total


def _cells(part: Struct) -> Iterator[tuple[str, Written]]:
    for name in part.__struct_fields__:
        cell = getattr(part, name)
        if isinstance(cell, Written):
            yield name, cell
