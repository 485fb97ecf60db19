"""What a table is, told before anything is asked of it."""

from __future__ import annotations

import pytest

from jixiao.vocabulary import DocumentKind
from recognition.tables import submission_in

LABELS = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 巡河次数 | ≥100次 |\n"
FULL = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
ROW = "| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 100次 | 90 | 90 |\n"
TABLES: dict[DocumentKind, str] = {
    DocumentKind.GOAL_TABLE: f"项目支出绩效目标表\n| 项目名称 | 巡河经费 | | |\n{LABELS}",
    DocumentKind.GOAL_APPLICATION: f"项目支出绩效目标申报表\n| 项目名称 | 巡河经费 | | |\n{LABELS}",
    DocumentKind.DEPARTMENT_OVERALL: f"部门整体支出绩效自评表\n| 部门名称 | 水务局 | | | | | |\n{FULL}{ROW}",
    DocumentKind.DEPARTMENT_GOAL: f"部门整体支出绩效目标表\n| 部门名称 | 水务局 | | |\n{LABELS}",
    DocumentKind.DEPARTMENT_EVALUATION: f"部门评价评分表\n{FULL.replace('自评', '')}{ROW}",
    DocumentKind.FINANCE_EVALUATION: f"财政评价指标体系评分表\n{FULL}{ROW}",
    DocumentKind.MONITORING_SHEET: (
        "项目支出绩效监控表\n| 项目名称 | 巡河经费 | | | |\n"
        "| 一级指标 | 三级指标 | 年度指标值 | 1—7月执行情况 | 全年预计完成情况 |\n"
        "| 产出指标 | 巡河次数 | 100次 | 60次 | 100次 |\n"
    ),
    DocumentKind.ACCOUNT_TABLE: (
        "支出决算表\n公开03表\n金额单位：万元\n| 科目编码 | 科目名称 | 本年支出合计 | 项目支出 |\n"
        "| 201 | 一般公共服务支出 | 50.00 | 20.00 |\n"
    ),
    DocumentKind.BLANK_FORM: (
        f"项目支出绩效自评表\n| 项目名称 | | | | | | |\n{FULL}"
        "| 产出指标 | 数量指标 | 指标1： | | | | |\n| 总分 | | | | | 100 | |\n"
    ),
    DocumentKind.ROSTER: "| 序号 | 项目名称 | 主管部门 | 预算金额（万元） |\n| 1 | 巡河经费 | 水务局 | 50 |\n",
    DocumentKind.UNKNOWN: "| 姓名 | 职务 | 电话 |\n| 李明 | 科长 | 123 |\n",
}
FORMS: dict[DocumentKind, str] = {
    DocumentKind.SELF_EVALUATION: f"项目支出绩效自评表\n| 项目名称 | 巡河经费 | | | | | |\n{FULL}{ROW}",
    DocumentKind.TRANSFER_EVALUATION: (
        f"中央对地方转移支付绩效目标自评表\n| 项目名称 | 巡河经费 | | | | | |\n{FULL}{ROW}"
    ),
    DocumentKind.BOND_EVALUATION: f"专项债券资金绩效自评表\n| 项目名称 | 巡河经费 | | | | | |\n{FULL}{ROW}",
}


@pytest.mark.parametrize("kind", TABLES, ids=str)
def test_table_that_is_no_form_is_named(kind: DocumentKind) -> None:
    """A goal table taken for a form would be accused of lacking every score."""
    found = submission_in(TABLES[kind])
    assert ([kind], 0) == ([other.kind for other in found.others if other.origin.table], len(found.forms))


@pytest.mark.parametrize(
    "table",
    [
        "| 项目名称 | 主管部门 | 预算金额 | 执行金额 |\n| 巡河经费 | 水务局 | 50 | 50 |\n",
        "| 项目名称 | 预算数 | 执行数 | 执行率 | 自评得分 | 自评等级 |\n| 巡河经费 | 50 | 50 | 100% | 98 | 优 |\n",
    ],
    ids=["amounts", "scores"],
)
def test_list_of_projects_with_amounts_is_no_form(table: str) -> None:
    """Its columns are those of a funding block; as a form it would be accused of lacking every name."""
    found = submission_in(f"项目支出绩效自评情况汇总表\n{table}")
    assert ([DocumentKind.ROSTER], ()) == ([other.kind for other in found.others], found.forms)


def test_head_and_funding_alone_are_still_a_form() -> None:
    """项目名称 over further labels heads a form and no list, whatever its value is called."""
    funding = "| 资金 | 年初预算数 | 全年预算数 | 全年执行数 |\n| 年度资金总额 | 50 | 50 | 50 |\n"
    found = submission_in(f"项目支出绩效自评表\n| 项目名称 | 护林经费 | | |\n| 主管部门 | 林业局 | | |\n{funding}")
    assert ["护林经费"] == [form.project.text for form in found.forms]


@pytest.mark.parametrize("words", ["1.部门项目☑ 2.对下转移支付项目□", "转移支付绩效管理"], ids=["box", "other"])
def test_words_in_a_form_do_not_make_it_a_transfer_form(words: str) -> None:
    """The title and the labels tell the kind; an unticked box or a project's words don't."""
    found = submission_in(f"项目支出绩效自评表\n| 项目名称 | {words} | | | | | |\n{FULL}{ROW}")
    assert [DocumentKind.SELF_EVALUATION] == [form.kind for form in found.forms]


@pytest.mark.parametrize("kind", FORMS, ids=str)
def test_form_is_told_by_its_title(kind: DocumentKind) -> None:
    """The three kinds of forms are scored by different rules."""
    assert [kind] == [form.kind for form in submission_in(FORMS[kind]).forms]


def test_tables_of_a_report_are_told_apart_in_their_order() -> None:
    """A report of final accounts holds tables of many kinds, parted by their titles."""
    text = (
        "\n".join(TABLES[kind] for kind in (DocumentKind.ACCOUNT_TABLE, DocumentKind.GOAL_TABLE))
        + "\n"
        + FORMS[DocumentKind.SELF_EVALUATION]
    )
    found = submission_in(text)
    assert [DocumentKind.ACCOUNT_TABLE, DocumentKind.GOAL_TABLE] == [
        other.kind for other in found.others if other.origin.table
    ]
    assert [3] == [form.origin.table for form in found.forms]


def test_other_table_carries_its_own_title() -> None:
    """支出决算表 says what the table is; 公开03表 only numbers it."""
    found = submission_in(TABLES[DocumentKind.ACCOUNT_TABLE])
    assert ["支出决算表"] == [other.title for other in found.others if other.origin.table]


@pytest.mark.parametrize(
    "words",
    [
        "项目支出绩效自评表\n| 项目名称 | 巡河经费 | 评价标准 | 填报《项目支出绩效监控表》1分 | | | |\n",
        "| 项目名称 | 绩效运行监控平台运维 | | | | | |\n",
    ],
    ids=["criterion", "project"],
)
def test_form_that_speaks_of_monitoring_is_none_of_it(words: str) -> None:
    """Its points make it a self-evaluation; as anything else the whole form would be lost."""
    found = submission_in(f"{words}{FULL}{ROW}")
    assert [DocumentKind.SELF_EVALUATION] == [form.kind for form in found.forms]
