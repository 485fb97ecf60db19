"""What forms suffer on their way into a file: each hazard in the smallest form that shows it."""

from __future__ import annotations

import pytest

from jixiao.form import Form
from recognition.tables import form_in, funding, head, indicators, names, objective, submission_in, total

HEAD = "| 项目名称 | 巡河经费 | | | | | | | |\n| 主管部门 | 水务局 | | | 实施单位 | 河道所 | | | |\n"
FUNDING = (
    "| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |\n"
    "| | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 5 | |\n"
)
OBJECTIVE = "| 年度总体目标 | 预期目标 | | | | 实际完成情况 | | | |\n| | 巡河百次 | | | | 已巡百次 | | | |\n"
LABELS = (
    "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |\n"
)
ROW = "| | 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 100次 | 50 | 50 | |\n"
OTHER_ROW = "| | 效益指标 | 社会效益指标 | 水质达标率 | ≥95% | 96% | 40 | 40 | |\n"
TOTAL = "| 总分 | | | | | | 100 | 95 | |\n"


def with_rows(*rows: str) -> Form:
    return form_in(f"项目支出绩效自评表\n{HEAD}{FUNDING}{LABELS}{''.join(rows)}")


def test_labels_of_the_first_column_may_stand_a_row_too_high() -> None:
    """One lost cell moves the whole first column: the project must not become the department."""
    found = form_in(
        """
        | 主管部门 | 巡河经费 | | | | | | | |
        | 项目资金（万元） | 水务局 | | | 实施单位 | 河道所 | | | |
        | 年度总体目标 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
        | | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 5 | |
        | 绩效指标 | 预期目标 | | | | 实际完成情况 | | | |
        | | 巡河百次 | | | | 已巡百次 | | | |
        | 总分 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
        | | 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 100次 | 90 | 90 | |
        """
    )
    assert (True, ("巡河经费", "水务局", "河道所"), None) == (found.label_shift, head(found), total(found))
    assert ("巡河百次", "已巡百次") == objective(found)
    assert "万元" == found.money_unit


def test_labels_of_the_first_column_may_stand_a_row_too_low() -> None:
    """The same slip the other way."""
    found = form_in(
        """
        | 项目支出绩效自评表 | | | | | | | | |
        | | 巡河经费 | | | | | | | |
        | 项目名称 | 水务局 | | | 实施单位 | 河道所 | | | |
        | 主管部门 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
        | | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 5 | |
        | 项目资金 | 预期目标 | | | | 实际完成情况 | | | |
        | | 巡河百次 | | | | 已巡百次 | | | |
        | 年度总体目标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
        | | 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 100次 | 90 | 90 | |
        """
    )
    assert (True, "水务局", "河道所") == (found.label_shift, found.department.text, found.unit.text)


def test_right_labels_are_no_shift() -> None:
    """A sound form must not be said to be shifted."""
    assert not form_in(HEAD + FUNDING + OBJECTIVE + LABELS + ROW + TOTAL).label_shift


def test_project_without_its_label_is_taken_from_the_row_above_the_department() -> None:
    """The label went missing, the name did not."""
    found = submission_in("| | 巡河经费 | | | | | | | |\n" + HEAD.split("\n")[1] + "\n" + FUNDING + LABELS + ROW)
    assert ["巡河经费"] == [form.project.text for form in found.forms]
    assert ["“项目名称”一栏没有栏名，按所在的行读作项目名称"] == [note.message for note in found.reading_notes]


def test_two_forms_without_a_gap_are_two() -> None:
    """The next project follows at once; its indicators must not be added to the first's."""
    second = HEAD.replace("巡河经费", "护林经费")
    found = submission_in(HEAD + FUNDING + LABELS + ROW + TOTAL + second + FUNDING + LABELS + OTHER_ROW + TOTAL)
    assert [("巡河经费", ["巡河次数"]), ("护林经费", ["水质达标率"])] == [
        (form.project.text, names(form)) for form in found.forms
    ]


