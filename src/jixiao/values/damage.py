"""
Texts that recognition, copying or a spreadsheet may have damaged: marked with their readings, never repaired.

Source: values.md rows 69-78 and 9. Each check is a shape of the text; the readings say what it may have been.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context
from jixiao.values.dates import serial_day
from jixiao.values.scanning import scan
from jixiao.values.units import canonical_unit, kind_of_unit, match_compound
from jixiao.values.value import Confidence, Operator, Reading, Value, ValueKind

_DOUBLE_SIGN = compiled_on_use(r"(?:%|百)=(\d+(?:\.\d+)?)(.*)")
_TWO_FOR_EQUAL = compiled_on_use(r"二(\d+(?:\.\d+)?)(\D*)")
_TWO_FOR_AT_LEAST = compiled_on_use(r"2(\d+)(\D+)")
_GLYPHS = compiled_on_use(r"(?=[.\d]*[A-Za-z])[IOolLZzSsBMQ.\d]{1,6}=(\d+(?:\.\d+)?)(\D{0,6})")
_SHEET_ERROR = compiled_on_use(r"#(?:DIV/0|REF|VALUE|NAME|NUM|NULL|N/A)[!?]?")
_SCIENTIFIC = compiled_on_use(r"([≥≤<>=]?)\d(?:\.\d+)?[eE][+-]?\d{1,2}")
_LOST_DIGITS = compiled_on_use(r"(?:[≥≤<>=]?\.\d+)+%?")
_LONG_DIGITS = compiled_on_use(r"\d{9,}")
_GAP = compiled_on_use(r"(\D*)(\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?: +[\d.]+)+)(\D*)")
_SEPARATE = compiled_on_use(r"(?:0|[1-9]\d*)(?:\.\d+)?")
_REPEATED = compiled_on_use(r"(\d[\d.,]*\D+)\1+")
_ZEROS = compiled_on_use(r"0{2,}")
_SERIAL = compiled_on_use(r"\d{5}(?:\.0+)?")

_LONGEST = 40
"""A damaged value is short; a longer text is prose."""

Check = Callable[[str, Context], Value | None]


def find_damage(plain: str, context: Context) -> Value | None:
    """The suspect value of a normalised text whose shape speaks of damage; None where it looks sound."""
    if len(plain) > _LONGEST:
        return None
    for check in _CHECKS:
        value = check(plain, context)
        if value is not None:
            return value
    return None


def _suspect(
    context: Context,
    note: str,
    readings: tuple[Reading, ...] = (),
    *,
    number: Decimal | None = None,
    unit: str | None = None,
) -> Value:
    return Value(
        raw=context.raw,
        kind=ValueKind.SUSPECT,
        number=number,
        measure_unit=unit,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=(note,),
    )


def _reading(number: str | Decimal, unit: str | None, why: str, operator: Operator | None = None) -> Reading:
    kind = ValueKind.COUNT if unit is None else kind_of_unit(unit)
    return Reading(operator=operator, number=Decimal(number), measure_unit=unit, kind=kind, why=why)


def _sign_read_as_percent(plain: str, context: Context) -> Value | None:
    """%=95%."""
    found = _DOUBLE_SIGN.fullmatch(plain)
    if found is None:
        return None
    unit = canonical_unit(found[2]) or context.column_unit
    readings = (
        _reading(found[1], unit, "“≥”识别成了“%=”", Operator.AT_LEAST),
        _reading(found[1], unit, "运算符为“=”", Operator.EQUAL),
    )
    return _suspect(context, "运算符可能识别错误", readings)


def _equal_read_as_two(plain: str, context: Context) -> Value | None:
    """二100%."""
    found = _TWO_FOR_EQUAL.fullmatch(plain)
    if found is None:
        return None
    unit = canonical_unit(found[2]) or context.column_unit
    return _suspect(context, "“=”可能识别成了“二”", (_reading(found[1], unit, "“=”识别成了“二”", Operator.EQUAL),))


def _at_least_read_as_two(plain: str, context: Context) -> Value | None:
    """290% and 2150次: a 2 before a rounder number, in a target that has no operator."""
    found = _TWO_FOR_AT_LEAST.fullmatch(plain)
    if found is None or context.operator or not context.aim:
        return None
    rest, (unit, end) = found[1], match_compound(found[2])
    if rest.startswith("0") or unit is None or end != len(found[2]):
        return None
    rounder = len(rest) >= 3 and len(("2" + rest).rstrip("0")) >= 3 and len(rest.rstrip("0")) <= 2
    full_share = unit == "%" and (rest == "100" or (len(rest) == 2 and int(rest) >= 50))
    if not full_share and not (rounder and kind_of_unit(unit) is ValueKind.COUNT):
        return None
    whole = Decimal("2" + rest)
    readings = (
        _reading(rest, unit, "“≥”识别成了“2”", Operator.AT_LEAST),
        _reading(whole, unit, "照所写的数"),
    )
    return _suspect(context, "首位“2”可能是“≥”的误识", readings, number=whole, unit=unit)


def _glyphs_for_digits(plain: str, context: Context) -> Value | None:
    """IO=10 and M.8=14.8."""
    found = _GLYPHS.fullmatch(plain)
    if found is None:
        return None
    unit = canonical_unit(found[2]) or context.column_unit
    return _suspect(context, "数字可能识别成了字母", (_reading(found[1], unit, "取等号后的数", Operator.EQUAL),))


def _spreadsheet_leftover(plain: str, context: Context) -> Value | None:
    """#DIV/0! and 1E+05."""
    if _SHEET_ERROR.fullmatch(plain) is not None:
        return _suspect(context, "表格公式出错，没有值")
    found = _SCIENTIFIC.fullmatch(plain)
    if found is None:
        return None
    number = Decimal(plain.lstrip("≥≤<>="))
    return _suspect(context, "表格按科学记数法显示", (_reading(number, context.column_unit, "照科学记数法"),))


