"""From a label as written to what it names: blanks, brackets, letters and odd characters don't matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.recognition import labels
from jixiao.vocabulary import bare_label, category_of, dimension_of, funding_role_of, simplified

LONGEST_LABEL = 32
"""A text longer than this is no label."""
_SHORTEST_MISREAD = 3
_AMOUNT_FIELDS = frozenset({"initial_budget", "annual_budget", "executed"})
_SHORTEST_STEM = 4
"""A shorter name of an amount (预算, 执行, 支出) says too little without its ending."""
LONGEST_LEVEL = 14
"""A text longer than this is no name of a level."""
_CATEGORY_ROOT = compiled_on_use(r"数量|质量|时效|经济|社会|生态|环境|可持续|服务对象")
_LEVEL = compiled_on_use(
    r".*指标"
    r"|(?:项目|产出)?(?:成本|产出|效益|效果|满意度|决策|过程|管理|数量|质量|时效|进度)"
    r"|(?:经济|社会|生态|环境|生态环境)(?:成本|效益)|可持续影响"
    r"|(?:社会公众或)?(?:服务对象|社会公众|公众|受益对象|受益群众)满意度"
)
_WIDE_LETTERS = str.maketrans("ＡＢＣＤＥａｂｃｄｅ", "ABCDEabcde")
_OPEN_REMARK = compiled_on_use(r"[（(【\[][^（）()【】\[\]]*$|【[^【】]*】|\[[^\[\]]*\]", needs="（(【[")
_EDGES = compiled_on_use(
    r"^[一二三四五六七八九十]{1,2}、|^\d{1,2}[.、．]"
    r"|[\s_☆·.。、，,;；%％]+"
    r"|(?<=[一-鿿])(?:[A-Ea-e](?:[/÷×*+-].*)?|\d+分(?:[/÷×*+-].*)?|=.*)$"
)


def label_key(text: str) -> str:
    """
    A label as the tables of `labels` write it; empty where *text* is too long to be a label, or has no Chinese word.

    Drops blanks, line breaks, bracketed remarks (also one that is cut off), numbering, the letters A and B, formulas
    and punctuation; writes traditional characters as simplified ones.
    """
    return "" if text.isascii() or len(text) > 4 * LONGEST_LABEL else _label_key(text)


@lru_cache(maxsize=8192)
def _label_key(text: str) -> str:
    key = simplified(bare_label(bare_label(narrow(text)))).translate(_WIDE_LETTERS)
    key = _EDGES.sub("", _OPEN_REMARK.sub("", key))
    return key if len(key) <= LONGEST_LABEL else ""


def fields_by_label(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """A table of labels turned round: from a bare label to its field; the first field that names it wins."""
    turned: dict[str, str] = {}
    for field, words in table.items():
        for word in words:
            turned.setdefault(word, field)
    return turned


def _with_endings(fields: Mapping[str, str]) -> dict[str, str]:
    """Labels of the funding block and, for those of amounts, the same with the other endings that amounts have."""
    every = dict(fields)
    for word, field in fields.items():
        ending = max((end for end in labels.AMOUNT_ENDINGS if word.endswith(end)), key=len)
        stem = word.removesuffix(ending)
        if field in _AMOUNT_FIELDS and len(stem) >= _SHORTEST_STEM:
            for other in labels.AMOUNT_ENDINGS:
                every.setdefault(f"{stem}{other}", field)
    return every


HEADER_FIELDS = fields_by_label(labels.HEADER_LABELS)
FUNDING_FIELDS = _with_endings(fields_by_label(labels.FUNDING_COLUMNS))
INDICATOR_FIELDS = fields_by_label(labels.INDICATOR_COLUMNS)
OBJECTIVE_FIELDS = fields_by_label(labels.OBJECTIVE_COLUMNS)
SIDE_BLOCKS = fields_by_label(labels.SIDE_LABELS)

_KNOWN = frozenset(
    [
        *(word for table in (HEADER_FIELDS, FUNDING_FIELDS, INDICATOR_FIELDS, OBJECTIVE_FIELDS) for word in table),
        *(word for words in (labels.DETAIL_LABELS, labels.TAIL_LABELS, labels.TOTAL_LABELS) for word in words),
        *SIDE_BLOCKS,
        *labels.IGNORED_COLUMNS,
    ]
)
_LETTERS = frozenset("".join(_KNOWN)) | set("去今明昨前后末期季月旬累增减升降比")
"""The characters of the labels, and those by which a label would say something else."""


def is_known_label(key: str) -> bool:
    """Whether a bare label is one that a form's head, blocks, columns or last rows use."""
    return key in _KNOWN


def is_misread_label(key: str) -> bool:
    """Whether a bare label is a known one with a character misread."""
    return misread(key, _KNOWN) is not None


def misread(key: str, known: Iterable[str]) -> str | None:
    """
    The known label of three or more characters from which *key* differs in just one; None for none or several.

    The one must be a character that no label has: 上年执行数 is no 全年执行数 with a character misread.
    """
    if len(key) < _SHORTEST_MISREAD or sum(1 for sign in key if sign not in _LETTERS) != 1:
        return None
    near = {word for word in known if len(word) == len(key) and _differ_in_one(key, word)}
    return near.pop() if len(near) == 1 else None


def _differ_in_one(key: str, word: str) -> bool:
    return sum(1 for ours, theirs in zip(key, word, strict=True) if ours != theirs) == 1


def is_level_label(text: str) -> bool:
    """Whether a text is the name of a 一级 or 二级指标 and not that of an indicator."""
    key = label_key(text)
    named = category_of(key) is not None or dimension_of(key) is not None
    return named and len(key) <= LONGEST_LEVEL and _LEVEL.fullmatch(key) is not None


def is_category_label(text: str) -> bool:
    """Whether a text names a 二级指标 by a word that no 一级指标 has (数量, 社会, 服务对象 …)."""
    key = label_key(text)
    return len(key) <= LONGEST_LEVEL and _CATEGORY_ROOT.search(key) is not None and category_of(key) is not None


def is_funding_item(text: str) -> bool:
    """Whether a text names a line of the funding block."""
    key = label_key(text)
    return 0 < len(key) <= 20 and funding_role_of(key) is not None
