"""Template words against masked names, models and formulas: the words alone can't tell, their neighbours can."""

from __future__ import annotations

import pytest

from jixiao.rules.completeness.template_words import Surety, in_cell, in_prose


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("（此处请补充内容）", id="prompt"),
        pytest.param("[请填写用途]", id="square-brackets"),
        pytest.param("涉及资金××万元", id="amount"),
        pytest.param("20XX年度", id="year"),
        pytest.param("涉及XX单位", id="office"),
        pytest.param("设备X台（套）", id="single-letter"),
        pytest.param("（待补充）", id="to-be-added"),
    ],
)
def test_a_template_word_is_found_in_prose(text: str) -> None:
    """What a template asks for is still missing in the published text."""
    assert [Surety.LEFT] == [word.surety for word in in_prose(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("张××、王XX等职工", id="masked-names"),
        pytest.param("X射线探伤机1台", id="x-ray"),
        pytest.param("XXL号救生衣", id="size"),
        pytest.param("人员经费=人数×人均标准", id="formula"),
        pytest.param("DN300×2管道", id="model"),
        pytest.param("**行政运行（项）：**", id="bold"),
        pytest.param("请其补充资料后再报", id="request"),
        pytest.param("例如××村的台账", id="example"),
        pytest.param("例如××项目的台账", id="example-project"),
        pytest.param("填写完整、数据真实", id="plain"),
    ],
)
def test_what_only_looks_like_a_template_word_is_left_alone(text: str) -> None:
    """People are made anonymous, machines have letters in their names."""
    assert () == in_prose(text)


def test_a_masked_company_is_doubtful_in_prose_and_sure_in_a_cell() -> None:
    """In prose ××公司 may be hidden on purpose; in a form's cell nothing is to be hidden."""
    text = "××公司"
    assert ([Surety.DOUBTFUL], [Surety.LEFT]) == (
        [word.surety for word in in_prose(text)],
        [word.surety for word in in_cell(text)],
    )