def _integer_digits_lost(plain: str, context: Context) -> Value | None:
    """.32.06.5."""
    if _LOST_DIGITS.fullmatch(plain) is None:
        return None
    parts = plain.strip("≥≤<>=").split(".")[1:]
    unit = "%" if plain.endswith("%") else context.column_unit
    one = f"0.{parts[0].rstrip('%')}" if len(parts) == 1 else None
    readings = () if one is None else (_reading(one, unit, "整数位为0而略去"),)
    return _suspect(context, "整数位可能丢失", readings)


def _zeros_glued(plain: str, context: Context) -> Value | None:
    """00."""
    if _ZEROS.fullmatch(plain) is None:
        return None
    return _suspect(context, "可能是两格的0粘连", (_reading("0", context.column_unit, "两格的0粘连"),))


def _repeated(plain: str, context: Context) -> Value | None:
    """620万620万."""
    found = _REPEATED.fullmatch(plain)
    if found is None or found[1][-1] in "/:-,;、~":
        return None
    readings = tuple(
        _reading(piece.number, piece.unit, "同一值写了两遍", piece.operator) for piece in scan(found[1])[:1]
    )
    return _suspect(context, "同一值可能复制了两遍", readings)


def _date_serial(plain: str, context: Context) -> Value | None:
    """45657 where a time is asked."""
    if not context.names_time or context.column_unit or _SERIAL.fullmatch(plain) is None:
        return None
    number = int(Decimal(plain))
    day = serial_day(number)
    if day is None:
        return None
    operator = Operator.AT_MOST if context.aim else None
    readings = (
        Reading(kind=ValueKind.DEADLINE, operator=operator, deadline=day, why="表格的日期格式写成了序列号"),
        _reading(Decimal(number), None, "照所写的数"),
    )
    return _suspect(context, "可能是日期的序列号", readings, number=Decimal(number))


def _values_glued(plain: str, context: Context) -> Value | None:
    """200104010: nine digits and more without a unit."""
    if _LONG_DIGITS.fullmatch(plain) is None or context.column_unit == "元" or context.money_unit == "元":
        return None
    readings = (_reading(plain, None, "照所写的数"),)
    return _suspect(context, "可能是几个数粘连，切法不止一种", readings, number=Decimal(plain))


def _gap_in_number(plain: str, context: Context) -> Value | None:
    """12 000人: one number with a blank for the comma, or two."""
    if " " not in plain:
        return None
    found = _GAP.fullmatch(plain)
    if found is None:
        return None
    whole = scan(plain.replace(" ", ""))
    if len(whole) != 1:
        return _suspect(context, "数字之间有空格，可能是几个数")
    piece = whole[0]
    unit = piece.unit or context.column_unit
    kind = ValueKind.COUNT if unit is None else kind_of_unit(unit)
    readings = [
        Reading(operator=piece.operator, number=piece.number, measure_unit=unit, kind=kind, why="空格作千分位或断行")
    ]
    readings += [_reading(part, unit, "空格隔开的数之一") for part in found[2].split() if _SEPARATE.fullmatch(part)]
    return Value(
        raw=context.raw,
        kind=kind,
        operator=piece.operator,
        number=piece.number,
        measure_unit=unit,
        magnitude=piece.magnitude,
        places=piece.places,
        confidence=Confidence.SUSPECT,
        readings=tuple(readings),
        notes=("数字之间有空格，可能是一个数，也可能是几个数",),
    )


_CHECKS: tuple[Check, ...] = (
    _gap_in_number,
    _sign_read_as_percent,
    _equal_read_as_two,
    _at_least_read_as_two,
    _glyphs_for_digits,
    _spreadsheet_leftover,
    _integer_digits_lost,
    _zeros_glued,
    _repeated,
    _date_serial,
    _values_glued,
)
