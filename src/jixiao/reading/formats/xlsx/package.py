"""
The parts of an xlsx file: its worksheets in order, its shared strings, its number formats, and what hangs on a sheet.

Everything goes by relationships and local names, so that Strict files and those of other programs are read alike.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.failures import KindUnsupported
from jixiao.reading.formats.xlsx.scanning import scanned_strings
from jixiao.reading.number_format.code import BUILT_IN, GENERAL
from jixiao.reading.worksheet import clean_text
from jixiao.reading.xml_safety import parse_xml
from jixiao.reading.zip_safety import Archive, ZipDamaged, ZipTooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORKBOOK = "xl/workbook.xml"
_LARGEST_PART = 32 * 1024 * 1024
"""The most bytes of a part that is parsed as a whole: its tree takes several times as much memory."""
_ESCAPED = compiled_on_use(r"_x([0-9A-Fa-f]{4})_")
_TRUE = frozenset({"1", "true", "on"})


class Relation(Struct, frozen=True):
    """What a part points to: `kind` is the last word of its type, `target` the member, None where it lies outside."""

    kind: str
    target: str | None


class SheetPart(Struct, frozen=True):
    """A sheet of a workbook: `number` counts from 1, `kind` is worksheet or another, `member` None where it is lost."""

    name: str
    number: int
    kind: str
    member: str | None
    is_hidden: bool


class Workbook(Struct, frozen=True):
    """
    What the worksheets of a file share.

    `strings` are the shared strings as they are shown, by their number as it is written; `codes` the number formats by
    that of the cell style; `recalculates` is true where the file asks to be calculated anew, so that the results it
    holds may be none.
    """

    sheets: tuple[SheetPart, ...]
    strings: dict[str, str]
    codes: dict[str, str]
    since_1904: bool
    recalculates: bool
    relations: tuple[Relation, ...]


def open_workbook(archive: Archive) -> Workbook:
    """The workbook in *archive*; raises a `FileUnreadable` where a part that it can't do without is lost or damaged."""
    member = _workbook_member(archive)
    root = parsed(archive, member)
    if root is None:
        raise ZipDamaged(archive.file, member)
    relations = relations_of(archive, member)
    targets = {relation.kind: relation.target for relation in relations.values()}
    settings = {local_name(child): child for child in root}
    properties, calculation = settings.get("workbookPr"), settings.get("calcPr")
    return Workbook(
        sheets=_sheets(settings.get("sheets"), relations),
        strings=_strings(archive, targets.get("sharedStrings")),
        codes=_codes(_optional(archive, targets.get("styles"))),
        since_1904=properties is not None and is_true(properties.get("date1904")),
        recalculates=calculation is not None and is_true(calculation.get("fullCalcOnLoad")),
        relations=tuple(relations.values()),
    )


def parsed(archive: Archive, member: str) -> _Element | None:
    """The root of a part, None where there is none of that name."""
    data = archive.read(member)
    if data is None:
        return None
    if len(data) > _LARGEST_PART:
        raise ZipTooLarge(archive.file, member)
    return parse_xml(data, archive.file, part=member)


def relations_of(archive: Archive, member: str) -> dict[str, Relation]:
    """What a part points to, by the id that it uses; empty where it points to nothing."""
    folder, name = posixpath.split(member)
    path = f"{folder}/_rels/{name}.rels".lstrip("/")
    root = parsed(archive, path) if path in archive else None
    found: dict[str, Relation] = {}
    for each in root if root is not None else ():
        kind = (each.get("Type") or "").rpartition("/")[2]
        target = each.get("Target") or ""
        inside = (each.get("TargetMode") or "").lower() != "external" and target
        found[each.get("Id") or ""] = Relation(kind, _resolved(folder, target) if inside else None)
    return found


def local_name(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: _Element) -> str:
    """The namespace of an element in braces, ready to be put before a name; empty where there is none."""
    head, brace, _ = str(element.tag).rpartition("}")
    return head + brace


def is_true(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return (value or "").lower() in _TRUE


def item_text(item: _Element, space: str) -> str:
    """The text of a shared or inline string, its runs put together; how it is pronounced (rPh) is left out."""
    if len(item) == 1 and not len(item[0]):
        return shown_text(item[0].text or "")
    texts: list[str] = []
    for part in item:
        if part.tag == f"{space}t":
            texts.append(part.text or "")
        elif part.tag == f"{space}r":
            texts.extend(run.text or "" for run in part.iterchildren(f"{space}t"))
    return shown_text("".join(texts))


def shown_text(text: str) -> str:
    """A text as it is shown: signs that XML can't hold are written as _x000D_; halves of a sign are left out."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)
        text = text.encode("utf-8", errors="ignore").decode()
    return clean_text(text)


def _workbook_member(archive: Archive) -> str:
    if _WORKBOOK in archive:
        return _WORKBOOK
    main = [relation.target for relation in relations_of(archive, "").values() if relation.kind == "officeDocument"]
    member = next((target for target in main if target is not None), _WORKBOOK)
    if member.lower().endswith(".bin"):
        raise KindUnsupported(archive.file, "xlsb")
    return member


def _resolved(folder: str, target: str) -> str:
    path = target.replace("\\", "/")
    whole = path if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(whole).lstrip("/")


def _optional(archive: Archive, member: str | None) -> _Element | None:
    return None if member is None else parsed(archive, member)


def _sheets(listed: _Element | None, relations: dict[str, Relation]) -> tuple[SheetPart, ...]:
    sheets: list[SheetPart] = []
    for number, each in enumerate(listed if listed is not None else (), start=1):
        key = next((value for name, value in each.items() if str(name).endswith("}id")), "")
        relation = relations.get(str(key), Relation("worksheet", None))
        sheets.append(
            SheetPart(
                name=each.get("name") or f"Sheet{number}",
                number=number,
                kind=relation.kind,
                member=relation.target,
                is_hidden=(each.get("state") or "visible") != "visible",
            )
        )
    return tuple(sheets)


def _strings(archive: Archive, member: str | None) -> dict[str, str]:
    data = None if member is None else archive.read(member)
    if member is None or data is None:
        return {}
    if len(data) > _LARGEST_PART:
        raise ZipTooLarge(archive.file, member)
    scanned = scanned_strings(data)
    if scanned is not None:
        return {str(number): text for number, text in enumerate(_shown_texts(scanned))}
    root = parse_xml(data, archive.file, part=member)
    space = namespace(root)
    return {str(number): item_text(item, space) for number, item in enumerate(root.iterchildren(f"{space}si"))}


def _shown_texts(texts: list[str]) -> list[str]:
    """`shown_text` of each; where all hold but plain signs, as mostly, this is found out at once."""
    together = "".join(texts)
    return (
        [text.strip() for text in texts]
        if together.isprintable() and "_x" not in together
        else list(map(shown_text, texts))
    )


def _codes(root: _Element | None) -> dict[str, str]:
    if root is None:
        return {}
    space = namespace(root)
    own = {each.get("numFmtId"): each.get("formatCode") for each in root.iterfind(f"{space}numFmts/{space}numFmt")}
    styles = [each.get("numFmtId") or "0" for each in root.iterfind(f"{space}cellXfs/{space}xf")]
    return {str(number): own.get(style) or _built_in(style) for number, style in enumerate(styles)}


def _built_in(style: str) -> str:
    return BUILT_IN.get(int(style), GENERAL) if style.isascii() and style.isdigit() and len(style) < 6 else GENERAL
