"""The form as a TOML file: hand-written, half-filled or wrong, each must be read or said to be wrong in Chinese."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.errors import JixiaoError
from jixiao.form import Form, Indicator, Submission, WrittenNumber
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.reading import read_bytes
from jixiao.recognition.files.form_file import recognise_form_file
from jixiao.recognition.files.form_problems import FormFileInvalid, FormFormatUnknown
from jixiao.recognition.files.form_schema import FundingColumn, IndicatorColumn

HEAD = 'format = "jixiao.form/1"\n'


def loaded(text: str) -> Submission:
    return recognise_form_file(read_bytes(text.encode(), "表.toml"))


def form_of(body: str) -> Form:
    return loaded(HEAD + body).forms[0]


def indicator_of(body: str) -> Indicator:
    return form_of(f"[[indicators]]\n{body}").indicators[0]


def weight_of(literal: str) -> WrittenNumber:
    return indicator_of(f"weight = {literal}").weight


def problems_of(body: str) -> list[str]:
    with pytest.raises(FormFileInvalid) as caught:
        loaded(HEAD + body)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("literal", "text", "number"),
    [
        pytest.param("76", "76", "76", id="whole"),
        pytest.param("76.0", "76.0", "76.0", id="one-decimal"),
        pytest.param('"76.00"', "76.00", "76.00", id="text"),
        pytest.param("1_000", "1000", "1000", id="underscore"),
        pytest.param('"１,２３４.50"', "1,234.50", "1234.50", id="full-width-with-comma"),
        pytest.param('" 5 "', "5", "5", id="blanks-around"),
    ],
)
def test_a_number_keeps_its_digits(literal: str, text: str, number: str) -> None:
    """The decimals that are written decide the tolerance."""
    written = weight_of(literal)
    assert (text, number) == (written.text, str(written.number))


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        pytest.param('"约30"', "约30", id="about"),
        pytest.param('"10%"', "10%", id="percent"),
        pytest.param("2024-12-31", "2024-12-31", id="date"),
    ],
)
def test_what_is_no_number_is_kept_as_text(literal: str, text: str) -> None:
    """A person may type anything; it is shown as written and never guessed."""
    assert WrittenNumber(text, weight_of(literal).origin, None) == weight_of(literal)


@pytest.mark.parametrize("dash", ["—", "-", "/", "——"])
def test_a_dash_is_no_blank(dash: str) -> None:
    """A dash says that nothing belongs there."""
    assert (None, True) == (weight_of(f'"{dash}"').text, weight_of(f'"{dash}"').dash)


@pytest.mark.parametrize("literal", ['""', '"　"'])
def test_an_empty_text_is_a_blank_with_a_place(literal: str) -> None:
    """A cell that is still to be filled can be pointed at."""
    written = weight_of(literal)
    assert (True, False, 3) == (written.blank, written.dash, written.origin.line)


def test_a_key_that_is_not_there_is_nowhere() -> None:
    """A cell that does not exist has no place."""
    assert None is indicator_of('name = "巡查次数"').weight.origin.line


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        pytest.param("30", "30", id="number"),
        pytest.param('"≤30万元"', "≤30万元", id="text"),
        pytest.param('"""\n一\n\n  二\n"""', "一\n\n  二", id="several-lines"),
    ],
)
def test_a_target_may_be_any_text_or_a_bare_number(literal: str, text: str) -> None:
    """Whoever forgets the quotation marks around 30 is understood."""
    assert text == indicator_of(f"target = {literal}").target.text


def test_values_carry_the_lines_of_their_keys() -> None:
    """A finding must lead to the line in the editor."""
    form = form_of('project = "甲"\n[[indicators]]\nname = "乙"\n[[indicators]]\nname = "丙"\nweight = 5\n')
    second = form.indicators[1]
    assert [2, 5, 6, 7] == [
        place.line for place in (form.project.origin, second.origin, second.name.origin, second.weight.origin)
    ]


def test_a_form_file_has_the_columns_of_the_official_form() -> None:
    """A form being filled in can be asked for an explanation, although the key is not there yet."""
    form = form_of("")
    assert ("explanation" in form.columns, "explanation" in form.funding_columns) == (True, False)


def test_an_explanation_of_funding_makes_a_column() -> None:
    """Some forms have one; the key says so."""
    form = form_of('[[funding]]\nitem = "年度资金总额"\nexplanation = ""\n')
    assert "explanation" in form.funding_columns


def test_stated_columns_hold() -> None:
    """A form converted from a table without such a column must not be asked for explanations."""
    assert frozenset({"name", "target"}) == form_of('columns = ["name", "target"]').columns


def test_the_schema_names_the_columns_of_the_official_form() -> None:
    """The schema spells them out for its checks; the library owns them."""
    assert (INDICATOR_COLUMNS, FUNDING_COLUMNS | {"explanation"}) == (
        frozenset(get_args(IndicatorColumn)),
        frozenset(get_args(FundingColumn)),
    )


@pytest.mark.parametrize("literal", ['""', '"auto"'])
def test_no_policy_and_auto_are_one(literal: str) -> None:
    """`--policy auto` and the absent key mean the same."""
    assert None is form_of(f"policy = {literal}").policy


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("yeer = 2024", "第2行“yeer”没有这个键，最接近的是“year”", id="near-spelling"),
        pytest.param("[[indicators]]\nName = 1", "第3行“Name”没有这个键，最接近的是“name”", id="capital"),
        pytest.param(
            "[objective]\nqq = 1",
            "第3行“qq”没有这个键，这里可用的键有 expected、achieved",
            id="no-near-spelling",
        ),
        pytest.param('year = "2024"', "第2行“year”应写成整数，如 2024，不加引号", id="year-in-quotes"),
        pytest.param("year = 24", "第2行“year”应是四位数的年份", id="short-year"),
        pytest.param('completed = "是"', "第2行“completed”应写成 true 或 false，不加引号", id="truth-in-words"),
        pytest.param("project = true", "第2行“project”应写成数字，或加半角引号的文字", id="truth-for-text"),
        pytest.param("[[funding]]\nweight = 10", "第2行“item”缺少这个键", id="line-without-item"),
        pytest.param(
            "[funding]\nitem = 1",
            "第2行“funding”应写成列表：成节的用双层方括号，如 [[funding]]，其余用方括号",
            id="single-brackets",
        ),
        pytest.param("[[objective]]", "第2行“objective”应写成一节，节名单独占一行、放在方括号里", id="double-brackets"),
        pytest.param(
            'kind = "goal_table"',
            "第2行“kind”写的是“goal_table”，只能是 self_evaluation、transfer_evaluation、bond_evaluation",
            id="closed-set",
        ),
        pytest.param('[[level_weights]]\nlabel = "产出"\npoints = "五十"', "第4行“points”应写成数字", id="points"),
        pytest.param("project = “甲”", "第2行有全角符号““”，引号、等号和方括号应写半角的", id="wide-quotes"),
        pytest.param('project ＝ "甲"', "第2行有全角符号“＝”，引号、等号和方括号应写半角的", id="wide-equals"),
        pytest.param("project = 甲", "第2行等号右边应是数字、true、false 或加半角引号的文字", id="bare-text"),
        pytest.param('项目 = "甲"', "第2行应以英文的键名或方括号里的节名开头", id="chinese-key"),
        pytest.param(
            'project = "甲\n乙"',
            "第2行引号没有成对，或文字跨了行；跨行的文字用三个半角引号括起来",
            id="text-over-lines",
        ),
        pytest.param('project = """甲', "第2行引号没有成对", id="open-text"),
        pytest.param("year = 2024\nyear = 2024", "第3行这个键写了两次，请只留一处", id="twice"),
        pytest.param('unit = "C:\\z"', "第2行引号里有反斜杠，请写成两个反斜杠", id="backslash"),
        pytest.param("year = " + "9" * 5000, "第2行数字过长", id="endless-number"),
        pytest.param("project = 1e999999999", "第2行“project”应写成数字，或加半角引号的文字", id="endless-exponent"),
    ],
)
def test_a_departure_is_said_with_its_line_and_what_is_meant(body: str, said: str) -> None:
    """Whoever edits by hand meets these; each sentence tells what to write instead."""
    assert [said] == problems_of(body)


