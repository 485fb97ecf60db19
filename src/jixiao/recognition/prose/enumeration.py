"""
Enumerations: “N 个……，分别为：甲、乙和丙”, with the names that are listed.

和 joins two names or stands inside one (档案和信息中心): it parts them only where what stands on both sides ends alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import COUNT, read_quantity
from jixiao.recognition.prose.passages import Sentence


class Enumeration(Struct, frozen=True, kw_only=True):
    """
    A number and the list that follows it: of what (`noun`), how many are said (`number`), and the `names` listed.

    `open_ended` is true where the list ends in 等 and so may leave some out. `start` and `end` are the letters of the
    list in the sentence, `number_start` the letter of the number.
    """

    number: int
    noun: str
    names: tuple[str, ...]
    open_ended: bool
    number_start: int
    start: int
    end: int


_ENUMERATION = compiled_on_use(
    rf"{COUNT}(?:个|家|项|名)(?P<noun>[^，。；：\d]{{1,24}}?)[，：。]?(?:其中|具体)?[，：]?"
    r"(?:分别(?:是|为)|具体(?:是|为|包括|如下)|包括|名称为|即)：?(?P<names>[^。；;]+)",
    needs=("分别", "具体", "包括", "名称为", "即"),
)
_ENUMERATION_BEFORE = compiled_on_use(
    rf"(?:包括|分别(?:是|为)|具体(?:是|为)|即)：?(?P<names>[^。；：\d%]{{4,200}}?)(?P<etc>等)?{COUNT}(?:个|家|项|名)(?P<noun>[^，。；：\d]{{1,12}})",
    needs=("包括", "分别", "具体", "即"),
)
_PARTED = compiled_on_use(r"[、，]|以及")
_JOINED = compiled_on_use(r"(?<=[一-龥）)”])(?:和|及|与)(?=[一-龥“])")
_ETC = compiled_on_use(r"等(?:[^、，]{0,8})?$")
_NUMBERED = compiled_on_use(r"^(?:\d{1,2}[.．、)）]|（\d{1,2}）|[一二三四五六七八九十]是|[①-⑳])")
_QUOTES = '“”"「」『』'


def read_enumerations(sentence: Sentence, following: Sentence | None = None) -> Iterator[Enumeration]:
    """
    The enumerations of a sentence.

    *following* is the next sentence: a list may begin after a full stop (……1 个项目。分别为：甲).
    """
    text = sentence.text + (following.text if following is not None else "")
    matches = (*_ENUMERATION.finditer(text), *_ENUMERATION_BEFORE.finditer(sentence.text))
    for match in matches:
        number = read_quantity(match["number"])
        if number is None or match.start("number") >= len(sentence.text):
            continue
        listed = match["names"]
        names = split_names(listed)
        yield Enumeration(
            number=int(number),
            noun=match["noun"],
            names=names,
            open_ended=bool(match.groupdict().get("etc")) or _ETC.search(listed) is not None,
            number_start=match.start("number"),
            start=match.start("names"),
            end=match.end("names"),
        )


def split_names(listed: str) -> tuple[str, ...]:
    """The names of a list, quotes and numbers dropped; what stands in quotes or brackets is never split."""
    names: list[str] = []
    for piece in _split_outside(_ETC.sub("", listed.rstrip("。；;，,"))):
        names.extend(_split_joined(piece))
    return tuple(name for raw in names if (name := _NUMBERED.sub("", raw.strip()).strip(_QUOTES)))


def _split_outside(listed: str) -> Iterator[str]:
    start = depth = 0
    place = 0
    while place < len(listed):
        if listed[place] in "“「『（(《":
            depth += 1
        elif listed[place] in "”」』）)》":
            depth = max(0, depth - 1)
        match = _PARTED.match(listed, place)
        if match is not None and depth == 0:
            yield listed[start:place]
            start = place = match.end()
        else:
            place += 1
    yield listed[start:]


def _split_joined(piece: str) -> tuple[str, ...]:
    for match in _JOINED.finditer(piece):
        left, right = piece[: match.start()], piece[match.end() :]
        if left.endswith("”") and right.startswith("“"):
            return left, right
        if len(left) > 1 and len(right) > 1 and left.rstrip("）)")[-1] == right.rstrip("）)")[-1]:
            return left, right
    return (piece,)
