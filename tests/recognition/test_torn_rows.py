"""Rows of copied text whose breaks are in the wrong place: what belongs together is read together."""

from __future__ import annotations

import pytest

from jixiao.form import Form, Submission
from recognition.tables import indicators, names, submission_in, total

HEAD = "项目支出绩效自评表\n项目名称\t巡河经费\t\t\t\t\t\t\t\n主管部门\t水务局\t\t\t实施单位\t河道所\t\t\t\n"
LABELS = "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
FIRST = "\t产出指标\t数量指标\t巡河次数\t≥100次\t98次\t50\t49\t雨天停巡\n"
SECOND = "\t效益指标\t社会效益指标\t水质达标率\t≥95%\t96%\t40\t40\t\n"
TOTAL = "总分\t\t\t\t\t\t90\t89\n"
READ = [
    ("产出指标", "数量指标", "巡河次数", "≥100次", "98次", "50", "49"),
    ("效益指标", "社会效益指标", "水质达标率", "≥95%", "96%", "40", "40"),
]


THIRD = "\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t92%\t10\t10\t\n"


def submission(*rows: str) -> Submission:
    return submission_in(HEAD + LABELS + "".join(rows))


def form(*rows: str) -> Form:
    (only,) = submission(*rows).forms
    return only


@pytest.mark.parametrize(
    "rows",
    [
        (FIRST.replace("巡河次数", "巡河\n次数"), SECOND),
        (FIRST.replace("数量指标", "数量\n指标"), SECOND),
        (FIRST.replace("≥100次", "≥100\n次"), SECOND),
        (FIRST.replace("巡河次数", "巡\n河次\n数"), SECOND),
        (FIRST.replace("雨天停巡", "雨天\n停巡"), SECOND),
        (FIRST, SECOND.replace("社会效益指标", "社会效\n益指标").replace("水质达标率", "水质达\n标率")),
    ],
    ids=["name", "category", "target", "three-lines", "remark", "two-cells"],
)
def test_break_inside_a_cell_parts_nothing(rows: tuple[str, ...]) -> None:
    """Word copies the breaks of a narrow cell as they are: the row is still one row."""
    found = form(*rows, TOTAL)
    assert (READ, "雨天停巡") == (indicators(found), found.indicators[0].explanation.text)
    assert ("90", "89", None) == total(found)


def test_label_at_the_end_of_the_row_above_goes_to_its_own() -> None:
    """The break came one cell late: 效益指标 is no remark on the first indicator."""
    late = FIRST.replace("\t雨天停巡\n", "\t雨天停巡\t效益指标\n") + SECOND.replace("\t效益指标\t", "\t")
    assert READ == indicators(form(late, TOTAL))


def test_whole_rows_stay_as_they_are() -> None:
    """A row without points under one without a name must not be drawn into it."""
    blank = "\t\t质量指标\t\t\t\t\t\t\n"
    found = submission(FIRST, blank, SECOND, TOTAL)
    assert (["巡河次数", "水质达标率"], ()) == (names(found.forms[0]), found.reading_notes)


def test_piece_that_fits_nowhere_is_noted() -> None:
    """What can't be put together is said, never dropped."""
    found = submission(FIRST, SECOND, "零碎的字\n", TOTAL)
    assert ["巡河次数", "水质达标率"] == names(found.forms[0])
    assert ["“零碎的字”单独成行，归不到哪一项，未读入"] == [note.message for note in found.reading_notes]


def test_level_torn_before_a_word_that_is_a_level_too_is_one() -> None:
    """满意度指标 in a row of its own would be another level, and the row a second indicator."""
    found = form(FIRST, THIRD.replace("服务对象满意度", "服务对象\n满意度"))
    assert [*READ[:1], ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10")] == indicators(
        found
    )
