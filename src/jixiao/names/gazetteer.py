"""
The places of China at three levels and the ways to write them: 楚雄彝族自治州, 楚雄州, 楚雄.

Source: the table of administrative divisions of the Ministry of Civil Affairs (data/divisions.tsv). A code has six
digits: two for the province, two for the prefecture, two for the county.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from msgspec import Struct

from jixiao.names.tables import read_rows
from jixiao.patterns import compiled_on_use

_PEOPLES = (
    "(?:维吾尔|哈萨克|柯尔克孜|塔吉克|乌孜别克|俄罗斯|达斡尔|鄂温克|鄂伦春|锡伯|蒙古|朝鲜|土家|布依|哈尼|傈僳|仡佬|"
    "东乡|拉祜|纳西|仫佬|景颇|毛南|"
    "撒拉|布朗|阿昌|普米|德昂|保安|裕固|独龙|基诺)族?|[壮回满苗彝藏侗瑶白黎傣畲水佤羌土怒京各]族"
)
_AUTONOMOUS = compiled_on_use(rf"^(.+?)((?:{_PEOPLES})*)自治([州县旗区])$")
_LEVELS = tuple("省市县区州盟旗")
_LONG_LEVELS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区")
_KEPT_LEVELS = ("新区", "矿区", "林区", "特区")


class Places(Struct, frozen=True):
    """
    The index of the gazetteer.

    `names` maps a code to the full name; `written` a full or shortened name that ends in its level to its codes;
    `stems` a name without its level to its codes; `longest` is the length of the longest way of writing.
    """

    names: dict[str, str]
    written: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    longest: int


@cache
def places() -> Places:
    """The index, built when it is first needed."""
    names = {row[0]: row[1] for row in read_rows("divisions.tsv")}
    written: dict[str, frozenset[str]] = {}
    stems: dict[str, frozenset[str]] = {}
    for code, name in names.items():
        short = _short(name)
        stem = stem_of(short)
        alone = frozenset((code,))
        written[name] = alone | written[name] if name in written else alone
        if short != name:
            written[short] = alone | written[short] if short in written else alone
        if len(stem) > 1:
            stems[stem] = alone | stems[stem] if stem in stems else alone
    for form, name in read_rows("places.tsv"):
        written[form] = written.get(form, frozenset()) | written[name]
    return Places(
        names=names,
        written=written,
        stems=stems,
        longest=max(map(len, written)),
    )


def _short(name: str) -> str:
    """An autonomous place without its peoples (楚雄州), any other name as it is."""
    found = _AUTONOMOUS.match(name) if "自治" in name else None
    if found is None or len(found[1]) < 2:
        return name
    return found[1] if found[3] == "区" else found[1] + found[3]


@cache
def common_characters() -> frozenset[str]:
    """The characters that stand in at least six names of the gazetteer."""
    counts = Counter(character for name in places().names.values() for character in name)
    return frozenset(character for character, count in counts.items() if count > 5)


def stem_of(name: str) -> str:
    """A place's name without its level: 聊城 for 聊城市; the name itself where nothing but a level would go."""
    if name.endswith(_KEPT_LEVELS):
        return name
    if name.endswith(_LONG_LEVELS):
        level = next(level for level in _LONG_LEVELS if name.endswith(level))
    elif name.endswith(_LEVELS):
        level = name[-1]
    else:
        return name
    return name.removesuffix(level) or name


def begins_with_place(text: str) -> bool:
    """Whether a name begins with a place of the gazetteer, its level included (聊城市…, not 聊城…)."""
    return place_at_start(text) is not None


def place_at_start(text: str) -> str | None:
    """The longest name of a place, its level included, with which *text* begins."""
    index = places()
    for length in range(min(index.longest, len(text)), 1, -1):
        if text[:length] in index.written:
            return text[:length]
    return None


def stem_at_start(text: str) -> str | None:
    """The longest name of a place without its level with which *text* begins."""
    index = places()
    for length in range(min(8, len(text)), 1, -1):
        if text[:length] in index.stems:
            return text[:length]
    return None


def contains(code: str, other: str) -> bool:
    """Whether the place *code* is *other* or lies above it."""
    if code == other or (code[:2] == other[:2] and code[2:] == "0000"):
        return True
    return code[:4] == other[:4] and code[4:] == "00"


def ancestors(code: str) -> tuple[str, ...]:
    """The codes of a place and of what lies above it, the province first."""
    chain = (code[:2] + "0000", code[:4] + "00", code)
    return tuple(dict.fromkeys(each for each in chain if each in places().names))
