"""Forms whose cells only single blanks part: lines copied from a page, or a whole form in one line."""

from __future__ import annotations

import pytest

from jixiao.form import Submission
from recognition.tables import form_in, funding, head, indicators, objective, submission_in, total

LINES = """
项目支出绩效自评表
（2023年度）
项目名称 巡河经费
主管部门 青溪县水利局 实施单位 青溪县河道所
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 60 56 28 10 50% 5
其中：财政拨款 60 56 28 — 50% —
年度总体目标 预期目标 实际完成情况
全年巡河一百次。 已巡河一百零二次。
绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析
产出指标 数量指标 巡河次数 ≥100次 102次 30 30 无
质量指标 记录完整率 ≥95% 96% 20 20 无
效益指标 社会效益指标 受益人口 ≥500人 520人 30 30 无
满意度指标 服务对象满意度指标 群众满意度 ≥90% 92% 10 10 无
总分 100 95
"""
TEXTS = {"a-line-a-row": LINES, "one-line": " ".join(LINES.split())}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_form_of_words_parted_by_blanks_is_read(text: str) -> None:
    """A page of a PDF is copied so, and the text of a file taken out so."""
    form = form_in(text)
    assert ("巡河经费", "青溪县水利局", "青溪县河道所") == head(form)
    assert ("全年巡河一百次。", "已巡河一百零二次。") == objective(form)
    assert ("年度资金总额", "60", "56", "28", "10", "50%", "5") == funding(form)[0]
    assert ("100", "95", None) == total(form)
    assert [
        ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "30", "30"),
        ("产出指标", "质量指标", "记录完整率", "≥95%", "96%", "20", "20"),
        ("效益指标", "社会效益指标", "受益人口", "≥500人", "520人", "30", "30"),
        ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10"),
    ] == indicators(form)


def projects(found: Submission) -> list[str | None]:
    return [form.project.text for form in found.forms]


def test_two_forms_one_after_the_other_are_two() -> None:
    """The total or a title ends a form, and the next begins behind it."""
    assert ["巡河经费", "校舍维修"] == projects(submission_in(LINES + LINES.replace("巡河经费", "校舍维修")))


def test_line_of_one_word_goes_on_with_the_cell_before() -> None:
    """The edge of the page broke it."""
    text = LINES.replace(
        "受益人口 ≥500人 520人 30 30 无", "受益人口 ≥500人 520人 30 30 汛期外来人口较多，\n巡河次数相应增加"
    )
    assert "汛期外来人口较多，巡河次数相应增加" == form_in(text).indicators[2].explanation.text


def test_form_without_a_total_ends_with_its_last_row() -> None:
    """The sentence below is no row of it."""
    found = submission_in(LINES.replace("总分 100 95", "以上数据由青溪县水利局 提供。"))
    assert ["群众满意度"] == [row.name.text for form in found.forms for row in form.indicators[-1:]]


def test_that_a_form_was_put_together_is_said() -> None:
    """Whoever reads a finding should know how the table came about."""
    said = [note.message for note in submission_in(LINES).reading_notes]
    assert "表格的各格只用空格隔开，已按栏名还原成表，请与原表核对" in said


@pytest.mark.parametrize(
    "line",
    [
        "本表含一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分等栏。",
        "一级指标 二级指标 三级指标",
        "",
    ],
    ids=["sentence", "levels-alone", "nothing"],
)
def test_sentence_about_labels_is_no_form(line: str) -> None:
    """Instructions name the columns too."""
    found = submission_in(f"填报说明\n{line}\n产出指标 数量指标 巡河次数 ≥100次 102次 30 30")
    assert () == found.forms
