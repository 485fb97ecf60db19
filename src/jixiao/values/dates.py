"""
Days by which something is due or was done, and periods: 12月底之前完成, 2021年1月-12月, 年底前.

Source: values.md rows 40-42. A missing year is that of the form, and said to be. Without one there is no day, and
nothing can be compared.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context
from jixiao.values.value import Confidence, Operator, Reading, Value, ValueKind

_YEAR = r"(?:(?P<{0}year>(?:19|20)\d\d)年度?|(?P<{0}this>本年度?|当年|今年|该年))?"
_CHINESE_POINT = (
    _YEAR + r"(?:(?P<{0}month>\d{{1,2}})月份?(?:(?P<{0}day>\d{{1,2}})[日号]|(?P<{0}part>月?[底末初]|上旬|中旬|下旬))?"
    r"|第?(?P<{0}quarter>[一二三四1-4])季度[底末]?|(?P<{0}half>上半年|下半年)|(?P<{0}end>年?[底末]|年内|(?<=年)内))"
)
_NUMERIC_POINT = (
    r"(?P<{0}nyear>(?:19|20)\d\d)([-./])(?P<{0}nmonth>\d{{1,2}})(?:[-./](?P<{0}nday>\d{{1,2}}))?(?: ?00:00(?::00)?)?"
)
_BEFORE = r"(?P<before>[以之]?前|截止|为止)?"
_LEAD = r"(?P<lead>[^\d≥≤<>=]{0,8}?)(?P<sign>≤|<|=|不迟于|不晚于|不超过|早于|截至|截止)?(?:于|在|到|至)?"
_TAIL = r"(?P<tail>[^\d]{0,16})"
_POINT = compiled_on_use(_LEAD + _CHINESE_POINT.format("") + r"(?P<inner>内)?" + _BEFORE + _TAIL)
_NUMERIC = compiled_on_use(_LEAD + _NUMERIC_POINT.format("") + _BEFORE + _TAIL)
_COMPACT = compiled_on_use(r"(?P<sign>≤|<|=)?(?P<nyear>20\d\d)(?P<nmonth>[01]\d)(?P<nday>[0-3]\d)(?P<before>)")
_TO = r"(?:-|~|至|到)+"
_PERIOD = compiled_on_use(_LEAD + _CHINESE_POINT.format("a") + _TO + _CHINESE_POINT.format("b") + _TAIL)
_MONTHS = compiled_on_use(
    _LEAD + _YEAR.format("a") + r"(?P<amonth>\d{1,2})" + _TO + r"(?P<bmonth>\d{1,2})月份?" + _TAIL
)
_NUMERIC_PERIOD = compiled_on_use(_LEAD + _NUMERIC_POINT.format("a") + _TO + _NUMERIC_POINT.format("b") + _TAIL)
_YEARS = compiled_on_use(_LEAD + r"(?P<ayear>(?:19|20)\d\d)年?度?" + _TO + r"(?P<byear>(?:19|20)\d\d)年度?" + _TAIL)
_NUMERAL_BEFORE = compiled_on_use("[一二两三四五六七八九十几数半]个?$|[〇○零一二三四五六七八九十]+[年月]")
"""三年内 is a length of time, and 二〇二四年六月底 has its month: neither is the end of the form's own year."""
_MONTH_OF_YEAR = compiled_on_use(r"20\d\d-(?:0[1-9]|1[0-2])")
"""2024-06 is a month wherever it stands; 2024.06 and 2024/6 only where a time is asked."""
_LONGEST = 60
_MARKS = compiled_on_use(r"[月年季底末]|20\d\d[-./\d]\d|19\d\d[-./]")
_PARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (31, 31), "末": (31, 31)}
_PARTS |= {"月初": _PARTS["初"], "月底": _PARTS["底"], "月末": _PARTS["末"]}
"""First and last day of the parts of a month, cut to its length."""
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH_SPAN = compiled_on_use(r"\d+月内?$")

Span = tuple[date, date]


def read_date(plain: str, context: Context) -> Value | None:
    """The deadline, the day or the period that a normalised text is; None where it is no date."""
    if len(plain) > _LONGEST or _MARKS.search(plain) is None:
        return None
    if any(sign in plain for sign in "-~至到"):
        period = _read_period(plain, context)
        if period is not None:
            return period
    found = _POINT.fullmatch(plain)
    if found is not None and _NUMERAL_BEFORE.search(found["lead"]):
        return None
    if found is None and context.names_time:
        found = _COMPACT.fullmatch(plain)
    if found is None:
        found = _NUMERIC.fullmatch(plain)
        if found is None or (found["nday"] is None and not (context.names_time or _MONTH_OF_YEAR.fullmatch(plain))):
            return None
    if (found.groupdict().get("tail") or "").startswith(("起", "开始")):
        return Value(raw=context.raw, kind=ValueKind.QUALITATIVE, notes=("只写了从何时开始",))
    return _point_value(found, plain, context)