def test_title_inside_a_table_parts_two_forms() -> None:
    """A worksheet holds several forms under one another, each with its title."""
    title = "| 项目支出绩效自评表 | | | | | | | | |\n"
    found = submission_in(title + HEAD + FUNDING + LABELS + ROW + title + HEAD + FUNDING + LABELS + OTHER_ROW)
    assert [["巡河次数"], ["水质达标率"]] == [names(form) for form in found.forms]


def test_row_that_lost_its_leading_blank_is_put_back() -> None:
    """Its numbers on the right say by how much it moved."""
    found = submission_in(HEAD + LABELS + ROW + "| | 巡河及时率 | | =100% | 100 | 5 | 5 | | |\n")
    assert ("产出指标", "数量指标", "巡河及时率", "=100%", "100", "5", "5") == indicators(found.forms[0])[1]
    assert ["这一行与表头错开，按分值、得分所在的列归位"] == [note.message for note in found.reading_notes]


def test_category_that_moved_left_stays_a_category() -> None:
    """生态效益指标 in the column of 一级指标 must not rename the dimension of the rows below."""
    found = with_rows(
        ROW, "| | 生态环境成本指标 | | | | | | | |\n", "| | | 质量指标 | 巡河合格率 | 100% | 100% | 5 | 5 | |\n"
    )
    assert ("产出指标", "质量指标", "巡河合格率") == indicators(found)[1][:3]


def test_label_torn_by_a_page_break_is_mended() -> None:
    """满意度指 at the end of a page and 标 on the next are one label and no indicator."""
    found = with_rows(
        "| | 满意度 指 | 服务对象满意度 | 群众满意度 | ≥90% | 92% | 10 | 10 | |\n", "\n", "| | | 标 | | | | | | |\n"
    )
    assert [("满意度指标", "群众满意度")] == [(row[0], row[2]) for row in indicators(found)]


@pytest.mark.parametrize(
    "values", ["| | | | |", "无 | 无 | 0 | 0 |", "/ | / | — | — | 不适用"], ids=["blank", "none", "dashes"]
)
def test_category_that_is_said_to_have_none_is_no_indicator(values: str) -> None:
    """无 under 三级指标 says that there is none: nothing may be asked of it."""
    assert ["巡河次数"] == names(with_rows(ROW, f"| | | 质量指标 | 无 | {values} |\n"))


def test_indicator_named_none_with_points_is_kept() -> None:
    """Where points were given, something was scored."""
    assert ["巡河次数", "无"] == names(with_rows(ROW, "| | | 质量指标 | 无 | 无 | 无 | 10 | 10 | |\n"))


@pytest.mark.parametrize(
    ("written", "grade"),
    [("优☑ 良□ 中□ 差□", "优"), ("□优 ☑良 □中 □差", "良"), ("优□ 良□ 中□ 差□", None), ("优☑ 良☑", None)],
    ids=["behind", "before", "none", "two"],
)
def test_ticked_grade_is_the_grade(written: str, grade: str | None) -> None:
    """All four grades are printed; the ticked one is meant, and none where no one or two are."""
    found = with_rows(ROW, TOTAL, f"| 自评等级 | {written} | | | | | | | |\n")
    assert ("100", "95", grade) == total(found)


def test_total_of_the_whole_form_goes_before_the_sum_of_its_indicators() -> None:
    """合计 90 sums the indicators alone; 自评总分 below is the total."""
    both = "| 合计 | | | | | | 90 | 85 | |\n| 自评总分 | | | | | | | 95 | |\n"
    found = submission_in(HEAD + FUNDING + LABELS + ROW + OTHER_ROW + both)
    assert ((None, "95", None), ()) == (total(found.forms[0]), found.reading_notes)


