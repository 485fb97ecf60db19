"""A policy's page: every parameter with its values, its dates and the authority that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from jixiao.basis import STRENGTH_TEXT
from jixiao.cli.policy_words import FIELD_TEXT, PARAMETER_TEXT, VALUE_TEXT
from jixiao.numerals import shown
from jixiao.policy import Band, Policy, WeightSet
from jixiao.policy.block import Block

UNCHECKED = "尚未与官方文本核对"
_COMMON = frozenset(Block.__struct_fields__)


def policy_lines(policy: Policy) -> Iterator[tuple[str, str]]:
    """Label and text of each line; a line that opens a parameter has its name as label and its authority as text."""
    yield "口径", f"{policy.id} {policy.title}"
    yield "适用", f"{policy.region}；{policy.binds}"
    if policy.about:
        yield "说明", policy.about
    for name, block in policy.blocks():
        yield PARAMETER_TEXT[name], _authority(block, inherited_from=None if name in policy.own else policy.base)
        values = "；".join(_values(block))
        if values:
            yield "", values
        if block.note:
            yield "", f"注：{block.note}"


def _authority(block: Block, *, inherited_from: str | None) -> str:
    example = "，为文件中的举例" if block.basis.example else ""
    period = f"{block.from_}起" if block.until is None else f"{block.from_}至{block.until}"
    checked = UNCHECKED if block.checked is None else f"{block.checked}已与官方文本核对"
    inherited = "" if inherited_from is None else f"，同 {inherited_from}"
    return f"{block.basis}（{STRENGTH_TEXT[block.basis.strength]}{example}{inherited}；{period}；{checked}）"


def _values(block: Block) -> Iterator[str]:
    for name in block.__struct_fields__:
        value = getattr(block, name)
        if name not in _COMMON and value not in (None, ()):
            yield f"{FIELD_TEXT[name]}：{_text(value)}"


def _text(value: object) -> str:
    match value:
        case bool():
            text = "是" if value else "否"
        case StrEnum():
            text = VALUE_TEXT[value]
        case Decimal():
            text = shown(value)
        case Band():
            text = f"≥{shown(value.floor)} 得 {shown(value.share)}"
        case WeightSet():
            text = _weight_set(value)
        case tuple():
            text = "、".join(map(_text, value))
        case _:
            text = str(value)
    return text


def _weight_set(weights: WeightSet) -> str:
    parts = [
        f"{VALUE_TEXT[name]}{_span(value)}"
        for name in weights.__struct_fields__
        if name != "when" and (value := getattr(weights, name)) is not None
    ]
    return f"{VALUE_TEXT[weights.when]} {' '.join(parts)}"


def _span(value: Decimal | tuple[Decimal, Decimal]) -> str:
    return "–".join(map(shown, value)) if isinstance(value, tuple) else shown(value)
