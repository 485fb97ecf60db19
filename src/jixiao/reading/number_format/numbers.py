"""
Numbers of a spreadsheet as a person sees them: 0.9533 under `0.00%` is 95.33%.

A workbook holds binary fractions and says by a format code how each is shown. The arithmetic here is decimal and starts
from the 15 digits that spreadsheets themselves show, so that 0.1+0.2 is 0.3. Source: ECMA-376 part 1, 18.8.30–31.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.numerals import rounded, shown
from jixiao.patterns import compiled_on_use
from jixiao.reading.number_format.code import Item, Part, Section, sections_of
from jixiao.reading.number_format.date import is_serial, shown_date

_NUMBER = compiled_on_use(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_DIGITS = 15
"""How many significant digits a spreadsheet keeps of a number."""
_ROOM = 26
"""How many digits a number may have for its decimals to be rounded: the decimal context holds 28."""


def stored_number(raw: str) -> Decimal | None:
    """The number that a workbook stores as *raw*, cleaned to 15 significant digits; None where it is none."""
    if len(raw) > 60 or _NUMBER.fullmatch(raw) is None:
        return None
    value = Decimal(raw)
    if len(raw) <= _DIGITS or len(value.as_tuple().digits) <= _DIGITS:
        return value
    return rounded(value, _DIGITS - 1 - value.adjusted())


def shown_number(value: Decimal, code: str, *, since_1904: bool = False) -> str:
    """
    *value* as the format *code* shows it; *since_1904* tells from which day the workbook counts its dates.

    Fractions, exponents and numbers in Chinese characters are given as plain digits, and currency signs are left out:
    they say nothing that the form does not, and keep a number from being read. A format that hides a number shows it
    nevertheless, unless it is 0.
    """
    sections = sections_of(code)
    section = sections[0] if len(sections) == 1 else _chosen(value, sections)
    match section.part:
        case Part.DATE:
            return shown_date(value, section, since_1904=since_1904) if is_serial(value) else shown(value)
        case Part.LITERAL:
            return section.literal if section.literal or value == 0 else shown(value)
        case Part.GENERAL:
            sign = "-" if value < 0 and not section.drops_sign else ""
            return (
                sign
                + "".join(shown(abs(value)) if item.kind == "general" else item.text for item in section.items).strip()
            )
        case Part.NUMBER:
            return _filled(value, section)


def _chosen(value: Decimal, sections: tuple[Section, ...]) -> Section:
    """The section that shows *value*: by condition where there is one, else by sign (positive; negative; zero)."""
    if any(section.condition is not None for section in sections):
        return next((section for section in sections if section.holds(value)), sections[-1])
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def _filled(value: Decimal, section: Section) -> str:
    """The digits of *value* put into the places of a section, its literals between them."""
    scaled = abs(value)
    if section.percents or section.thousands:
        scaled = scaled.scaleb(2 * section.percents - 3 * section.thousands)
    if scaled.adjusted() > _ROOM - section.decimals:
        return shown(value)
    digits = f"{rounded(scaled, section.decimals):f}"
    sign = "-" if value < 0 and not section.drops_sign and digits.strip("0.") else ""
    if section.tail is not None and not section.grouped:
        return f"{sign}{digits}{section.tail}".strip()
    whole, _, fraction = digits.partition(".")
    before = _whole(whole.lstrip("0"), section.before, grouped=section.grouped)
    return f"{sign}{before}{_fraction(fraction, section.after)}".strip()


def _whole(digits: str, items: tuple[Item, ...], *, grouped: bool) -> str:
    """The digits before the point, filled from the right; the leftmost place takes all that are left."""
    places = sum(1 for item in items if item.kind == "digit")
    digits = digits.rjust(places)
    spare = len(digits) - places
    count = len(digits)
    shown_digits: list[str] = []
    for item in items:
        if item.kind != "digit":
            shown_digits.append(item.text)
            continue
        taken, spare = digits[: 1 + spare], 0
        digits = digits[len(taken) :]
        for digit in taken:
            count -= 1
            kept = digit if digit != " " else "0" if item.text == "0" else ""
            shown_digits.append(f"{kept}," if kept and grouped and count and count % 3 == 0 else kept)
    return "".join(shown_digits)


def _fraction(digits: str, items: tuple[Item, ...]) -> str:
    """The point and the digits after it; idle zeros go where the place is optional (`#`, `?`), with them the point."""
    left = iter(digits)
    texts = [next(left, "") if item.kind == "digit" else item.text for item in items]
    for at in range(len(items) - 1, -1, -1):
        if items[at].kind != "digit":
            continue
        if items[at].text == "0" or texts[at] != "0":
            break
        texts[at] = ""
    if not any(text for item, text in zip(items, texts, strict=True) if item.kind == "digit"):
        texts = [text for item, text in zip(items, texts, strict=True) if item.kind != "point"]
    return "".join(texts)
