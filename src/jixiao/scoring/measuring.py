"""
Compares an indicator's actual with its target, before any policy is asked: what kind of line it is, and is it met.

A cell that can be read in several ways gives a case for each; what can't be compared becomes `Open` with its reason.
Source: values.md 4 to 9.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from msgspec import structs

from jixiao.form import Indicator
from jixiao.numerals import shown
from jixiao.scoring.cases import Answer, Case, Fulfilled, Graded, Measurement, Open, Ratio
from jixiao.scoring.limits import compare_number
from jixiao.scoring.scorecard import LineCase, LineStatus
from jixiao.values import (
    OPERATOR_SIGN,
    Actual,
    Confidence,
    Direction,
    Operator,
    Reading,
    Target,
    Value,
    ValueKind,
    convert,
    infer_direction,
    units_compatible,
)

_UP = Direction.HIGHER_IS_BETTER
_DOWN = Direction.LOWER_IS_BETTER
_FEWEST_OPERATORS = frozenset({Operator.AT_MOST, Operator.LESS_THAN})
_MOST_OPERATORS = frozenset({Operator.AT_LEAST, Operator.MORE_THAN})
_READINGS_TRIED = 3


def measure(indicator: Indicator, target: Target, actual: Actual) -> Measurement:
    """What the target and the actual of *indicator* come to, with every way in which their cells can be read."""
    lack = _lack(target, actual)
    if lack:
        return Measurement(kind=None, status=LineStatus.INSUFFICIENT_DATA, reason=lack)
    reading = f"指标值{describe(target)}，实际完成值{describe(actual)}"
    found = [(one, other, _compare(indicator, one, other)) for one, other in _readings(target, actual)]
    if len(found) == 1:
        only = found[0][2]
        return structs.replace(only, reading=reading, doubt=only.doubt or _suspicion(target, actual))
    cases = tuple(
        structs.replace(case, assumption=f"读作“{describe(one)}”和“{describe(other)}”")
        for one, other, measurement in found
        for case in measurement.cases[:1]
    )
    written = "、".join(f"“{value.raw}”" for value in (target, actual) if value.readings)
    return structs.replace(found[0][2], cases=cases, reading=reading, doubt=f"{written}有几种读法")


def _readings(target: Target, actual: Actual) -> list[tuple[Target, Actual]]:
    """
    The pairs of readings, the likelier first.

    Two cells that are doubtful in the same way (35.6 and 30, both 元 or 万元) are read alike, not crosswise.
    """
    targets = [structs.replace(target, **_as_read(one)) for one in target.readings[:_READINGS_TRIED]] or [target]
    actuals = [structs.replace(actual, **_as_read(one)) for one in actual.readings[:_READINGS_TRIED]] or [actual]
    if target.readings and [one.why for one in target.readings] == [one.why for one in actual.readings]:
        return list(zip(targets, actuals, strict=True))
    return list(product(targets, actuals))


def describe(value: Value) -> str:
    """A value as it was understood: ≥200次, 90—95%, 2024-12-31; what was not understood as it is written."""
    unit = value.measure_unit or ""
    if value.deadline is not None:
        return value.deadline.isoformat()
    if value.number is None:
        return value.raw.strip()
    if value.upper is not None:
        return f"{shown(value.number)}—{shown(value.upper)}{unit}"
    sign = "" if value.operator is None else OPERATOR_SIGN[value.operator]
    return f"{sign}{shown(value.number)}{unit}"


def _lack(target: Target, actual: Actual) -> str:
    blank = [name for name, value in (("年度指标值", target), ("实际完成值", actual)) if _is_blank(value)]
    if blank:
        return f"{'和'.join(blank)}没有填写，不能复算"
    if target.kind is ValueKind.RELATIVE_CHANGE and target.number is None:
        return f"指标值“{target.raw}”是相对变化，表内没有基期数，不能复算"
    return ""


def _is_blank(value: Value) -> bool:
    return value.kind is ValueKind.PLACEHOLDER


def _as_read(reading: Reading) -> dict[str, object]:
    return {
        "operator": reading.operator,
        "number": reading.number,
        "upper": reading.upper,
        "measure_unit": reading.measure_unit,
        "kind": reading.kind,
        "deadline": reading.deadline,
        "confidence": Confidence.INFERRED,
    }


def _suspicion(target: Target, actual: Actual) -> str:
    doubtful = [value for value in (target, actual) if value.confidence is Confidence.SUSPECT]
    return "、".join(f"“{value.raw}”" for value in doubtful) + "读法存疑" if doubtful else ""


def _compare(indicator: Indicator, target: Target, actual: Actual) -> Measurement:
    if ValueKind.COMPOUND in {target.kind, actual.kind}:
        return _compare_compound(indicator, target, actual)
    if actual.level is not None and not target.quantitative:
        return Measurement(kind=LineCase.LEVEL, cases=(Graded(level=actual.level),), judged=True)
    if target.truth is not None and actual.truth is not None:
        return Measurement(kind=LineCase.YES_NO, cases=(Answer(met=target.truth is actual.truth),), judged=True)
    if target.deadline is not None:
        return _compare_dates(target, actual)
    if target.number is not None:
        return _compare_numbers(indicator, target, actual)
    return _open(LineCase.TEXT, "定性指标没有写明达成、部分达成还是未达成，得分由评价人判断", judged=True)


def _open(kind: LineCase, reason: str, *, judged: bool = False, met: bool | None = None) -> Measurement:
    cases = (Open(reason=reason, met=met),)
    return Measurement(kind=kind, cases=cases, judged=judged, reason=reason, status=LineStatus.UNDECIDABLE)


def _compare_dates(target: Target, actual: Actual) -> Measurement:
    """A date kept is a target met. How much a late one costs no policy says."""
    if target.deadline is None or actual.deadline is None:
        return _open(LineCase.DEADLINE, f"目标是时点，完成值“{actual.raw}”不是日期，不能比较", judged=True)
    late = (actual.deadline - target.deadline).days
    if late <= 0:
        how = f"完成于{actual.deadline.isoformat()}，不晚于{target.deadline.isoformat()}"
        return Measurement(kind=LineCase.DEADLINE, cases=(Fulfilled(how=how),))
    reason = f"比目标日期晚{late}天，迟延怎样扣分没有规定"
    return _open(LineCase.DEADLINE, reason, judged=True, met=False)


def _compare_compound(indicator: Indicator, target: Target, actual: Actual) -> Measurement:
    """All parts met is met; how a compound that is partly met is scored no policy says."""
    if not target.parts or len(target.parts) != len(actual.parts):
        return _open(LineCase.COMPOUND, "一格有几个值，目标和完成值不能一一对应", judged=True)
    direction = target.direction or infer_direction(
        indicator.name.text, dimension=indicator.dimension.text, category=indicator.category.text
    )
    parts = [
        _compare(indicator, Target(**structs.asdict(one), direction=direction), Actual(**structs.asdict(other)))
        for one, other in zip(target.parts, actual.parts, strict=True)
    ]
    met = [all(case.met is True for case in part.cases) and bool(part.cases) for part in parts]
    if all(met):
        return Measurement(kind=LineCase.COMPOUND, cases=(Fulfilled(how="各部分都已达到"),))
    return _open(LineCase.COMPOUND, "一格有几个值而未全部达到，怎样合成得分没有规定", judged=True)


def _compare_numbers(indicator: Indicator, target: Target, actual: Actual) -> Measurement:
    if actual.number is None:
        return _open(LineCase.TEXT, f"目标是数量，完成值“{actual.raw}”没有可比的数")
    if target.kind is ValueKind.RELATIVE_CHANGE and (
        actual.kind is not ValueKind.RELATIVE_CHANGE or (target.number or 0) < 0
    ):
        return _open(LineCase.TEXT, "指标值是相对变化，表内没有基期数，不能复算")
    number = _in_unit(actual.number, actual.measure_unit, target.measure_unit)
    if number is None:
        reason = f"完成值的单位“{actual.measure_unit}”与指标值的单位“{target.measure_unit}”不能换算"
        return _open(LineCase.TEXT, reason)
    if ValueKind.PLUS_MINUS is target.kind or target.operator is Operator.PLUS_MINUS:
        return _compare_tolerance(target, number)
    ends = [number]
    if actual.upper is not None:
        ends.append(_in_unit(actual.upper, actual.measure_unit, target.measure_unit) or actual.upper)
    found = [compare_number(indicator, target, end) for end in ends]
    cases = tuple(case for measurement in found for case in measurement.cases)
    doubt = found[0].doubt or _bound_doubt(actual, cases) or ("完成值是区间" if len(ends) > 1 else "")
    return structs.replace(found[0], cases=cases, doubt=doubt)


def _in_unit(number: Decimal, unit: str | None, wanted: str | None) -> Decimal | None:
    if unit is None or wanted is None or unit == wanted:
        return number
    converted = convert(number, unit, wanted)
    return number if converted is None and units_compatible(unit, wanted) else converted


def _bound_doubt(actual: Actual, cases: tuple[Case, ...]) -> str:
    """A bound on the wrong side (<95% against ≥95%) does not say whether the target was reached."""
    against = {_UP: _FEWEST_OPERATORS, _DOWN: _MOST_OPERATORS}
    if any(type(case) is Ratio and actual.operator in against[case.direction] for case in cases):
        return f"完成值“{actual.raw}”是界限，不能断定是否达到"
    return ""


def _compare_tolerance(target: Target, number: Decimal) -> Measurement:
    """± alone: a deviation within it is met; beyond it no policy says what is lost."""
    if target.upper is None and target.number is not None and abs(number) <= target.number:
        how = f"偏差{shown(number)}在±{shown(target.number)}以内"
        return Measurement(kind=LineCase.INVERSE, cases=(Fulfilled(how=how),))
    return _open(LineCase.INVERSE, "容差式目标超出容差后怎样计分没有规定", judged=True)
