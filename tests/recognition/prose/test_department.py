"""Who reports, for which year, and under which short names."""

from __future__ import annotations

import pytest

from recognition.prose.prose_text import report

HEADS = [
    pytest.param("甲县教育局2022年度部门决算", "甲县教育局", 2022, id="name-first"),
    pytest.param("甲县教育局 2022 年度 部门决算", "甲县教育局", 2022, id="blanks"),
    pytest.param("2023年度甲市水利局部门决算公开说明", "甲市水利局", 2023, id="year-first"),
    pytest.param("甲市财政局（本级）2021年度单位决算", "甲市财政局（本级）", 2021, id="own-level"),
    pytest.param("甲市水文站\n二〇二三年度部门决算", "甲市水文站", 2023, id="cover-lines-and-chinese-year"),
    pytest.param("2023年度\n甲市公安局交通警察支队\n部门决算", "甲市公安局交通警察支队", 2023, id="three-lines"),
    pytest.param("2024年度部门决算公开\n\n部门：甲省体育局\n\n2024年度", "甲省体育局", 2024, id="labelled"),
    pytest.param("编制单位：219001-甲市司法局\n\n2020年度", "甲市司法局", 2020, id="code-before"),
    pytest.param("2022年度部门决算\n\n第一部分 甲区档案馆概况", "甲区档案馆", 2022, id="profile"),
    pytest.param("甲乡人民政府关于2023年度预算绩效自评工作情况的报告", "甲乡人民政府", 2023, id="letter"),
    pytest.param("甲市林业局2023年度项目支出绩效自评报告", "甲市林业局", 2023, id="self-evaluation"),
]


@pytest.mark.parametrize(("head", "department", "year"), HEADS)
def test_publisher_and_year_are_found(head: str, department: str, year: int) -> None:
    """Every form in a file is held against the department and the year of its report."""
    found = report(head)
    assert (department, year) == (found.department.text, found.year)


def test_the_office_that_signs_a_report_is_its_department() -> None:
    """A title 关于…的报告 names no office; the last lines do."""
    lines = [f"{number}. 巡查河道{number}次，处理问题{number}个。" for number in range(1, 15)]
    text = "\n".join(["关于2024年度项目支出绩效自评情况的报告", "县财政局：", *lines, "甲县水务局", "2025年3月12日"])
    assert "甲县水务局" == report(text).department.text


@pytest.mark.parametrize(
    ("sentence", "department"),
    [
        ("根据要求，甲县水利局（以下简称“县水利局”）对2023年度项目开展了自评，报告如下。", "甲县水利局"),
        ("甲县应急管理局（以下简称我局）2023年实施项目5个，支出118万元。", "甲县应急管理局"),
        ("按照通知要求，我局（甲县林业局）组织自评，支出285万元。", "甲县林业局"),
        ("受甲县教育局（以下简称“教育局”）委托，本所组织评价，支出285万元。", None),
        ("甲县财政局（以下简称“财政局”）印发通知后，本单位组织自评，支出285万元。", None),
        ("根据甲县财政局（以下简称“财政局”）对自评的要求，我单位组织自评，支出285万元。", None),
        ("甲县水利局2023年实施项目5个，支出118万元。", None),
    ],
    ids=["short-name", "our-office", "in-brackets", "commissioned", "informed", "asked", "without-brackets"],
)
def test_office_that_the_first_sentence_introduces_is_the_department(sentence: str, department: str | None) -> None:
    """Where neither title nor cover names it, the writer says who it is; an office that is spoken of is not it."""
    found = report(f"项目支出绩效自评情况\n{sentence}\n自评得分98分。")
    assert department == found.department.text


def test_office_introduced_has_the_place_of_its_name() -> None:
    """A reviewer is led to the words."""
    found = report("项目支出绩效自评情况\n甲县水利局（以下简称我局）组织自评，支出118万元，得分98分。")
    assert (2, "甲县水利局") == (found.department.origin.line, found.department.origin.text)


def test_the_year_is_found_in_the_title_and_not_in_a_document_number() -> None:
    """A year in the text is not the report's."""
    assert report("根据财预〔2020〕10号文件要求，我单位开展了绩效自评，共2个项目。").year is None


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("受财政局委托，甲市人民政府驻乙联络处（以下简称“驻乙处”）开展评价。", (("驻乙处", "甲市人民政府驻乙联络处"),)),
        ("甲县林业和草原局(以下简称县林草局)开展评价。", (("县林草局", "甲县林业和草原局"),)),
        ("根据《项目支出绩效评价管理办法》（以下简称《办法》）开展评价。", ()),
        ("按照《通知》（甲财〔2024〕3号，以下简称“通知”）开展评价。", ()),
    ],
    ids=["quoted", "bare", "a-document", "a-document-with-number"],
)
def test_declared_short_names_are_kept(text: str, aliases: tuple[tuple[str, str], ...]) -> None:
    """A short name that the text declares is not another office."""
    assert aliases == report(text).aliases
