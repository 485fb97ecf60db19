"""One cause, one accusation: what follows from a contradictory count or a foreign form stands beneath it."""

from __future__ import annotations

from rules.consistency.prose_claims import findings, reviewed

TWO_SCOPES = """\
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度二级项目2个开展绩效自评，共涉及资金90万元，占项目支出总额的100%。
（二）自评工作开展情况。本次绩效自评的范围为2024年度1个二级项目，涉及资金40万元，占项目支出总额的100%。
"""

FOREIGN_FORM = """\
绵阳市人民政府驻成都联络处2024年度部门决算
九、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。“驻地服务经费”项目预算50万元，实际支出50万元，自评得分100分。
本部门“驻地服务经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 招商引资经费 |
| 主管部门 | 绵阳市人民政府驻武汉联络处 | 实施单位 | 绵阳市人民政府驻武汉联络处 |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 90 | 85 |
| 总分 | | | | | 100 | 90 |
"""


def test_amount_and_share_of_two_scopes_stand_beneath_the_count() -> None:
    """2 projects with 90 and 1 project with 40 are one contradiction, not three."""
    found = findings(TWO_SCOPES, "X101", "X103", "X105")
    root = next(finding for finding in found if finding.code == "X101")
    assert root.root is None
    assert [("X103", root.fingerprint), ("X105", root.fingerprint)] == sorted(
        (finding.code, finding.root) for finding in found if finding is not root and finding.root is not None
    )
    assert 3 == len(found)


def test_the_contradiction_of_two_scopes_rests_on_both_sentences() -> None:
    """A clerk must be able to go to both lines."""
    found = findings(TWO_SCOPES, "X101", "X103", "X105")
    assert all({3, 4} <= {origin.line for origin in (each.origin, *each.related)} for each in found)


def test_a_foreign_form_is_the_root_of_all_that_it_contradicts() -> None:
    """One form put in the wrong report differs in budget, spending and score: the department's name is the cause."""
    found = findings(FOREIGN_FORM, "N101", "N103", "X103", "X109", "X113")
    root = next(finding for finding in found if finding.code == "N103")
    assert {"N101", "X103", "X109", "X113"} == {finding.code for finding in found if finding.root == root.fingerprint}


def test_the_finding_stands_at_the_cell_of_the_form() -> None:
    """The form's cell is what has to be corrected; the prose is the evidence."""
    found = [finding for finding in findings(FOREIGN_FORM, "X103") if finding.form == 0]
    assert ["56", "28"] == [finding.origin.text for finding in found]
    assert [(3,), (3,)] == [tuple(origin.line for origin in finding.related) for finding in found]


def test_a_file_without_prose_owes_nothing() -> None:
    """A form alone has nothing to contradict: the ledger says so, and nothing counts as passed."""
    form = FOREIGN_FORM.partition("如下：\n")[2]
    outcome = reviewed(form, "X101", "X103", "X105", "X109", "X113", "X115", "X119", "X127", "X141", "X143")
    assert {"not_applicable"} == {entry.status.value for entry in outcome.ledger}
