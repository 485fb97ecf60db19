"""How well a text suits a column of a form: a weight is a number, a 二级指标 names a level, a name opens no value."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    LONGEST_LEVEL,
    SIDE_BLOCKS,
    is_category_label,
    is_funding_item,
    is_level_label,
    label_key,
)
from jixiao.vocabulary import category_of, squeezed

_OPENS_VALUE = compiled_on_use(r"[≥≤≧≦><＞＜=＝﹥﹤]|\d+(\.\d+)?[%％]?$")
_SIGN = compiled_on_use(r"[≥≤≧≦><＞＜=＝﹥﹤±约]+|定性|定量|[大小高低等多少不于或过]{2,5}")
_SIGNED = compiled_on_use(r"[≥≤≧≦><＞＜﹥﹤]")
_RATE = compiled_on_use(r"\d+(\.\d+)?([%％]?)")
_LONGEST_UNIT = 8
_UNLABELLED = -2.0
IMPOSSIBLE = -4.0
"""How a text suits a column in which it can't stand: beside the name of a block, which is merged down to its end."""


def suit_of(field: str | None, text: str) -> float:
    """
    How well a text suits a column of *field*, None for a column without a label; below 0 where badly.

    Besides the fields of a `HeaderBand` there are `side` (the names of the blocks), `item` (the sources of the money),
    `amount` and `amount_label` (of a form that gives each source a column) and `counting`. A blank suits any.
    """
    if not text:
        return -1 if field == "side" else 0
    return _UNLABELLED if field is None else _SUITS.get(field, _suits_ignored)(text)


def _suits_number(text: str) -> float:
    return 2 if is_number(text) else 1 if is_dash(text) else -3


def _suits_rate(text: str) -> float:
    rate = _RATE.fullmatch(squeezed(text))
    return (2 if rate.group(2) else 1.5) if rate is not None else 0.5 if is_dash(text) else -2


def _suits_dimension(text: str) -> float:
    if is_level_label(text):
        return -1 if is_category_label(text) else 2
    return 0.5 if text.startswith(("(", "（")) else _suits_level(text)


def _suits_category(text: str) -> float:
    if is_level_label(text):
        return 2 if category_of(label_key(text)) is not None else -1
    return _suits_level(text)


def _suits_level(text: str) -> float:
    if _OPENS_VALUE.match(text) or is_placeholder(text) or is_number(text):
        return -3
    return 0 if len(label_key(text)) <= LONGEST_LEVEL else -2


def _suits_name(text: str) -> float:
    if is_placeholder(text):
        return 1.5
    return -2 if _OPENS_VALUE.match(text) else -1 if is_level_label(text) else 1


def _suits_target(text: str) -> float:
    if is_level_label(text):
        return -2
    return 1 if _OPENS_VALUE.match(text) or text[0].isdigit() else 0


def _suits_actual(text: str) -> float:
    return 0.5 if _SIGNED.match(text) else _suits_target(text)


def _suits_operator(text: str) -> float:
    if _SIGN.fullmatch(squeezed(text)):
        return 2
    return -3 if is_number(text) or len(text) > _LONGEST_UNIT else 0


def _suits_unit(text: str) -> float:
    return -2 if is_number(text) or is_level_label(text) or len(text) > _LONGEST_UNIT else 0.5


def _suits_explanation(text: str) -> float:
    if is_dash(text):
        return 0
    return -2 if is_number(text) else -1 if _OPENS_VALUE.match(text) or is_level_label(text) else 0.5


def _suits_side(text: str) -> float:
    return 0 if label_key(text) in SIDE_BLOCKS and not is_funding_item(text) else IMPOSSIBLE


def _suits_item(text: str) -> float:
    if is_dash(text):
        return -1
    return 2 if is_funding_item(text) else -3 if is_number(text) or _OPENS_VALUE.match(text) else 0.5


def _suits_amount_label(text: str) -> float:
    return 2 if label_key(text) in FUNDING_FIELDS else -3 if is_number(text) else 0


def _suits_counting(text: str) -> float:
    return 1 if is_number(text) else -2


def _suits_ignored(text: str) -> float:
    return -1 if is_level_label(text) else 1


_SUITS: dict[str, Callable[[str], float]] = {
    "weight": _suits_number,
    "level_points": _suits_number,
    "printed_score": _suits_number,
    "initial_budget": _suits_number,
    "annual_budget": _suits_number,
    "executed": _suits_number,
    "amount": _suits_number,
    "printed_rate": _suits_rate,
    "dimension": _suits_dimension,
    "category": _suits_category,
    "name": _suits_name,
    "target": _suits_target,
    "initial_target": _suits_target,
    "actual": _suits_actual,
    "operator": _suits_operator,
    "actual_operator": _suits_operator,
    "measure_unit": _suits_unit,
    "actual_unit": _suits_unit,
    "explanation": _suits_explanation,
    "side": _suits_side,
    "item": _suits_item,
    "amount_label": _suits_amount_label,
    "counting": _suits_counting,
}
