"""Cells that are words as a whole: known words first, then phrases by their shape, then what is left over."""

from __future__ import annotations

from decimal import Decimal

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context
from jixiao.values.operators import BEFORE
from jixiao.values.phrases import (
    CHANGED,
    COVERED,
    DAY_OF_MONTH,
    LAST_YEAR,
    RANKS,
    RECURRING,
    SERVICE_HOURS,
    is_bound_by_budget,
    is_question,
    names_a_happening,
    says_none_happened,
)
from jixiao.values.value import Confidence, Operator, Value, ValueKind
from jixiao.values.words import (
    CHOICES,
    LEVELS,
    NOT_APPLICABLE,
    NOTHING,
    SCALES,
    says_nothing,
    scale_of,
    truth_of,
)

_GRADE_BOUND = compiled_on_use(r"(?P<sign>[≥>=≤<]|不低于|达到)?(?P<step>.+?)(?P<above>及?以上|\(含\)以上)?")
_PLAIN_PHRASES = (
    (SERVICE_HOURS, ValueKind.QUALITATIVE, "服务时段，不作乘法"),
    (RANKS, ValueKind.QUALITATIVE, "名次，越小越好"),
    (CHANGED, ValueKind.RELATIVE_CHANGE, "与上年比，没有写幅度，表内没有上年数，不能复算"),
    (DAY_OF_MONTH, ValueKind.QUALITATIVE, "只写了日，没有写月份"),
    (RECURRING, ValueKind.FREQUENCY, "只写了周期，没有写次数"),
)


def read_whole(plain: str, context: Context) -> Value | None:
    """The value of a cell that is known as a whole; None where it is not."""
    return _known_word(plain, context) or _grade(plain, context) or _phrase(plain, context)


def _known_word(plain: str, context: Context) -> Value | None:
    if plain in NOT_APPLICABLE:
        return Value(raw=context.raw, kind=ValueKind.NOT_APPLICABLE)
    level = LEVELS.get(plain)
    if level is not None:
        return Value(raw=context.raw, kind=ValueKind.LEVEL, level=level)
    if plain in NOTHING:
        return _nothing(context)
    if says_nothing(plain):
        return Value(raw=context.raw, kind=ValueKind.PLACEHOLDER)
    return _yes_no(plain, context)


def _yes_no(plain: str, context: Context) -> Value | None:
    truth = truth_of(plain)
    if truth is not None:
        return Value(raw=context.raw, kind=ValueKind.YES_NO, truth=truth)
    if plain in CHOICES and context.aim:
        return _inferred(context, ValueKind.YES_NO, f"写了两个选项，以“{CHOICES[plain]}”为目标", truth=True)
    return None


def _grade(plain: str, context: Context) -> Value | None:
    """优, A级, 二级以上, ≥良好, or a whole scale as the target."""
    if plain in SCALES:
        step = SCALES[plain]
        return _inferred(context, ValueKind.GRADE_SCALE, f"量表“{plain}”，以“{step}”为目标", scale=step)
    found = _GRADE_BOUND.fullmatch(plain)
    step_named = None if found is None else scale_of(found["step"])
    if found is None or step_named is None:
        return None
    operator = BEFORE.get(found["sign"] or "") or (Operator.AT_LEAST if found["above"] else None)
    scale = plain if found["above"] else step_named
    return Value(raw=context.raw, kind=ValueKind.GRADE_SCALE, operator=operator, scale=scale)


def _phrase(plain: str, context: Context) -> Value | None:
    if says_none_happened(plain):
        return _zero(context, Confidence.CERTAIN)
    if COVERED.fullmatch(plain) is not None:
        note = "“全覆盖”按100%理解"
        return _inferred(context, ValueKind.PERCENT, note, number=Decimal(100), measure_unit="%")
    if is_bound_by_budget(plain):
        operator = Operator.EQUAL if plain.startswith("=") else Operator.AT_MOST
        note = "以预算数为上限，可与全年预算数比较"
        return Value(raw=context.raw, kind=ValueKind.QUALITATIVE, operator=operator, notes=(note,))
    found = LAST_YEAR.fullmatch(plain)
    if found is not None:
        operator = BEFORE.get(found["bound"] or "", Operator.AT_MOST)
        note = "与上年比，表内没有上年数，不能复算"
        return _inferred(context, ValueKind.RELATIVE_CHANGE, note, operator=operator)
    for pattern, kind, note in _PLAIN_PHRASES:
        if pattern.fullmatch(plain) is not None:
            return Value(raw=context.raw, kind=kind, notes=(note,))
    return None


def _nothing(context: Context) -> Value:
    if context.target_zero or names_a_happening(context.name):
        return _zero(context, Confidence.INFERRED)
    return Value(raw=context.raw, kind=ValueKind.PLACEHOLDER, notes=("“无”可以是没有填，也可以是没有发生",))


def _zero(context: Context, confidence: Confidence) -> Value:
    return Value(
        raw=context.raw,
        kind=ValueKind.COUNT,
        operator=Operator.EQUAL,
        number=Decimal(0),
        confidence=confidence,
        notes=("没有发生，按0计",),
    )


def _inferred(
    context: Context,
    kind: ValueKind,
    note: str,
    *,
    operator: Operator | None = None,
    number: Decimal | None = None,
    measure_unit: str | None = None,
    truth: bool | None = None,
    scale: str | None = None,
) -> Value:
    return Value(
        raw=context.raw,
        kind=kind,
        operator=operator,
        number=number,
        measure_unit=measure_unit,
        truth=truth,
        scale=scale,
        confidence=Confidence.INFERRED,
        notes=(note,),
    )


def read_words(plain: str, context: Context) -> Value:
    """What is neither a number nor a known word: a description, or a question where a target should stand."""
    if context.aim and is_question(plain):
        note = "目标写成了问句，没有可达到的值"
        return Value(raw=context.raw, kind=ValueKind.SUSPECT, confidence=Confidence.SUSPECT, notes=(note,))
    return Value(raw=context.raw, kind=ValueKind.QUALITATIVE)
