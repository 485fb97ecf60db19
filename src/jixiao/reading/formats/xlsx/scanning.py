"""
The cells and the shared strings of an xlsx file taken from its text, without a tree: that is where its time goes.

Only what is written as the spreadsheet programs write it is taken so. Each letter between the first and the last must
belong to a known shape; where one doesn't, the answer is None and the tree has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import getitem
from typing import cast

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.worksheet import Merge
from jixiao.reading.xml_safety import XmlDamaged, parse_xml

_DECLARATION = compiled_on_use(
    r"""\ufeff?(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?(?: standalone=["']\w+["'])?\s*\?>)?"""
)
_ATTRIBUTES = r'(?: [\w:.-]+="[^"<>&]*")*+'
_BLANK_ROWS = rf"\s*+(?:<row{_ATTRIBUTES}(?:/>|>\s*+</row>)\s*+)*+"
_NEXT_ROW = compiled_on_use(rf'\s*+(</row>)?{_BLANK_ROWS}<row r="(\d{{1,7}})"({_ATTRIBUTES})>\s*+')
"""What stands before the first cell of a row: the end of the row before, rows without cells, and its own beginning."""
_LAST_ROWS = compiled_on_use(rf"\s*+(</row>)?{_BLANK_ROWS}")
_HIDDEN = compiled_on_use(r' hidden="(?:1|true|on)"', re.IGNORECASE)
_BLANK_CELL = compiled_on_use(r"<c [^<>/]*+(?:/>|></c>)")
_LETTERS = r"[^<>\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*+"
_CELL = compiled_on_use(
    r'<c r="([A-Z]{1,3})\d{1,7}"([^<>/]*+)>'
    rf"(?:(?:<f{_ATTRIBUTES}(?:/>|>[^<>]*+</f>))?<v>([^<>&\x00-\x1f]*+)</v>"
    rf'|<is><t(?: xml:space="preserve")?>({_LETTERS})</t></is>)</c>'
)
"""A cell with a value or a text of its own: its column, its further attributes, its value, its text."""
_OWN_TEXT, _FORMULA_TEXT = ' t="inlineStr"', ' t="str"'
_TEXT = rf'<t(?: xml:space="preserve")?(?:/>|>({_LETTERS})</t>)'
_RUN = rf"<r>(?:<rPr>(?:<[^<>]*/>)*+</rPr>)?{_TEXT}</r>"
_RUNS = compiled_on_use(_RUN)
_ITEM = compiled_on_use(rf"<si>(?:{_TEXT}|((?:{_RUN})++))(?:<phoneticPr{_ATTRIBUTES}/>)?</si>\s*")
"""A shared string: its text, or its runs with the text of the last of them."""
_PLAIN_STARTS = ("<si><t>", '<si><t xml:space="preserve">')
_PLAIN_END = "</t></si>"
_STRINGS_START = compiled_on_use(rf"\s*<sst{_ATTRIBUTES}>\s*")
_APART = "\ue000"
"""Stands between the texts that the parser is given together; of no use to a form."""
_ROWS_START, _ROWS_END = "<sheetData>", "</sheetData>"
_MERGES_START = compiled_on_use(r'<mergeCells(?: count="\d+")?>')
_MERGES_END = "</mergeCells>"
_MERGE = compiled_on_use(r'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/>')

Shown = Mapping[str, Mapping[str, str]]
"""By the attributes that a cell has beside its place what each value in it shows; both may raise `KeyError`."""


class Scanned(Struct, frozen=True):
    """
    The texts of a worksheet by row and column, its hidden rows among those with texts, its merged ranges.

    `rest` is its XML without them. They hold where the `emptied` elements in it are the worksheet's own; merged ranges
    of an unusual shape are left in it.
    """

    rows: dict[int, dict[int, str]]
    hidden_rows: list[int]
    merges: list[Merge]
    rest: bytes
    emptied: tuple[str, ...]


def scanned_strings(data: bytes) -> list[str] | None:
    """The shared strings in order, as written; None where any is of an unusual shape."""
    text = _usual_text(data)
    start = None if text is None else _STRINGS_START.match(text)
    if text is None or start is None:
        return None
    written, end, after = text[start.end() :].rpartition("</sst>")
    if not end or after.strip():
        return None
    texts = _plain_strings(written) or _item_strings(written)
    return texts if texts is None else _resolved(texts)


def _item_strings(written: str) -> list[str] | None:
    """The shared strings, some in runs or with blanks that count."""
    parts = _ITEM.split(written)
    if any(parts[::4]):
        return None
    return [
        text or "" if runs is None else "".join(_RUNS.findall(runs))
        for text, runs in zip(parts[1::4], parts[2::4], strict=True)
    ]


def _plain_strings(written: str) -> list[str] | None:
    """The shared strings where all are of the plainest shape and of plain signs; else None."""
    start = next((start for start in _PLAIN_STARTS if written.startswith(start)), None)
    if start is None or not written.endswith(_PLAIN_END) or not written.isprintable():
        return None
    texts = written[len(start) : -len(_PLAIN_END)].split(_PLAIN_END + start)
    return texts if written.count("<") == written.count(">") == 4 * len(texts) else None


def scanned_sheet(data: bytes, shown: Shown, column_of: Mapping[str, int]) -> Scanned | None:
    """What a worksheet shows; None where any cell is of an unusual shape or of a kind that *shown* doesn't know."""
    text = _usual_text(data)
    if text is None or text.count(_ROWS_START) != 1:
        return None
    head, _, written = text.partition(_ROWS_START)
    written, end, tail = written.partition(_ROWS_END)
    try:
        merges, tail = _taken_merges(tail, column_of)
        emptied = ("sheetData",) if merges is None else ("sheetData", "mergeCells")
        scanned = Scanned({}, [], merges or [], f"{head}<sheetData/>{tail}".encode(), emptied)
        return scanned if end and _took_rows(written, scanned, shown, column_of) else None
    except KeyError:
        return None


def _taken_merges(tail: str, column_of: Mapping[str, int]) -> tuple[list[Merge] | None, str]:
    """The merged ranges in what stands behind the rows, and this without them; None and all of it where they differ."""
    before, *rest = _MERGES_START.split(tail)
    written, end, behind = rest[0].partition(_MERGES_END) if len(rest) == 1 else ("", "", "")
    parts = _MERGE.split(written)
    if not end or any(parts[::5]):
        return None, tail
    merges = [
        Merge(int(top) - 1, column_of[left], int(bottom) - 1, column_of[right])
        for left, top, right, bottom in zip(parts[1::5], parts[2::5], parts[3::5], parts[4::5], strict=True)
    ]
    return merges, f"{before}<mergeCells/>{behind}"


def _took_rows(written: str, scanned: Scanned, shown: Shown, column_of: Mapping[str, int]) -> bool:
    """Takes all rows; whether each letter of them was of the known shape."""
    *parts, last = _CELL.split(_BLANK_CELL.sub("", written))
    values = _values(parts[2::5], parts[3::5], parts[4::5])
    if values is None:
        return False
    texts = map(getitem, map(shown.__getitem__, parts[2::5]), values)
    number, attributes, cells = 0, "", dict[int, str]()
    for between, column, text in zip(parts[::5], parts[1::5], texts, strict=True):
        if between or not number:
            found = _NEXT_ROW.fullmatch(between)
            if found is None or (found[1] is None) is (number > 0):
                return False
            number, attributes, cells = max(int(found[2]), 1), found[3], {}
        if text:
            if not cells:
                scanned.rows[number - 1] = cells
                if "hidden" in attributes and _HIDDEN.search(attributes):
                    scanned.hidden_rows.append(number - 1)
            cells[column_of[column]] = text
    end = _LAST_ROWS.fullmatch(last)
    return end is not None and (end[1] is None) is (number == 0)


def _values(
    attributes: Sequence[str], values: Sequence[str | None], inline: Sequence[str | None]
) -> Sequence[str] | None:
    """
    The value of each cell, or its own text.

    None where a text stands in a cell of another type, or a value is blank that is not the text of a formula.
    """
    if "" in values and not _are_typed(attributes, values, "", _FORMULA_TEXT):
        return None
    if inline.count(None) == len(inline):
        return cast("Sequence[str]", values)
    resolved = _resolved([text for text in inline if text is not None])
    if resolved is None or not _are_typed(attributes, values, None, _OWN_TEXT):
        return None
    texts = iter(resolved)
    return [next(texts) if value is None else value for value in values]


def _are_typed(attributes: Sequence[str], values: Sequence[str | None], asked: str | None, kind: str) -> bool:
    """Whether all cells with the value that is *asked* for are of one *kind*."""
    return all(kind in each for each, value in zip(attributes, values, strict=True) if value == asked)


def _usual_text(data: bytes) -> str | None:
    """The text of a part behind its declaration; None where it is not in UTF-8 or holds more than elements and text."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    opening = _DECLARATION.match(text)
    text = text if opening is None else text[opening.end() :]
    return None if ("!" in text and "<!" in text) or "<?" in text else text


def _resolved(texts: list[str]) -> list[str] | None:
    """Texts of elements with the references in them resolved, all at once; None where one of them is none."""
    written = _APART.join(texts)
    if "&" not in written:
        return texts
    if written.count(_APART) != len(texts) - 1:
        return None
    try:
        root = parse_xml(f"<t>{written}</t>".encode(), "", part="")
    except XmlDamaged:
        return None
    return (root.text or "").split(_APART)