def test_total_under_remarks_keeps_weight_score_and_grade() -> None:
    """A row of remarks stands between; the 100 is the weight and not the score."""
    found = with_rows(ROW, "| 其他需要说明事项 | 无 | | | | | | | |\n", TOTAL.replace("95 | |", "95 | 优 |"))
    assert (("100", "95", "优"), ["其他需要说明事项：无"]) == (total(found), [note.text for note in found.notes])


@pytest.mark.parametrize("name", ["指标2：", "指标3:", "……", "…", "指标", "—", ""], ids=range(7))
def test_placeholders_of_the_blank_form_are_no_indicators(name: str) -> None:
    """A row that was never filled is owed no score."""
    assert ["巡河次数"] == names(with_rows(ROW, f"| | | | {name} | | | | | |\n"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("指标1：巡河次数", "巡河次数"),
        ("指标 1 巡河次数", "巡河次数"),
        ("★巡河次数", "巡河次数"),
        ("12345热线满意率", "12345热线满意率"),
    ],
    ids=["numbered", "no-colon", "star", "own-digits"],
)
def test_prefixes_are_taken_off_a_name(written: str, read: str) -> None:
    """The library knows 巡河次数, not 指标1：巡河次数; what stood there is kept in the origin."""
    row = with_rows(ROW.replace("巡河次数", written)).indicators[0]
    assert (read, written) == (row.name.text, row.name.origin.text)


def test_dimension_continued_after_a_page_is_one() -> None:
    """效益指标（续） is the same dimension: its weights are summed together."""
    found = with_rows(OTHER_ROW, "| | 效益指标（续） | 经济效益指标 | 节约用水 | ≥1吨 | 1吨 | 5 | 5 | |\n")
    assert ["效益指标", "效益指标"] == [row[0] for row in indicators(found)]


def test_points_alone_stand_for_the_dimension_of_their_category() -> None:
    """Only (50分) is left of 产出指标（50分）; the category below tells whose points they are."""
    found = with_rows(ROW.replace("产出指标", "(50分)"))
    assert ("产出指标", "(50分)") == (found.indicators[0].dimension.text, found.indicators[0].dimension.origin.text)
    assert ["50"] == [str(level.points) for level in found.level_weights]


def test_levels_without_labels_in_the_header_are_found_by_their_words() -> None:
    """Where the labels 一级指标 and 二级指标 were lost, 产出指标 and 数量指标 still say what they are."""
    labels = LABELS.replace("一级指标", "").replace("二级指标", "")
    assert ("产出指标", "数量指标", "巡河次数") == indicators(form_in(HEAD + labels + ROW + OTHER_ROW))[0][:3]


@pytest.mark.parametrize(
    ("clean", "written"),
    [
        ("项目名称", "項(xiàng)目名稱"),
        ("实施单位", "实 施\u3000单 位："),
        ("全年执行数", "全年执行数Ｂ"),
        ("全年预算数", "全年预算数（A）"),
        ("执行率", "执行率（B/A×100%）"),
        ("得分", "得 分(20分*执行率)"),
        ("偏差原因分析及改进措施", "偏差原园分析及改进措施"),
        ("实施单位", "实施第位"),
        ("年度指标值", "年度指标值（包含数字及文字描述）"),
        ("实际完成值", "实际<br>完成值"),
    ],
    ids=[
        "traditional",
        "blanks",
        "letter",
        "bracketed",
        "formula",
        "points",
        "misread",
        "misread-head",
        "remark",
        "broken",
    ],
)
def test_labels_are_known_in_any_dress(clean: str, written: str) -> None:
    """A label is broken over lines, decorated or misread; the column is the same."""
    text = HEAD + FUNDING + LABELS + ROW + TOTAL
    plain, dressed = form_in(text), form_in(text.replace(clean, written))
    assert (head(plain), funding(plain), indicators(plain)) == (head(dressed), funding(dressed), indicators(dressed))
    assert (plain.columns, plain.funding_columns) == (dressed.columns, dressed.funding_columns)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| 总  分 | | | | | | 100 | 95 | |", ("100", "95", None)),
        ("| 合计 | | | | | | 100 | 95 | 优 |", ("100", "95", "优")),
        ("| | | | | | | 100 | 95 | |", ("100", "95", None)),
        ("| 自评总分（分） | | | | | 100 | 95 | | |", ("100", "95", None)),
        ("| 自评总得分 | 95 | | | | | | | |", (None, "95", None)),
        ("| 总分 | | | | | | 100 | 95分 | 良好 |", ("100", "95分", "良好")),
    ],
    ids=["label", "grade", "no-label", "moved", "score-only", "with-points"],
)
def test_total_is_found_by_label_or_shape(row: str, expected: tuple[str | None, ...]) -> None:
    """Offices call the last row many names, or none."""
    assert expected == total(with_rows(ROW, row + "\n"))


