"""The nodes of the outline: the parts of a form in the order in which it is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from jixiao.form import Form
from jixiao.store import FieldPath
from jixiao.vocabulary import Dimension


class Part(StrEnum):
    """A part that every form has."""

    HEAD = "head"
    FUNDING = "funding"
    TOTAL = "total"
    OBJECTIVE = "objective"
    CHECK = "check"
    EXPORT = "export"


class Group(Struct, frozen=True):
    """The indicators of one 一级指标; None for those whose label names none."""

    dimension: Dimension | None


class Row(Struct, frozen=True):
    """One indicator, by its place in the form."""

    index: int


Node = Part | Group | Row

GROUP_ORDER: tuple[Dimension | None, ...] = (
    Dimension.DECISION,
    Dimension.PROCESS,
    Dimension.COST,
    Dimension.OUTPUT,
    Dimension.BENEFIT,
    Dimension.SATISFACTION,
    None,
)


def nodes_of(form: Form) -> Iterator[Node]:
    """All nodes in their order; a 一级指标 without indicators has none."""
    yield Part.HEAD
    yield Part.FUNDING
    for group, rows in rows_by_group(form).items():
        yield group
        yield from rows
    yield Part.TOTAL
    yield Part.OBJECTIVE
    yield Part.CHECK
    yield Part.EXPORT


def rows_by_group(form: Form) -> Mapping[Group, tuple[Row, ...]]:
    """The groups that have indicators, in their order, each with its indicators in the form's order."""
    return _grouped(tuple(indicator.dimension_kind for indicator in form.indicators))


@lru_cache(maxsize=16)
def _grouped(dimensions: tuple[Dimension | None, ...]) -> Mapping[Group, tuple[Row, ...]]:
    return {
        Group(dimension): tuple(Row(index) for index, own in enumerate(dimensions) if own is dimension)
        for dimension in GROUP_ORDER
        if dimension in dimensions
    }


def rows_of(form: Form, group: Group) -> tuple[Row, ...]:
    """The indicators of a group in the form's order."""
    return rows_by_group(form).get(group, ())


def rows_in_order(form: Form) -> list[Row]:
    """The indicators in the order of the outline."""
    return [node for node in nodes_of(form) if isinstance(node, Row)]


def node_of(path: FieldPath) -> Node:
    """The node on which a field stands."""
    match path:
        case ("indicators", int(index), *_):
            return Row(index)
        case ("funding", *_):
            return Part.FUNDING
        case ("objective", *_):
            return Part.OBJECTIVE
        case ("printed_total", *_):
            return Part.TOTAL
        case _:
            return Part.HEAD
