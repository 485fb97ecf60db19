"""What a single name looks like."""

from __future__ import annotations

import pytest

from jixiao.names import looks_like_org, looks_like_project, looks_truncated, place_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("聊城市财政局", (True, False), id="office"),
        pytest.param("312-聊城市财政局（本级）", (True, False), id="office-with-code-and-scope"),
        pytest.param("市人民政府驻广州办事处", (True, False), id="stationed-office"),
        pytest.param("莘县城管局（莘县综合执法局）", (True, False), id="two-plates"),
        pytest.param("2024年防汛专项经费", (False, True), id="fund"),
        pytest.param("灌区改造工程（二期）", (False, True), id="works"),
        pytest.param("公务接待费", (False, True), id="fee"),
        pytest.param("社会", (False, False), id="a-word"),
        pytest.param("", (False, False), id="blank"),
    ],
)
def test_offices_and_projects_are_told_by_their_endings(name: str, expected: tuple[bool, bool]) -> None:
    """A project in the field of the department is a shifted field, and is reported as one."""
    assert expected == (looks_like_org(name), looks_like_project(name))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("聊城市人民政府驻", "以“驻”收尾", id="stationed-nowhere"),
        pytest.param("聊城市", "以“市”收尾，只有地名", id="bare-place"),
        pytest.param("聊城市人民", "以“人民”收尾", id="people"),
        pytest.param("莘县教育局的", "以“的”收尾", id="particle"),
        pytest.param("莘县城管局（综合执法", "括号未闭合", id="open-bracket"),
        pytest.param("莘县住房和城乡建设…", "以省略号收尾", id="dots"),
        pytest.param("莘县住房和城乡建", "“住房和城乡建”之后不完整", id="inside-a-word"),
        pytest.param("莘县林业", "“林业”之后缺局、委一类的字", id="form-of-office-missing"),
    ],
)
def test_a_cut_name_shows_it(name: str, reason: str) -> None:
    """Reports print such names for years, because nobody reads the cell to its end."""
    assert reason == looks_truncated(name)


@pytest.mark.parametrize(
    "name",
    [
        "聊城市财政局",
        "聊城市人民政府",
        "市驻穗办",
        "柳河镇",
        "甘州区柳河镇",
        "莘县第一中学",
        "聊城市大型水库移民后期扶持",
        "防汛专项经费",
        "义务教育",
        "聊城市融媒体中心",
        "莘县人大",
        "莘县妇联",
        "聊城水城集团",
        "2024年",
        "",
    ],
)
def test_a_whole_name_is_not_called_cut(name: str) -> None:
    """Names without a usual ending are many; only what can't be whole is reported."""
    assert looks_truncated(name) is None


@pytest.mark.parametrize(
    ("name", "province"),
    [
        pytest.param("聊城市财政局", "山东省", id="prefecture"),
        pytest.param("莘县财政局", "山东省", id="county"),
        pytest.param("聊城一中", "山东省", id="without-level"),
        pytest.param("山东省财政厅", "山东省", id="province"),
        pytest.param("新疆财政厅", "新疆维吾尔自治区", id="region-in-short"),
        pytest.param("南通市通州区财政局", "江苏省", id="told-by-its-parent"),
        pytest.param("通州区财政局", None, id="in-two-provinces"),
        pytest.param("市财政局", None, id="generic"),
        pytest.param("财政局", None, id="no-place"),
    ],
)
def test_the_province_of_an_office_is_looked_up(name: str, province: str | None) -> None:
    """The policy of a form is chosen by region; a guess would choose wrongly."""
    assert province == place_of(name)
