"""
The operators (运算符): every written form and what it means. Source: values.md 2.

A word after the number outranks a sign before it; the two codes of finance systems that are used both ways (1 and 2)
decide nothing by themselves.
"""

from __future__ import annotations

from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import any_of, normalised
from jixiao.values.value import Direction, Operator

_BEFORE: dict[Operator, str] = {
    Operator.AT_LEAST: ("≥ 大于等于 大于或等于 大于或者等于 不下于 不下 至少 最少 最低 达到 达 高于或等于 高于等于"),
    Operator.MORE_THAN: "> 大于 超过 超 高于 多于 超出",
    Operator.AT_MOST: ("≤ 小于等于 小于或等于 小于或者等于 至多 最多 最高 控制在 低于等于 低于或等于"),
    Operator.LESS_THAN: "< 小于 低于 少于 不足 不到 未达到 未达",
    Operator.EQUAL: "= 等于 为",
    Operator.ABOUT: "约 大约 约为 约等于 ≈ 近 将近 接近 大概",
    Operator.PLUS_MINUS: "± 正负 +-",
}
_AFTER: dict[Operator, str] = {
    Operator.AT_LEAST: "以上 及以上 (含)以上 以上(含) 含以上 或以上 或更多 起步 及其以上",
    Operator.AT_MOST: "以下 以内 之内 内 (含)以下 (含)以内 及以下 以下(含) 以内(含) 或以下 之下 范围内",
    Operator.ABOUT: "左右 上下",
}
_DENIALS = ("不", "不得", "不能", "不可", "不应", "不会", "未", "没有")
_DENIED = (
    (Operator.AT_LEAST, "低于 少于 小于"),
    (Operator.AT_MOST, "超过 超出 超 高于 多于 大于 突破"),
)
"""不得低于, 未超过: what is denied says the other side of the bound."""
_STATED = {word: operator for operator, words in _BEFORE.items() for word in words.split()}
BEFORE: dict[str, Operator] = _STATED | {
    denial + word: operator for operator, words in _DENIED for word in words.split() for denial in _DENIALS
}
AFTER: dict[str, Operator] = {word: operator for operator, words in _AFTER.items() for word in words.split()}


_WITHIN_WORDS = {
    "约": "违合签履预节制条公契邀特租",
    "为": "行作认成因视",
    "达": "到传送抵发下通",
    "近": "附最邻临",
    "超": "赶反",
}
"""Signs that are no operator after these: 签约3家, 违法行为2起, 送达5份, 附近3处."""
_PLAIN_BEFORE = any_of(" ".join(word for word in _STATED if word not in _WITHIN_WORDS))
_DENIED_BEFORE = f"(?:{'|'.join(_DENIALS)})(?:{any_of(' '.join(words for _, words in _DENIED))})"
_GUARDED = "|".join(f"(?<![{before}]){sign}" for sign, before in _WITHIN_WORDS.items())
OPERATOR_END = compiled_on_use(f"({_DENIED_BEFORE}|{_PLAIN_BEFORE}|{_GUARDED})$")
"""An operator at the end of what stands before a number."""
OPERATOR_AFTER = compiled_on_use(f"(?:{any_of(' '.join(AFTER))})(?<!内(?=[部容外蒙置设审控涝河网科]))")
"""An operator after a number and its unit."""
SAYS_REACHED = frozenset({"达到", "达"})
"""Of a target at least; of an actual simply what was reached."""

_WITH_ITS_NUMBER = {Operator.MORE_THAN: Operator.AT_LEAST, Operator.LESS_THAN: Operator.AT_MOST}
_WITHOUT_ITS_NUMBER = {closed: strict for strict, closed in _WITH_ITS_NUMBER.items()}
_CODES = {"3": Operator.EQUAL, "4": Operator.LESS_THAN, "5": Operator.AT_MOST}
_CODE_AND_TEXT = compiled_on_use(r"\d{1,2}[-:.、)]?(?=\D)")
QUALITATIVE_WORDS = frozenset({"定性", "6", "定性指标"})
"""What an operator column says of a qualitative indicator."""
TWO_WAY_CODES = frozenset({"1", "2"})
"""System codes of which one description says ≥ and another >."""


def operator_of(text: str | None) -> Operator | None:
    """
    The operator that a cell of an operator column (计算符号, 指标性质) names, None where it names none.

    A code beside a text is dropped and the text read; of bare codes only those count that all descriptions agree on.
    """
    bare = normalised(text or "").replace(" ", "").strip("()")
    if bare.isdigit():
        return _CODES.get(bare)
    bare = _CODE_AND_TEXT.sub("", bare, count=1)
    return BEFORE.get(bare) or AFTER.get(bare)


def direction_of(operator: Operator | None) -> Direction | None:
    """The direction that an operator states; = has none, nor has a range, a tolerance or about."""
    match operator:
        case Operator.AT_LEAST | Operator.MORE_THAN:
            return Direction.HIGHER_IS_BETTER
        case Operator.AT_MOST | Operator.LESS_THAN:
            return Direction.LOWER_IS_BETTER
        case Operator.EQUAL | Operator.ABOUT | Operator.BETWEEN | Operator.PLUS_MINUS | None:
            return None


def inclusive(operator: Operator | None) -> Operator | None:
    """The operator that a bound has where its own number is said to be in it: 大于95%（含） is at least."""
    return operator if operator is None else _WITH_ITS_NUMBER.get(operator, operator)


def exclusive(operator: Operator | None) -> Operator | None:
    """The operator that a bound has where its own number is said to be out of it: 90%（不含）以上 is more than."""
    return operator if operator is None else _WITHOUT_ITS_NUMBER.get(operator, operator)


def joined(before: Operator | None, after: Operator | None) -> tuple[Operator | None, bool]:
    """
    One operator out of that before and that after a number, and whether the two contradict each other.

    The later one counts (达到95%以上 is at least) but behind a ± (±5%以内); ≥ beside 以内 is a contradiction.
    """
    if before is None or after is None or before is after:
        return after or before, False
    if before is Operator.PLUS_MINUS:
        return before, False
    one, other = direction_of(before), direction_of(after)
    return after, one is not None and other is not None and one is not other
