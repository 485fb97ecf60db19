"""Texts in short lines that are no form with a cell to a line."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.recognition.scattered import restored
from jixiao.reviewing import review

PROSE = {
    "contents": "目录\n一、部门概况\n1\n二、决算情况\n3\n三、绩效自评\n8\n指标得分\n9\n四、名词解释\n12",
    "names": "\n\n".join(["评审专家", "张三", "李四", " ", "王五", "得分", "98", "赵六", "得分", "97"]),
    "accounts": "\n".join(
        ["公开01表", "收入支出决算总表", "项目", "行次", "金额", *map(str, range(60)), "合计", "100"]
    ),
    "list": "绩效指标\n产出指标\n数量指标\n质量指标\n时效指标\n效益指标\n满意度指标\n得分\n分值\n权重",
    "score-list": "三级指标\n完成值\n得分\n排名\n甲科\n98\n1\n乙科\n97\n2",
    "bars": "\n".join(f"第{number}条 |" for number in range(20)),
}


@pytest.mark.parametrize("name", PROSE)
def test_prose_in_short_lines_is_no_form(name: str) -> None:
    """Lists, contents and other tables with a cell to a line are everywhere in reports."""
    document = read_bytes(PROSE[name].encode(), "报告.txt")
    assert ([], document) == (list(document.grids()), restored(document))
    assert () == recognise(document).forms


def test_no_table_is_said_to_be_unknown_where_there_is_none() -> None:
    """A file with a cell to a line has no table, so that a number of tables would be false."""
    text = (
        "河道清淤项目自评综述：项目自评得分为98分。全年预算数为56万元，执行数为28万元，完成预算的50%。\n"
        "一级指标 |\n二级指标 |\n三级指标 |\n年度指标值 |\n实际完成值 |\n分值 |\n得分 |\n"
        "产出指标 |\n巡查次数 |\n12 |\n10 |"
    )
    submission = recognise(read_bytes(text.encode(), "表.txt"))
    reasons = [entry.reason for entry in review(submission).ledger if entry.code == "R101"]
    assert (True, ["认不出是什么文件：没有自评表"]) == (submission.report is not None, reasons)


def test_long_text_of_short_lines_is_looked_at_once() -> None:
    """Each of these grew with the square of its lines at first."""
    head = "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n"
    texts = ["得分\n" * 30_000, "三级指标\n得分\n" * 15_000, head * 4_000, head + "社会\n效益\n" * 15_000]
    documents = [read_bytes(text.encode(), "表.txt") for text in texts]
    assert documents == [restored(document) for document in documents]