def _point_value(found: re.Match[str], plain: str, context: Context) -> Value | None:
    groups = found.groupdict()
    span_text = _MONTH_SPAN.search(plain) is not None and not groups.get("year")
    if span_text and (groups["sign"] or plain.endswith("内") or context.names_span):
        return None
    last_only = bool(context.aim or groups["before"] or groups["sign"])
    operator = Operator.AT_MOST if last_only else None
    span, notes = _span(groups, "", context.year)
    if span is None:
        if _has_year(groups, "") or context.year is not None:
            return None
        return Value(
            raw=context.raw,
            kind=ValueKind.DEADLINE,
            operator=operator,
            confidence=Confidence.INFERRED,
            notes=("没有写年份，表里也没有年度，日期不能定",),
        )
    first, last = span
    inferred = Confidence.INFERRED if notes else Confidence.CERTAIN
    whole_month = groups.get("month") and not groups.get("day") and not groups.get("part")
    if groups["before"] and whole_month:
        return _before_month(context, first, last, notes)
    if groups["sign"] == "<":
        last -= timedelta(days=1)
    return Value(
        raw=context.raw,
        kind=ValueKind.DEADLINE,
        operator=operator,
        deadline=last,
        starts=None if last_only else first,
        confidence=inferred,
        notes=notes,
    )


def _before_month(context: Context, first: date, last: date, notes: tuple[str, ...]) -> Value:
    """9月前 may leave September out or in."""
    before = first - timedelta(days=1)
    readings = tuple(
        Reading(operator=Operator.AT_MOST, kind=ValueKind.DEADLINE, deadline=day, why=why)
        for day, why in ((before, f"不含{first.month}月"), (last, f"含{first.month}月"))
    )
    return Value(
        raw=context.raw,
        kind=ValueKind.DEADLINE,
        operator=Operator.AT_MOST,
        deadline=before,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=(*notes, f"“{first.month}月前”可以不含当月，也可以含当月"),
    )


def _read_period(plain: str, context: Context) -> Value | None:
    found = _PERIOD.fullmatch(plain) or _MONTHS.fullmatch(plain) or _YEARS.fullmatch(plain)
    found = found or _NUMERIC_PERIOD.fullmatch(plain)
    if found is None:
        return None
    groups = found.groupdict()
    begin, notes = _span(groups, "a", context.year)
    if begin is None:
        missing = not _has_year(groups, "a") and context.year is None
        return _period_without_year(context) if missing else None
    end, later = _span(groups, "b", begin[0].year)
    if end is None or end[1] < begin[0]:
        return None
    if not _has_year(groups, "b"):
        later = ()
    return Value(
        raw=context.raw,
        kind=ValueKind.RANGE,
        operator=Operator.BETWEEN,
        starts=begin[0],
        deadline=end[1],
        confidence=Confidence.INFERRED if notes else Confidence.CERTAIN,
        notes=notes + later,
    )


def _period_without_year(context: Context) -> Value:
    return Value(
        raw=context.raw,
        kind=ValueKind.RANGE,
        operator=Operator.BETWEEN,
        confidence=Confidence.INFERRED,
        notes=("没有写年份，表里也没有年度，期间不能定",),
    )


def _has_year(groups: dict[str, str | None], side: str) -> bool:
    return bool(groups.get(f"{side}year") or groups.get(f"{side}nyear"))


def _span(groups: dict[str, str | None], side: str, default: int | None) -> tuple[Span | None, tuple[str, ...]]:
    """First and last day of one point in time, and what had to be inferred."""
    written = groups.get(f"{side}year") or groups.get(f"{side}nyear")
    year = int(written) if written else default
    if year is None:
        return None, ()
    notes = () if written else (f"没有写年份，按表的年度{year}年",)
    month = groups.get(f"{side}month") or groups.get(f"{side}nmonth")
    if month is not None:
        day = groups.get(f"{side}day") or groups.get(f"{side}nday")
        return _within_month(year, int(month), day, groups.get(f"{side}part")), notes
    quarter = groups.get(f"{side}quarter")
    if quarter:
        number = _QUARTERS[quarter]
        return _months(year, 3 * number - 2, 3 * number), notes
    half = groups.get(f"{side}half")
    if half:
        return (_months(year, 1, 6) if half == "上半年" else _months(year, 7, 12)), notes
    return _months(year, 1, 12), notes


def _months(year: int, first: int, last: int) -> Span:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _within_month(year: int, month: int, day: str | None, part: str | None) -> Span | None:
    if not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    if day is not None:
        return (date(year, month, int(day)),) * 2 if 1 <= int(day) <= length else None
    first, last = _PARTS.get(part or "", (1, 31))
    return date(year, month, min(first, length)), date(year, month, min(last, length))


_SERIAL_START = date(1899, 12, 30)


def serial_day(number: int) -> date | None:
    """The day that a spreadsheet's serial number stands for, where it is one of the years 2010 to 2049."""
    return _SERIAL_START + timedelta(days=number) if 40179 <= number <= 54788 else None
