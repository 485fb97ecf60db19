"""Serial dates of spreadsheets as their format shows them: 45657 under `yyyy"年"m"月"d"日"` is 2024年12月31日."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from jixiao.numerals import cut, rounded
from jixiao.reading.number_format.code import Item, Section

_LAST_DAY = 2_958_465
"""31 December 9999, the last day that a spreadsheet knows."""
_LEAP_DAY = 60
"""29 February 1900, which never was, but is counted."""
_DAYS_TO_1904 = 1462
_DAY_SECONDS = 86_400
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CHINESE_WEEKDAYS = "一二三四五六日"


def is_serial(value: Decimal) -> bool:
    """Whether a number can be a date: a spreadsheet shows no others as such."""
    return 0 <= value <= _LAST_DAY


def shown_date(value: Decimal, section: Section, *, since_1904: bool) -> str:
    """The day and time that serial *value* is, as the date format in *section* shows it."""
    moment = _moment(value, since_1904=since_1904)
    half = any(item.kind == "half" for item in section.items)
    texts = [_shown(moment, value, section.items, at, half=half) for at in range(len(section.items))]
    return "".join(texts).strip()


def _moment(value: Decimal, *, since_1904: bool) -> datetime:
    days = int(cut(value))
    seconds = int(rounded((value - days) * _DAY_SECONDS, 0))
    if since_1904:
        days += _DAYS_TO_1904
    start = date(1899, 12, 30) if days >= _LEAP_DAY else date(1899, 12, 31)
    day = start + timedelta(days=min(days, _LAST_DAY))
    return datetime(day.year, day.month, day.day) + timedelta(seconds=min(seconds, _DAY_SECONDS - 1))  # noqa: DTZ001


def _shown(moment: datetime, value: Decimal, items: Sequence[Item], at: int, *, half: bool) -> str:
    item = items[at]
    letter, width = item.text[:1].lower(), len(item.text)
    match item.kind:
        case "half":
            words = ("上午", "下午") if "上" in item.text else ("AM", "PM")
            return words[moment.hour >= 12]
        case "elapsed":
            whole = value * {"h": 24, "m": 1440, "s": _DAY_SECONDS}[letter]
            return str(int(cut(rounded(whole, 6)))).zfill(width)
        case "clock" if letter == "m" and _is_minute(items, at):
            return str(moment.minute).zfill(width)
        case "clock":
            return _of_day(moment, letter, width, half=half)
        case _:
            return item.text


def _is_minute(items: Sequence[Item], at: int) -> bool:
    """Whether an m means minutes: hours stand before it, or seconds after it."""
    clock = [(place, item.text[:1].lower()) for place, item in enumerate(items) if item.kind in {"clock", "elapsed"}]
    before = [letter for place, letter in clock if place < at]
    after = [letter for place, letter in clock if place > at]
    return before[-1:] == ["h"] or after[:1] == ["s"]


def _of_day(moment: datetime, letter: str, width: int, *, half: bool) -> str:
    number = {"y": moment.year, "e": moment.year, "m": moment.month, "d": moment.day, "s": moment.second}
    match letter:
        case "y" if width <= 2:
            return f"{moment.year % 100:02d}"
        case "m" if width > 2:
            return _MONTHS[moment.month - 1]
        case "d" if width > 2:
            return _WEEKDAYS[moment.weekday()]
        case "a":
            return ("星期" if width > 3 else "") + _CHINESE_WEEKDAYS[moment.weekday()]
        case "h":
            return str((moment.hour % 12 or 12) if half else moment.hour).zfill(width)
        case _:
            return str(number[letter]).zfill(width)
