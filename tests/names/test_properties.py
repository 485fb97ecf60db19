"""What holds for any two names that a person may type."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.names import NameKind, Verdict, compare, looks_like_org, looks_like_project, looks_truncated, place_of

PARTS = [
    "聊城市",
    "莘县",
    "甘州区",
    "柳河镇",
    "市",
    "县",
    "省",
    "我市",
    "财政局",
    "教育局",
    "人民政府",
    "驻广州办事处",
    "驻穗办",
    "第一中学",
    "二中",
    "（本级）",
    "（汇总）",
    "中共",
    "委员会",
    "办公室",
    "委",
    "政协",
    "2024年",
    "2023年度",
    "防汛",
    "普法",
    "农村",
    "城市",
    "建设",
    "改造",
    "维修",
    "专项",
    "工作",
    "经费",
    "资金",
    "项目",
    "一期",
    "（二期）",
    "第三批",
    "110",
    "5G",
    "…",
    "（",
    "）",
    "“",
    "”",
    "、",
    "-",
    "1.",
    "312-",
]
names = st.one_of(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("".join),
    st.text(max_size=12),
)
kinds = st.sampled_from(NameKind)
WIDE = str.maketrans("0123456789()-", "０１２３４５６７８９（）－")


@settings(max_examples=200, deadline=None)
@given(names, names, kinds)
def test_the_verdict_does_not_depend_on_the_order(one: str, other: str, kind: NameKind) -> None:
    """Which of the two is the report's is the caller's knowledge."""
    assert compare(one, other, kind=kind).verdict is compare(other, one, kind=kind).verdict


@settings(max_examples=200, deadline=None)
@given(names, kinds)
def test_a_name_is_itself(name: str, kind: NameKind) -> None:
    """Or nothing at all, where it is blank or only marks: then nobody is accused."""
    assert compare(name, name, kind=kind).verdict in {Verdict.SAME, Verdict.UNSURE}


@settings(max_examples=200, deadline=None)
@given(names, names, kinds, st.integers(0, 40))
def test_a_line_break_changes_nothing(one: str, other: str, kind: NameKind, position: int) -> None:
    """Cells wrap their text wherever they end."""
    broken = one[:position] + "\u3000\n" + one[position:]
    assert compare(one, other, kind=kind).verdict is compare(broken, other, kind=kind).verdict


@settings(max_examples=200, deadline=None)
@given(names, names, kinds)
def test_full_width_means_half_width(one: str, other: str, kind: NameKind) -> None:
    """Both are typed, often in one name."""
    assert compare(one, other, kind=kind).verdict is compare(one.translate(WIDE), other, kind=kind).verdict


@settings(max_examples=200, deadline=None)
@given(names)
def test_nothing_that_is_typed_raises(name: str) -> None:
    """The views of a single name give an answer or None; whatever they say of a cut name is Chinese text."""
    answers = (looks_truncated(name), place_of(name))
    assert all(answer is None or answer for answer in answers)
    assert {looks_like_org(name), looks_like_project(name)} <= {True, False}


@settings(max_examples=200, deadline=None)
@given(names, names, kinds)
def test_every_verdict_says_why(one: str, other: str, kind: NameKind) -> None:
    """One line that a reader can check."""
    reason = compare(one, other, kind=kind).reason
    assert (True, False) == (bool(reason), "\n" in reason)