def test_subtotal_is_neither_total_nor_indicator() -> None:
    """A sum in between must not be added again."""
    found = with_rows(ROW, "| | 小计 | | | | | 50 | 50 | |\n", OTHER_ROW, TOTAL)
    assert (["巡河次数", "水质达标率"], ("100", "95", None)) == (names(found), total(found))


def test_row_glued_together_is_said_to_be_ambiguous() -> None:
    """5550 may be 5|5|50 or 55|50: where several cuts fit, none is guessed."""
    found = submission_in(HEAD + LABELS + ROW + "| | | | 巡河合格率≥95%9655 | | | | | |\n")
    assert ["几格的内容粘在一起，有多种切法，未拆开"] == [note.message for note in found.reading_notes]


def test_repeated_header_is_no_indicator() -> None:
    """Word repeats the labels on every page."""
    assert ["巡河次数", "水质达标率"] == names(with_rows(ROW, LABELS, OTHER_ROW))


def test_dash_blank_and_zero_are_three_things() -> None:
    """A dash is printed where no number belongs, a blank where one is missing, a zero where it is nothing."""
    found = with_rows(ROW.replace("| 50 | 50 |", "| — | 0 |"), OTHER_ROW.replace("| 40 | 40 |", "| | 0 |")).indicators
    assert [(True, None), (False, None)] == [(row.weight.dash, row.weight.text) for row in found]
    assert ["0", "0"] == [row.printed_score.text for row in found]


def test_amounts_beside_their_labels_are_one_line() -> None:
    """Some forms write label and amount in turn instead of in columns."""
    pairs = "| 预算执行情况（万元） | 年初预算数 | 56 | 全年预算数 | 56 | 全年执行数 | 28 | 执行率 | 50% |\n"
    assert [("年度资金总额", "56", "56", "28", None, "50%", None)] == funding(form_in(HEAD + pairs + LABELS + ROW))


def test_amounts_without_a_label_are_the_whole_money() -> None:
    """One line of amounts under the labels needs no name."""
    lines = FUNDING.replace("年度资金总额", "")
    assert [("年度资金总额", "56", "56", "28", "10", "50%", "5")] == funding(form_in(HEAD + lines + LABELS + ROW))


def test_objective_may_stand_beside_its_label() -> None:
    """Label and text in turn, in one row or in two."""
    beside = "| 年度总体目标 | 巡河百次 | | | 实际完成情况 | 已巡百次 | | | |\n"
    below = "| 年度目标 | 巡河百次 | | | | | | | |\n| 年度目标完成情况 | 已巡百次 | | | | | | | |\n"
    assert [("巡河百次", "已巡百次")] * 2 == [
        objective(form_in(HEAD + each + LABELS + ROW)) for each in (beside, below)
    ]


def test_same_words_in_both_halves_are_two_values() -> None:
    """An office that copied its goal into the result still filled both."""
    same = OBJECTIVE.replace("已巡百次", "巡河百次")
    assert ("巡河百次", "巡河百次") == objective(form_in(HEAD + same + LABELS + ROW))


