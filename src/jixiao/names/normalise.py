"""
A printed name without what printing did to it: blanks, width, quotes, labels, list marks, codes, odd code points.

What may carry meaning (years, ordinals, telephone numbers, 3+1+X) stays.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from msgspec import Struct

from jixiao.names.comparison import NameKind
from jixiao.names.gazetteer import begins_with_place
from jixiao.names.numbers import write_numbers_alike
from jixiao.names.tables import variants
from jixiao.patterns import compiled_on_use

_DROPPED = compiled_on_use(r"[\s\u200b-\u200f\u2060\ufeff\u00ad\"'“”‘’„‟〝〞「」『』《》〈〉*_`´＂]+")
_COMMAS = compiled_on_use(r"[、·•,，;；。．・‧|/\\~^]+")
_CUT = compiled_on_use(r"(?:…+|\.{2,}|。{2,}|·{3,}|—{2,}…*)$")
_OPENING = compiled_on_use(r"[\[{【〔〖﹝⟨]", needs="[{【〔〖﹝⟨")
_CLOSING = compiled_on_use(r"[\]}】〕〗﹞⟩]", needs="]}】〕〗﹞⟩")
_DASHES = compiled_on_use(r"[-‐-―−－─━﹣]+")
_CIRCLED = compiled_on_use(r"^[\s]*[①-⑳⑴-⒇⒈-⒛●○■□◆◇▲△★☆※•]+")
_LABEL = compiled_on_use(
    r"^(?:项目名称|一级项目名称|二级项目名称|(?:项目)?(?:主管|实施|承担|申报|填报|预算|编制|责任)(?:单位|"
    r"部门)(?:名称)?|"
    r"单位名称|部门名称|机构名称|单位|部门|名称|项目)(?:\((?:盖章|公章|签章)\))?:",
    needs=":",
)
_CLASS = compiled_on_use(
    r"^(?:其他)?(?:运转类|特定目标类|人员类|部门预算项目|一般性项目|专项业务费类|公用经费类)(?:项目)?-(?=.{2})",
    needs="-",
)
_LIST_MARK = compiled_on_use(
    r"^(?:\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}(?:[、)]|\.(?!\d)))",
    needs=")、.",
)
_YEAR = r"(?:19|20)\d{2}"
_CODE = compiled_on_use(
    rf"^(?:\((?!{_YEAR}\))\d{{2,}}\)|\d{{5,}}[A-Z]\d{{6,}}-?|[A-Z]{{1,6}}\d{{4,}}-|"
    rf"(?!{_YEAR}-)\d[\dA-Z]{{1,}}(?:-\d{{2,}})*-(?!\d)|(?!{_YEAR})\d{{6,}}(?=[^\d亩元人户吨公平米万年.%-]))"
)
_BARE_CODE = compiled_on_use(r"^\d{3,}(?=\D)")
_LAST_CODE = compiled_on_use(rf"\((?!{_YEAR}\))\d{{3,}}\)$")
_SEALS = compiled_on_use(r"\((?:盖章|公章|签章|章|签字|印章|加盖公章|单位盖章|部门盖章)\)", needs=("章", "签字"))
_FOOTNOTE = compiled_on_use(r"(?<=[局委会办处院所站厅府部校社])\d$")
_LAST_MARK = compiled_on_use(r"[:.,;!?-]+$")
_BETWEEN_DIGITS = (
    (compiled_on_use(r"(?<=\d)[Oo〇○](?=\d)|(?<=\d\d)[Oo○](?=年|$)", needs="Oo〇○"), "0"),
    (compiled_on_use(r"(?<=\d)[lI](?=\d)"), "1"),
)


class Clean(Struct, frozen=True):
    """
    A normalised name: its `text`, whether the print marks it as `cut` (…), and whether a bracket was left `open`.

    An open bracket is closed in `text`, so that （二期 and （二期） are equal.
    """

    text: str
    cut: bool = False
    open: bool = False


@lru_cache(maxsize=8192)
def clean(text: str, kind: NameKind) -> Clean:
    """The normalised form of a printed name; never raises, whatever is typed."""
    bare = _DROPPED.sub("", _CIRCLED.sub("", text).translate(variants()))
    marked = _CUT.search(bare)
    if marked is not None:
        bare = bare[: marked.start()]
    bare = unicodedata.normalize("NFKC", bare).translate(variants())
    bare = _DASHES.sub("-", _CLOSING.sub(")", _OPENING.sub("(", _DROPPED.sub("", bare))))
    bare = _without_prefixes(bare, kind)
    bare = _SEALS.sub("", _COMMAS.sub("", bare))
    bare, is_open = _balance(_LAST_MARK.sub("", bare))
    for pattern, digit in _BETWEEN_DIGITS:
        bare = pattern.sub(digit, bare)
    bare = _LAST_CODE.sub("", bare)
    if kind is NameKind.ORG:
        bare = _FOOTNOTE.sub("", bare)
    return Clean(write_numbers_alike(bare).replace("()", ""), marked is not None, is_open)


def _without_prefixes(bare: str, kind: NameKind) -> str:
    """Labels, list marks and codes taken off in front, as long as something is left."""
    for pattern in (_LABEL, _LIST_MARK, _CODE, _LIST_MARK, _CLASS):
        found = pattern.match(bare)
        if found is not None and len(bare) - found.end() > 1:
            bare = bare[found.end() :]
    found = _BARE_CODE.match(bare)
    if found is not None and begins_with_place(bare[found.end() :]):
        bare = bare[found.end() :]
    return bare.lstrip(":-.、")


def _balance(text: str) -> tuple[str, bool]:
    """The text with unmatched closing brackets dropped and open ones closed, and whether one was open."""
    if "(" not in text and ")" not in text:
        return text, False
    depth = 0
    kept: list[str] = []
    for character in text:
        if character == ")" and depth == 0:
            continue
        depth += (character == "(") - (character == ")")
        kept.append(character)
    return "".join(kept) + ")" * depth, depth > 0
