"""Forms whose format states the geometry: a merged cell is met once, whatever it covers."""

from __future__ import annotations

from jixiao.form import Form, Submission
from jixiao.recognition import recognise
from recognition.tables import document_of, funding, head, indicators, merged_grid, names, objective, total

ROWS = [
    ["项目支出绩效自评表", "<", "<", "<", "<", "<", "<", "<", "<"],
    ["（2023年度）", "<", "<", "<", "<", "<", "<", "<", "<"],
    ["项目名称", "巡河经费", "<", "<", "<", "<", "<", "<", "<"],
    ["主管部门", "水务局", "<", "<", "实施单位", "河道所", "<", "<", "<"],
    ["项目资金\n（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "<"],
    ["^", "年度资金总额", "56", "56", "28", "10", "50%", "5", "<"],
    ["^", "其中：财政拨款", "56", "56", "28", "—", "50%", "—", "<"],
    ["年度总体目标", "预期目标", "<", "<", "<", "实际完成情况", "<", "<", "<"],
    ["^", "巡河百次", "<", "<", "<", "已巡百次", "<", "<", "<"],
    [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ],
    ["^", "产出\n指标", "数量指标", "巡河次数", "≥100次", "100次", "30", "30", "无偏差"],
    ["^", "^", "^", "巡河里程", "≥50公里", "50公里", "20", "20", "^"],
    ["^", "^", "质量指标", "水质达标率", "≥95%", "96%", "20", "20", ""],
    ["^", "效益指标", "社会效益指标", "群众投诉", "≤5件", "3件", "20", "20", ""],
    ["总分", "<", "<", "<", "<", "<", "100", "95", "优"],
]


def submission(rows: list[list[str]]) -> Submission:
    return recognise(document_of(merged_grid(rows)))


def form(rows: list[list[str]]) -> Form:
    (only,) = submission(rows).forms
    return only


def changed(row: int, column: int, text: str) -> list[list[str]]:
    rows = [list(texts) for texts in ROWS]
    rows[row][column] = text
    return rows


def repeated(rows: list[list[str]]) -> list[list[str]]:
    """The same table as a program writes it that puts a merged cell's words into each of its squares."""
    filled: list[list[str]] = []
    for texts in rows:
        line: list[str] = []
        for column, text in enumerate(texts):
            line.append(line[-1] if text == "<" else filled[-1][column] if text == "^" else text)
        filled.append(line)
    return filled


def test_merged_form_is_read() -> None:
    """Every docx and xlsx looks like this."""
    found = form(ROWS)
    assert (2023, "万元", ("巡河经费", "水务局", "河道所")) == (found.year, found.money_unit, head(found))
    assert ("年度资金总额", "56", "56", "28", "10", "50%", "5") == funding(found)[0]
    assert (("巡河百次", "已巡百次"), ("100", "95", "优")) == (objective(found), total(found))
    assert ("产出指标", "数量指标", "巡河里程", "≥50公里", "50公里", "20", "20") == indicators(found)[1]
    assert (True, False) == (found.exact_geometry, found.label_shift)


def test_words_repeated_in_each_square_are_read_once() -> None:
    """Some programs write the words of a merged cell into every square that it covered."""
    plain, filled = form(ROWS), form(repeated(ROWS))
    assert (head(plain), objective(plain), funding(plain)) == (head(filled), objective(filled), funding(filled))
    assert (names(plain), total(plain)) == (names(filled), total(filled))


def test_remark_merged_over_rows_speaks_for_each() -> None:
    """A reason that covers two indicators explains both."""
    assert ["无偏差", "无偏差", None, None] == [row.explanation.text for row in form(ROWS).indicators]


def test_score_merged_over_rows_counts_once() -> None:
    """Ten points for two rows are not twenty; the second row still shows that a cell covers it."""
    rows = form(changed(11, 7, "^")).indicators
    assert [("30", False), (None, False)] == [(row.printed_score.text, row.printed_score.dash) for row in rows[:2]]
    assert "30" == rows[1].printed_score.origin.text


def test_blank_levels_take_the_level_above() -> None:
    """Not every office merges the cells that it leaves blank."""
    assert indicators(form(ROWS)) == indicators(form(changed(11, 1, "")))


def test_row_is_never_moved_where_the_format_states_the_geometry() -> None:
    """In a docx a text in the column of the weights is what the office wrote there."""
    found = form(changed(12, 6, "二十"))
    assert ("水质达标率", "≥95%", "96%", "二十", "20") == indicators(found)[2][2:]


def test_name_over_two_columns_is_one_name() -> None:
    """三级指标 may be merged over a column for 指标1 and one for its name."""
    rows = [
        ["一级指标", "二级指标", "三级指标", "<", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "数量指标", "指标1", "巡河次数", "≥100次", "100次", "30", "30"],
        ["^", "^", "巡河里程", "<", "≥50公里", "50公里", "20", "20"],
    ]
    assert ["巡河次数", "巡河里程"] == names(form(rows))


def test_parts_of_a_target_stand_under_its_merged_label() -> None:
    """The second row of labels tells sign, number and unit apart."""
    rows = [
        ["一级指标", "三级指标", "年度指标值", "<", "<", "实际完成值", "分值", "得分"],
        ["^", "^", "指标性质", "指标值", "度量单位", "^", "^", "^"],
        ["产出指标", "巡河次数", "≥", "100", "次", "100次", "30", "30"],
    ]
    assert [("≥100次", "100次", "30")] == [row[3:6] for row in indicators(form(rows))]


def test_form_torn_over_two_tables_is_one() -> None:
    """Word parts a long table at a page; the second part repeats the labels and has no head."""
    upper, lower = merged_grid(ROWS[:12]), merged_grid([ROWS[9], *ROWS[12:14]], table=2)
    found = recognise(document_of(upper, lower))
    assert [["巡河次数", "巡河里程", "水质达标率", "群众投诉"]] == [names(each) for each in found.forms]
    assert 2 == found.forms[0].indicators[-1].origin.table


def test_rest_of_a_form_without_any_label_goes_on_above() -> None:
    """A table whose first row is an indicator belongs to the table before it."""
    lower = [["绩效指标", "产出指标", *ROWS[12][2:]], ["^", *ROWS[13][1:]], ROWS[14]]
    found = recognise(document_of(merged_grid(ROWS[:12]), merged_grid(lower, table=2)))
    assert [("群众投诉", ("100", "95", "优"))] == [(names(each)[-1], total(each)) for each in found.forms]


def test_lines_of_a_worksheet_stand_around_its_tables() -> None:
    """A worksheet holds the sentence before the form and the notes under it as rows."""
    blank = ["", "<", "<", "<", "<", "<", "<", "<", "<"]
    rows = [
        ["“护林经费”项目绩效自评结果如下：", *blank[1:]],
        *ROWS[:14],
        blank,
        ["注：定量指标按完成比例计分。", *blank[1:]],
        ["第四部分 名词解释", *blank[1:]],
    ]
    found = form(rows)
    assert ("护林经费", ["注：定量指标按完成比例计分。"]) == (
        found.announced.text,
        [note.text for note in found.notes],
    )
    assert ["巡河次数", "巡河里程", "水质达标率", "群众投诉"] == names(found)


def test_second_table_of_a_worksheet_says_at_which_row_it_begins() -> None:
    """Two tables of one sheet share its number; the row tells them apart."""
    goal = [
        ["项目支出绩效目标表", *["<"] * 8],
        ["一级指标", "二级指标", "三级指标", "指标值", "", "", "", "", ""],
        ["产出指标", "数量指标", "巡河次数", "≥100次", "", "", "", "", ""],
    ]
    found = submission([*ROWS, *goal])
    assert [("goal_table", 1, 16)] == [(other.kind, other.origin.table, other.origin.row) for other in found.others]