@pytest.mark.parametrize(
    "rows", [LABELS + ROW, HEAD + FUNDING, HEAD + LABELS + ROW], ids=["indicators-only", "money-only", "no-money"]
)
def test_part_of_a_form_is_still_read(rows: str) -> None:
    """What is there is checked; what is missing is said, not made up."""
    assert 1 == len(submission_in(rows).forms)


def test_smallest_table_of_indicators_is_a_form() -> None:
    """Three columns and the points are enough to recompute."""
    found = form_in("| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 培训人数 | ≥100人 | 120人 | 20 | 20 |\n")
    assert [(None, None, "培训人数", "≥100人", "120人", "20", "20")] == indicators(found)
    assert frozenset({"name", "target", "actual", "weight", "printed_score"}) == found.columns


def test_row_that_fits_nowhere_is_said() -> None:
    """Nothing of a form is dropped in silence."""
    found = submission_in(HEAD + FUNDING + LABELS + ROW + TOTAL + "| 归档编号 | 甲字第7号 | | | | | | | |\n")
    assert ["没有对应的栏，未读入：“归档编号”、“甲字第7号”"] == [note.message for note in found.reading_notes]


def test_adjusted_target_goes_before_the_initial_one() -> None:
    """Where both have a column, a blank adjustment means that the first target stands."""
    found = form_in(
        """
        | 项目名称 | 养老服务 | | 自评总分（分） | 96.5 | | | |
        | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 权重（分） | 指标得分（分） |
        | 站点数 | 个 | ≥ | 10 | | 10 | 30 | 30 |
        | 服务人次 | 人次 | ≥ | 5000 | 4500 | 4600 | 60 | 60 |
        """
    )
    assert ["≥10个", "≥4500人次"] == [row[3] for row in indicators(found)]
    assert (None, "96.5", None) == total(found)


def test_funding_labels_may_take_two_rows() -> None:
    """预算数 over 年初预算数 and 全年预算数: the lower label says which amount it is."""
    lines = (
        "| 项目资金（万元） | | 预算数 | | 执行数 | 分值 | 执行率 | 得分 | |\n"
        "| | | 年初预算数 | 全年预算数 | 全年执行数 | | | | |\n"
        "| | 年度资金总额 | 20 | 21 | 20 | 10 | 95.24% | 9.52 | |\n"
    )
    assert [("年度资金总额", "20", "21", "20", "10", "95.24%", "9.52")] == funding(form_in(HEAD + lines + LABELS + ROW))


def test_grade_may_stand_in_a_row_of_its_own() -> None:
    """自评等级 under the total completes it."""
    assert ("100", "95", "优") == total(with_rows(ROW, TOTAL, "| 自评等级 | 优 | | | | | | | |\n"))


def test_indicator_that_does_not_apply_is_marked() -> None:
    """Its points are not lost but shared out among the others."""
    assert [True] == [row.not_applicable for row in with_rows(ROW.replace("| 100次 |", "| 不适用 |")).indicators]


def test_form_with_a_cell_on_each_line_is_said_to_be_lost() -> None:
    """Without its blank cells no row can be put together, and a guess would move numbers into other rows."""
    found = submission_in("项目支出绩效自评表\n一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n产出指标\n100")
    assert (0, [2]) == (len(found.forms), [note.origin.line for note in found.reading_notes])


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("项目名称", "906017-2023年河道整治经费", "2023年河道整治经费"),
        ("主管部门", "2024年河道巡查经费", "2024年河道巡查经费"),
        ("主管部门", "219001-青山县水利局", "青山县水利局"),
    ],
    ids=["code_before_year", "year_is_no_code", "office_code"],
)
def test_a_year_is_never_taken_for_a_code(field: str, written: str, read: str) -> None:
    """A code goes, the year that begins a name stays: without it two years of one project look alike."""
    rows = "| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 巡河次数 | ≥2次 | 2 | 9 | 9 |\n"
    form = form_in(f"项目支出绩效自评表\n| {field} | {written} |\n{rows}")
    assert read == {"项目名称": form.project, "主管部门": form.department}[field].text
