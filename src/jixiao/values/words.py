"""
Cells that are one known word: placeholders, levels, grades, yes and no. Source: values.md 5 (rows 55-68) and 6.

A cell is looked up whole. What only sounds like a level (效果明显, 有效, 及时) is none: no score may be read from it.
"""

from __future__ import annotations

from functools import lru_cache

from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import is_printable, normalised
from jixiao.values.value import Level


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACEHOLDERS = _words("空 空白 略 待定 待填 待补充 X XX XXX x xx xxx × ×× ××× N/A n/a NA 指标值 无此项 同上")
NOT_APPLICABLE = _words(
    "不适用 不涉及 未涉及 本年无 本年度无 今年无 当年无 无此项工作 本年未安排 不存在 不参与 无需填写 不适用此项"
)
NOTHING = _words("无 没有 暂无 未发生 没有发生 未出现 无发生")
"""无: nothing is there, or none happened; which of the two depends on what is counted."""

_LEVEL_WORDS: dict[Level, str] = {
    Level.MET: (
        "达成年度指标 达成预期指标 达成目标 全部达成 基本达成目标 达成年度目标 达成预期目标 基本达成 基本达成预期指标 "
        "基本达成年度指标 达成 完全达成 达成指标 已达成 已达成预期指标 已达成年度指标 已达成目标 达到预期目标 "
        "达到预期指标 全部实现目标 实现目标 达成预期 达到预期"
    ),
    Level.PARTLY_MET: (
        "部分达成年度指标并具有一定效果 部分达成 部分实现目标 部分完成 部分达成目标 部分达成预期指标 部分达成年度指标 "
        "部分达成预期指标并具有一定效果 部分实现 部分达成并具有一定效果 部分达成年度目标"
    ),
    Level.UNMET: (
        "未达成年度指标且效果较差 未达成 未完成预期指标且效果较差 实现目标程度较低 未达成预期指标且效果较差 未达成目标 "
        "未达成年度指标 未达成预期指标 未达成且效果较差 未达到预期指标 未达到预期目标 未实现目标 未完成预期指标"
    ),
}
LEVELS: dict[str, Level] = {word: level for level, words in _LEVEL_WORDS.items() for word in words.split()}
"""The names of the levels (档名) as the two laws and the systems write them."""

_FOUR_STEPS = _words("优 优秀 优等 良 良好 良等 中 一般 合格 中等 差 较差 不合格 差等")
_OTHER_GRADES = _words(
    "高 较高 中高 低 较低 好 较好 优良 很好 优质 满意 较满意 比较满意 基本满意 非常满意 不满意 甲级 乙级 丙级"
)
SCALES: dict[str, str] = dict.fromkeys(
    ("优良中低差", "优良中差", "优、良、中、低、差", "优、良、中、差", "优/良/中/差", "优/良/中/低/差"), "优"
)
"""A whole scale written as the target, and the step of it that is aimed at."""
_GRADE_FORM = compiled_on_use(
    r"[A-E](?:级|\+|类)?|(?:A{2,5}|[2-5]A)级?|(?:国家|国|省|市|县)?[一二三四五六七八九]级(?:[甲乙丙]等|标准|水平)?|[甲乙丙]等|"
    r"[一二三四五]星级?|[ⅠⅡⅢⅣⅤ]+类?(?:水质|水体|标准)?|[ⅠⅡⅢⅣⅤ]级",
    needs="ABCDE级等星ⅠⅡⅢⅣⅤ",
)
_TICKS = _words("√ ✓ ✔ ☑")
_EXPLAINS_NOTHING = NOTHING | _TICKS | _words("0 无偏差 不涉及")
_YES = _TICKS | _words(
    "是 达标 已建立 建立 通过 已通过 有 符合 已达标 符合要求 已建成 已制定 已出台 已落实 已开展 已验收 验收通过 健全 "
    "完备 达到要求 达到标准 符合标准"
)
_NO = _words("否 不达标 未达标 未建立 未通过 不符合 未建成 未制定 未出台 未落实 未开展 未验收 不健全")
CHOICES = {
    "是/否": "是",
    "是或否": "是",
    "是、否": "是",
    "是否": "是",
    "有/无": "有",
    "合格/不合格": "合格",
    "符合/不符合": "符合",
}
"""Both answers written as the target: the form leaves the choice to the actual."""


@lru_cache(maxsize=4096)
def is_placeholder(text: str | None) -> bool:
    """Whether nothing is said: a blank, dashes, dots, X, a bare 指标2：. A 0 is a number, not a placeholder."""
    return says_nothing(normalised(text or "").replace(" ", ""))


def says_nothing(plain: str) -> bool:
    """Whether a normalised text is a placeholder; a tick says yes."""
    return not plain or plain in PLACEHOLDERS or not (is_printable(plain) or plain in _TICKS)


def is_empty_explanation(text: str | None) -> bool:
    """Whether a cell for explanations explains nothing: a placeholder, 无, or a bare 0 (values.md row 67)."""
    plain = normalised(text or "").replace(" ", "").rstrip("。.")
    return says_nothing(plain) or plain in _EXPLAINS_NOTHING


def is_grade_of_four(plain: str) -> bool:
    """Whether a normalised text is a step of 优良中差 or a word that means the same."""
    return plain in _FOUR_STEPS


def truth_of(plain: str) -> bool | None:
    """The answer of a yes/no value, None where it is none."""
    if plain in _YES:
        return True
    return False if plain in _NO else None


def scale_of(plain: str) -> str | None:
    """The step of a scale that a normalised text names, as written; None where it names none."""
    named = plain in _FOUR_STEPS or plain in _OTHER_GRADES or _GRADE_FORM.fullmatch(plain) is not None
    return plain if named else None
