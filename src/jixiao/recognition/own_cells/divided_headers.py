"""
A header of two rows whose text holds the own cells of each row alone: its lower labels put under those they divide.

预期指标值 | 实际完成值 over 符号 | 值 | 单位 | 符号 | 值 | 单位: the labels that are merged down leave no cell below.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jixiao.document import Cell
from jixiao.recognition.labelling import INDICATOR_FIELDS, SIDE_BLOCKS, label_key

_PARTS_OF_VALUE = {"operator": 1.0, "value": 1.0, "measure_unit": 1.0}
_SCORES = {"single_score": 1.0, "weight": 1.0, "printed_score": 1.0, "reviewed_score": 1.0}
_ACCEPTED: dict[str, dict[str, float]] = {
    "target": {**_PARTS_OF_VALUE, "target": 1.0, "initial_target": 1.0},
    "actual": {**dict.fromkeys(_PARTS_OF_VALUE, 0.9), "actual": 1.0, "target": 0.5},
    "printed_score": _SCORES,
    "weight": _SCORES,
    "explanation": {"explanation": 1.0},
    "levels": {"dimension": 1.0, "category": 1.0, "name": 1.0},
}
"""How well the field of a lower label suits that of the label above it."""
_MOST_PARTS = 5
_FOREIGN = -3.0


def divided(upper: Sequence[Cell], lower: Sequence[Cell]) -> tuple[list[int], list[int]] | None:
    """
    The columns of two rows of labels, the lower of which divides some of the upper; None where it divides none.

    Only rows without a blank before a label are taken so: in others the blanks tell the columns.
    """
    names = [cell.text for cell in lower if cell.text]
    over = [cell.text for cell in upper if cell.text]
    packed = all(cell.text for cell in [*upper[: len(over)], *lower[: len(names)]])
    if not packed or len(names) < 2 or set(map(label_key, names)) <= set(map(label_key, over)):
        return None
    parts = _parts([_parent(text) for text in over], [_part(text) for text in names])
    if parts is None:
        return None
    starts = [sum(max(1, count) for count in parts[:at]) for at in range(len(over))]
    below = [start + number for start, count in zip(starts, parts, strict=True) for number in range(count)]
    return starts, below


def _parent(text: str) -> str:
    key = label_key(text)
    return "levels" if SIDE_BLOCKS.get(key) == "indicators" else INDICATOR_FIELDS.get(key, "")


def _part(text: str) -> str:
    return INDICATOR_FIELDS.get(label_key(text), "")


def _parts(parents: Sequence[str], parts: Sequence[str]) -> tuple[int, ...] | None:
    """How many of the *parts* each parent has, none or two and more; None where a part suits no parent."""

    @cache
    def best(at: int, taken: int) -> tuple[float, tuple[int, ...]]:
        if at == len(parents):
            return (0.0, ()) if taken == len(parts) else (float("-inf"), ())
        ways = []
        for count in (0, *range(2, min(_MOST_PARTS, len(parts) - taken) + 1)):
            rest, counts = best(at + 1, taken + count)
            ways.append((_suit(parents[at], parts[taken : taken + count]) + rest, (count, *counts)))
        return max(ways, key=lambda way: way[0])

    fit, counts = best(0, 0)
    return counts if fit > 0 else None


def _suit(parent: str, parts: Sequence[str]) -> float:
    accepted = _ACCEPTED.get(parent, {})
    doubled = len(parts) - len(set(parts))
    return sum(accepted.get(part, _FOREIGN) for part in parts) + _FOREIGN * doubled