def test_all_departures_are_said_at_once() -> None:
    """Nobody wants to mend one and be told of the next."""
    body = 'yeer = 2024\n[[indicators]]\nnmae = "甲"\nweight = true\n'
    assert [2, 4, 5] == [int(problem[1]) for problem in problems_of(body)]


def test_several_departures_make_one_line() -> None:
    """Errors are one Chinese line with file, place and remedy."""
    with pytest.raises(FormFileInvalid) as caught:
        loaded(HEAD + "a = 1\nb = 2\n")
    line = caught.value.line()
    assert (True, True, 1) == (
        line.startswith("表.toml：有2处不合表文件的格式：第2行“a”"),
        line.endswith("请逐处改正后再读。"),
        line.count("\n") + 1,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('format = "jixiao.form/2"', "format 写的是“jixiao.form/2”", id="later-version"),
        pytest.param("format = 1", "format 写的是“1”", id="no-text"),
        pytest.param('[project]\nname = "甲"', "没有写明 format", id="another-toml-file"),
    ],
)
def test_another_format_is_refused_with_the_remedy(text: str, said: str) -> None:
    """A TOML file of some other make must not be taken for a form with many mistakes."""
    with pytest.raises(FormFormatUnknown) as caught:
        loaded(text)
    assert (True, True) == (said in caught.value.what, 'format = "jixiao.form/1"' in caught.value.remedy)


def test_a_form_file_with_windows_line_ends_and_mark_is_read() -> None:
    """Notepad writes both."""
    data = ("\ufeff" + HEAD + 'project = "甲"\n').replace("\n", "\r\n").encode()
    assert "甲" == recognise_form_file(read_bytes(data, "表.toml")).forms[0].project.text


def test_a_form_file_in_gbk_is_read() -> None:
    """Old editors save in it."""
    data = (HEAD + 'project = "河道巡查经费"\n').encode("gbk")
    assert "河道巡查经费" == recognise_form_file(read_bytes(data, "表.toml")).forms[0].project.text


def outcome(body: str) -> Any:
    try:
        return loaded(HEAD + body)
    except JixiaoError as failure:
        return failure.line()


@settings(max_examples=150, deadline=None)
@given(st.text("[]{}=\"'.#\\-_09ex\n年funditemwgh ", max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(body: str) -> None:
    """No traceback for a slip of the hand."""
    assert isinstance(outcome(body), Submission | str)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_any_amount_is_exact(amount: Decimal) -> None:
    """No amount passes through a float."""
    assert amount == weight_of(f"{amount:f}").number
