"""Targets and actuals that a form spreads over columns (符号, 值, 单位) as the one text that they mean."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from jixiao.document import Cell
from jixiao.form import DASHES, Written
from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import written_value
from jixiao.vocabulary import squeezed

_SIGNS: Mapping[str, str] = {
    "大于等于": "≥",
    "大于或等于": "≥",
    "不低于": "≥",
    "不少于": "≥",
    "小于等于": "≤",
    "小于或等于": "≤",
    "不高于": "≤",
    "不超过": "≤",
    "大于": ">",
    "小于": "<",
    "等于": "=",
    "≧": "≥",
    "≦": "≤",
    ">=": "≥",
    "<=": "≤",
}
_SIGN = compiled_on_use(r"[≥≤≧≦><＞＜=＝﹥﹤﹦±约]+")
_REMARK = compiled_on_use(r"[（(][^（()）]*[)）]")
_PARTS = {"target": ("operator", "measure_unit"), "actual": ("actual_operator", "actual_unit")}
_NUMERIC = compiled_on_use(r"\d")


def composed(picked: Mapping[str, Cell | None], field: str) -> Written:
    """
    The target or the actual of a row: its value, with sign before and measure unit behind where they have columns.

    ≧ | 620 | 人次 becomes ≥620人次. A sign that is no sign (定性) and a unit of a value without digits are left out,
    and so is the = before an actual.
    """
    value = picked.get(field)
    sign_cell, unit_cell = (picked.get(part) for part in _PARTS[field])
    plain = written_value(value)
    if value is None or plain.text is None or (sign_cell is None and unit_cell is None):
        return plain
    text = plain.text
    sign = _sign(sign_cell)
    if field == "actual" and sign in {"=", "＝"}:
        sign = ""
    unit = _unit(unit_cell)
    if sign and not _SIGN.match(text):
        text = f"{sign}{text}"
    if unit and _NUMERIC.search(text) and not narrow(squeezed(text)).endswith(narrow(unit)):
        text = f"{text}{unit}"
    if text == plain.text:
        return plain
    parts = [cell.text for cell in (sign_cell, value, unit_cell) if cell is not None and cell.text]
    return Written(text, replace(value.origin, text=" ".join(parts)))


def _sign(cell: Cell | None) -> str:
    text = squeezed(cell.text) if cell is not None else ""
    if text in _SIGNS:
        return _SIGNS[text]
    return text if _SIGN.fullmatch(text) else ""


def _unit(cell: Cell | None) -> str:
    text = _REMARK.sub("", squeezed(cell.text)) if cell is not None else ""
    return "" if text in DASHES or text == "无" else text
