"""The explanation of the accounts recomputed: growth, completion, and changes that must close."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jixiao.numerals import percent
from rules.consistency.prose_claims import findings

HEAD = "青山县水利局2024年度部门决算\n四、支出决算情况说明\n"
AMOUNTS = st.decimals(min_value=10, max_value=9999, places=2)
CHANGES = st.decimals(min_value=-9, max_value=999, places=2).filter(lambda change: change != 0)


def changed(change: Decimal) -> str:
    return f"比上年{'减少' if change < 0 else '增加'}{abs(change)}万元"


def grown(rate: str, change: Decimal) -> str:
    return f"{'下降' if change < 0 else '增长'}{rate}"


@settings(max_examples=40, deadline=None)
@given(now=AMOUNTS, change=CHANGES)
def test_a_rate_that_follows_from_the_amounts_is_never_accused(now: Decimal, change: Decimal) -> None:
    """The rate is worked out in 元 by the bureau and written with two decimals: any amounts must excuse it."""
    assume(now - change > 1)
    rate = percent(abs(change / (now - change)))
    text = f"{HEAD}机关运行经费支出{now}万元，{changed(change)}，{grown(rate, change)}。\n"
    assert () == findings(text, "X143")


@settings(max_examples=40, deadline=None)
@given(now=AMOUNTS, change=CHANGES)
def test_a_rate_ten_points_off_is_found_where_the_base_is_sound(now: Decimal, change: Decimal) -> None:
    """With a base of 10 万元 and more, two decimals leave no room for ten points."""
    assume(now - change > 10 and abs(change) < (now - change) * 10)
    rate = percent(abs(change / (now - change)) + Decimal("0.1"))
    text = f"{HEAD}机关运行经费支出{now}万元，{changed(change)}，{grown(rate, change)}。\n"
    assert ["X143"] == [finding.code for finding in findings(text, "X143")]


@settings(max_examples=30, deadline=None)
@given(parts=st.lists(st.tuples(AMOUNTS, CHANGES), min_size=2, max_size=4), slip=st.sampled_from(["0", "5", "-3.5"]))
def test_changes_close_where_the_amounts_do(parts: list[tuple[Decimal, Decimal]], slip: str) -> None:
    """The whole is known by its parts' amounts; its change must then be the sum of theirs, whatever their names."""
    names = ("工资福利支出", "商品和服务支出", "对个人和家庭的补助支出", "资本性支出")
    whole = sum((part for part, _ in parts), Decimal(0))
    total = sum((change for _, change in parts), Decimal(0)) + Decimal(slip)
    assume(total != 0)
    lines = [f"基本支出决算数{whole}万元，{changed(total)}，其中："]
    lines += [
        f"（{'一二三四'[place]}）{names[place]}{part}万元，{changed(change)}。"
        for place, (part, change) in enumerate(parts)
    ]
    assert (slip != "0") == bool(findings(HEAD + "\n".join(lines), "X141"))


def test_unchanged_parts_count_as_nothing() -> None:
    """与上年持平 may stand in a sentence of its own after the amount."""
    text = (
        HEAD + "“三公”经费支出决算数10.00万元，比上年增加2.00万元，其中：\n"
        "（一）公务接待费决算数4.00万元。决算数与上年持平，主要原因：没有变化。\n"
        "（二）公务用车运行维护费决算数6.00万元。决算数比上年增加1.00万元。\n"
    )
    assert ["0+1=1"] == [finding.arithmetic for finding in findings(text, "X141")]
