"""The one question of this package, asked of two printed names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from jixiao.names.appearance import looks_like_org, looks_like_project
from jixiao.names.comparison import Comparison, NameKind, Verdict
from jixiao.names.decide_org import decide_organisations
from jixiao.names.decide_project import decide_projects
from jixiao.names.normalise import Clean, clean
from jixiao.names.organisation import ends_like_office, take_scope
from jixiao.names.place import read_places
from jixiao.patterns import compiled_on_use

_SEPARATORS = compiled_on_use(r"[\s、,，;；/]+")
_EMPTY = Comparison(verdict=Verdict.UNSURE, reason="一方为空，无法判断")


def compare(
    a: str,
    b: str,
    *,
    kind: NameKind | Literal["org", "project"] = NameKind.ORG,
    aliases: Sequence[tuple[str, str]] = (),
    home: str | None = None,
) -> Comparison:
    """
    Whether two printed names mean the same office or project, and why; never raises for what is typed.

    *aliases* are pairs of a short and a full name that the report declares (以下简称). *home* is the report's own
    office: its places resolve 市, 我县 and the like, and it may stand in front of a project's name.
    """
    kind = NameKind(kind)
    one, other = clean(a, kind), clean(b, kind)
    if not one.text or not other.text:
        return _EMPTY
    if kind is NameKind.ORG:
        listed = _against_list(a, b, home=home) or _against_list(b, a, home=home)
        if listed is not None:
            return replace(listed, names=(a, b))
    result = _judge(_declared(one, aliases, kind), _declared(other, aliases, kind), kind, home=home)
    return replace(result, names=(a, b))


def _against_list(listed: str, name: str, *, home: str | None) -> Comparison | None:
    """The verdict where only one side lists several offices: unsure if the other is one of them, else None."""
    offices = _offices(listed)
    if len(offices) < 2 or len(_offices(name)) > 1:
        return None
    for office in offices:
        if not compare(office, name, home=home).accuses:
            reason = f"一方写有{len(offices)}个单位，是否指同一单位无法判断"
            return Comparison(verdict=Verdict.UNSURE, reason=reason, evidence=((listed, name),))
    return None


def _offices(text: str) -> tuple[str, ...]:
    """The offices that a text lists, each complete with its place; empty or one where it is no list."""
    parts = tuple(part for part in _SEPARATORS.split(text) if part)
    return parts if all(_is_whole(part) for part in parts) else ()


def _is_whole(part: str) -> bool:
    name = clean(part, NameKind.ORG).text
    placed = read_places(name, stems=False)
    return bool(placed.chain) and len(placed.rest) > 1 and ends_like_office(placed.rest)


def _declared(name: Clean, aliases: Sequence[tuple[str, str]], kind: NameKind) -> Clean:
    """The full name where the report declares *name* as short for one."""
    for short, full in aliases:
        if take_scope(name.text)[0] == clean(short, kind).text:
            return clean(full, kind)
    return name


def _judge(one: Clean, other: Clean, kind: NameKind, *, home: str | None) -> Comparison:
    if one.text == other.text:
        return _alike(one, other)
    at_home = clean(home, NameKind.ORG).text if home else ""
    match kind:
        case NameKind.ORG:
            result = decide_organisations(one, other, home=at_home)
        case NameKind.PROJECT:
            result = decide_projects(one, other, home=at_home)
    return _field_shift(one, other) or result if result.verdict is Verdict.DIFFERENT else result


def _alike(one: Clean, other: Clean) -> Comparison:
    if one.cut != other.cut:
        return Comparison(verdict=Verdict.TRUNCATED, reason="一方以省略号收尾")
    return Comparison(verdict=Verdict.SAME, reason="写法一致（不计空白、标点、编码）")


def _field_shift(one: Clean, other: Clean) -> Comparison | None:
    """An office against a project: one of the two stands in the wrong field."""
    for office, project in ((one.text, other.text), (other.text, one.text)):
        if looks_like_org(office) and looks_like_project(project):
            reason = f"内容种类不同：“{office}”是单位名称，“{project}”是项目名称"
            return Comparison(verdict=Verdict.DIFFERENT, reason=reason, evidence=((one.text, other.text),))
    return None
