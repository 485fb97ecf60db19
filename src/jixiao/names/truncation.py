"""Names that were cut: …人民政府驻, …住房和城乡建, （二期. One against the whole name, or by itself."""

from __future__ import annotations

from jixiao.names.comparison import Comparison, NameKind, Verdict
from jixiao.names.gazetteer import places
from jixiao.names.normalise import Clean, clean
from jixiao.names.organisation import ends_like_office, take_scope
from jixiao.names.place import read_places
from jixiao.names.tables import office_words, words
from jixiao.patterns import compiled_on_use

_PROJECT_ENDING = compiled_on_use(
    r"(?:经费|资金|项目|费|支出|工程|补助|补贴|奖励|专项|工资|津贴|计划|奖补|费用|贷款|基金|债券|公积金|保险|\))$"
)
_LONGEST_WORD = 10
_HANGING = compiled_on_use(r"(?:[驻的和与及暨之、·—（(]|人民|人民政|办公|委员|管理委|联络|有限|公司驻|以及|关于)$")


def is_cut_of(short: Clean, long: Clean, kind: NameKind, *, through_word: bool = False) -> bool:
    """
    Whether *short* is what a cut left of *long*: its start, or its end where the cut went through a word.

    With *through_word* the start too counts only where the cut went through a word or is marked.
    """
    left, whole = _bare(short), _bare(long)
    if through_word or not left.endswith(("人民政", "人民", "人")):
        left, whole = left.replace("人民政府", "政府"), whole.replace("人民政府", "政府")
    if len(left) < 2 or len(left) >= len(whole):
        return False
    if whole.startswith(left):
        if short.cut or short.open:
            return True
        return _cuts_word(whole, len(left)) if through_word else is_begun(left, whole, kind)
    if not whole.endswith(left) or read_places(left, stems=False).chain:
        return False
    lost = whole[: -len(left)]
    return _cuts_word(whole, len(lost)) and not _starts_with_word(left) and not _ends_with_word(lost)


def _bare(name: Clean) -> str:
    """The text without the bracket that was closed for it."""
    return name.text[:-1] if name.open else name.text


def is_begun(left: str, whole: str, kind: NameKind) -> bool:
    """Whether *left* only begins *whole* and can't stand for a whole name: no ending, or an ending inside a word."""
    if not whole.startswith(left) or whole[len(left) :].startswith("("):
        return False
    if kind is NameKind.ORG:
        return not ends_like_office(left) or _cuts_word(whole, len(left))
    return not _PROJECT_ENDING.search(left) or _cuts_word(whole, len(left))


def _cuts_word(text: str, position: int) -> bool:
    """
    Whether a known word or place of *text* begins before *position* and ends after it.

    Not where known words end and begin right there (政府 and 办公室, though 政府办 is a word too).
    """
    rest = text[position:]
    if (rest == "办" or _starts_with_word(rest)) and _ends_with_word(text[:position]):
        return False
    index = places()
    for start in range(max(0, position - _LONGEST_WORD + 1), position):
        for end in range(position + 1, min(len(text), start + _LONGEST_WORD) + 1):
            part = text[start:end]
            if part in words() or part in index.written:
                return True
    return False


def _starts_with_word(text: str) -> bool:
    return any(text[:length] in words() for length in range(2, min(_LONGEST_WORD, len(text)) + 1))


def _ends_with_word(text: str) -> bool:
    return any(text[-length:] in words() for length in range(2, min(_LONGEST_WORD, len(text)) + 1))


def cut_off(short: Clean, long: Clean) -> Comparison:
    """The verdict on a cut name and the whole one."""
    reason = f"“{_bare(short)}”不完整，与“{long.text}”的一部分相同"
    return Comparison(verdict=Verdict.TRUNCATED, reason=reason, evidence=((short.text, long.text),))


def looks_truncated(text: str) -> str | None:
    """
    Why a name by itself looks cut, in Chinese, or None where nothing is sure.

    Conservative: it speaks only of an open bracket, dots, a last word that can't end a name, a last word of which only
    the beginning is there, a bare place, and a place with the field of an office that lacks 局, 委 and the like.
    """
    name = clean(text, NameKind.ORG)
    if name.open:
        return "括号未闭合"
    if name.cut:
        return "以省略号收尾"
    bare, _ = take_scope(name.text)
    hanging = _HANGING.search(bare)
    return f"以“{hanging[0]}”收尾" if hanging is not None else _cut_behind_place(bare)


def _cut_behind_place(text: str) -> str | None:
    """Why the name of an office that begins with a real place looks cut, None where it doesn't."""
    placed = read_places(text, stems=False)
    if not any(place.codes for place in placed.chain):
        return None
    if not placed.rest:
        return None if placed.chain[-1].is_town else f"以“{text[-1]}”收尾，只有地名"
    part = _begun_word(placed.rest)
    if part is not None:
        return f"“{part}”之后不完整"
    if placed.rest in office_words() and not ends_like_office(placed.rest):
        return f"“{placed.rest}”之后缺局、委一类的字"
    return None


def _begun_word(rest: str) -> str | None:
    """The end of *rest* that only begins a longer word of office, None where the end is complete."""
    if ends_like_office(rest) or _PROJECT_ENDING.search(rest):
        return None
    for length in range(min(_LONGEST_WORD, len(rest)), 1, -1):
        tail = rest[-length:]
        if tail in words():
            return None
    for length in range(min(_LONGEST_WORD, len(rest)), 2, -1):
        tail = rest[-length:]
        if any(word.startswith(tail) and len(word) > length for word in office_words()):
            return tail
    return None
