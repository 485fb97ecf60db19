"""Sentences of objectives: descriptions against goals, results against the bare word done."""

from __future__ import annotations

import pytest

from jixiao.rules.objectives.doers import named_doers, named_places
from jixiao.rules.objectives.objective_sentences import describes_funds, says_only_done


@pytest.mark.parametrize(
    "sentence",
    [
        "本项目经费主要用于支付物业费和水电费",
        "工会经费是用于职工活动的专项资金",
        "项目背景：为落实上级要求而设",
        "根据县政府常务会议纪要安排的专项资金",
    ],
    ids=["spent-on", "is-a-fund", "background", "granted-under"],
)
def test_a_sentence_about_the_money_is_a_description(sentence: str) -> None:
    """It says what the money is, and nothing that could be reached."""
    assert describes_funds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "完成道路养护30公里",
        "资金用于道路养护，确保全年畅通",
        "全年引进项目5个，到位资金2亿元",
        "及时足额发放补助资金",
        "项目资金支付率达到100%",
    ],
    ids=["task", "spent-to-an-end", "projects-brought-in", "paying-out", "share-paid"],
)
def test_a_sentence_with_a_task_or_an_aim_is_a_goal(sentence: str) -> None:
    """To mention money is not to describe it."""
    assert not describes_funds(sentence)


@pytest.mark.parametrize("text", ["完成", "已完成。", "全部按计划完成", "已按年初设定的绩效目标全部完成", "100%完成"])
def test_words_of_completion_alone_say_only_done(text: str) -> None:
    """Nothing that was made or reached is named."""
    assert says_only_done(text)


@pytest.mark.parametrize("text", ["完成养护30公里", "完成河道清淤", "按期完工并通过验收", "", "保障了正常运转"])
def test_a_named_result_is_more_than_done(text: str) -> None:
    """One word of content is a result; a blank is for another rule."""
    assert not says_only_done(text)


def test_offices_that_work_together_are_one_group() -> None:
    """甲会同乙: one of the group being the own office is enough."""
    assert (("三台县水利局", "三台县林业局"),) == named_doers("由三台县水利局会同三台县林业局实施")


def test_an_office_whose_name_holds_and_is_kept_whole() -> None:
    """人力资源和社会保障局 is one office."""
    assert (("三台县人力资源和社会保障局",),) == named_doers("由三台县人力资源和社会保障局负责")


def test_a_fair_away_from_home_is_usual_work() -> None:
    """招商, 培训 and the like are done elsewhere by nature."""
    assert (("深圳市", True), ("江油市", False)) == named_places("在深圳市举办招商推介会，在江油市举办文化节")
