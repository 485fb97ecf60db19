"""The name of an indicator as a cell gives it: list prefixes and stars taken off, placeholders told apart."""

from __future__ import annotations

from jixiao.document import Cell
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import one_line
from jixiao.vocabulary import squeezed

_PREFIX = compiled_on_use(r"指\s*标\s*\d{1,2}\s*[:：.．、]?\s*(?=[^\s\d:：.．、])", needs="指")
_STARS = "★☆*＊ 　"
_PLACEHOLDER = compiled_on_use(
    r"无|不适用|不涉及|(?:指标[一二三四五六七八九十\d]*[:：]?)|[…．.。·]+|[-—－–/／]+|[xX×*＊]+",
    needs="无不指…．.。·-—－–/／xX×*＊",
)


def bare_name(cell: Cell | None) -> Written:
    """The name without “指标1：” and ★; the cell's own words stay in the origin."""
    if cell is None:
        return Written()
    text = one_line(cell.text).strip(_STARS)
    return Written(_PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text or None, cell.origin)


def is_nothing(text: str) -> bool:
    """Whether a value beside a placeholder says nothing: 无, 0, 不适用."""
    return squeezed(text) in {"无", "0", "不适用", "不涉及", "0.00", "0.0"}


def is_placeholder(text: str) -> bool:
    """Whether a name is only the stand-in of the blank form: 指标2：, ……, —."""
    return _PLACEHOLDER.fullmatch(squeezed(text).strip(_STARS)) is not None or not squeezed(text).strip(_STARS)
