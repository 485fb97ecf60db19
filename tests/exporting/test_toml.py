"""The form file that a person goes on editing: nothing may be lost in it, and it must read well."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from exporting.generated import facts, forms
from jixiao.exporting import toml
from jixiao.form import Form, FundingLine, Indicator, Written, WrittenNumber
from jixiao.origin import Origin
from jixiao.reading import read_bytes
from jixiao.recognition.files.form_file import recognise_form_file


def loaded(data: bytes) -> Form:
    return recognise_form_file(read_bytes(data, "表.toml")).forms[0]


def lines(form: Form) -> list[str]:
    return toml.write(form).decode().splitlines()


@settings(max_examples=120, deadline=None)
@given(forms())
def test_export_then_load_gives_the_same_form(form: Form) -> None:
    """Saving is not allowed to change a single character of what was submitted."""
    assert facts(form) == facts(loaded(toml.write(form)))


@settings(max_examples=40, deadline=None)
@given(forms())
def test_saving_again_gives_the_same_bytes(form: Form) -> None:
    """A file that is opened and saved untouched must not show up as changed."""
    data = toml.write(form)
    assert data == toml.write(loaded(data))


def test_digits_stay_as_written() -> None:
    """The digits decide the tolerance: 76, 76.0 and 76.00 are three things."""
    weights = ("76", "76.0", "76.00")
    form = Form(indicators=tuple(Indicator(weight=WrittenNumber(text, number=Decimal(text))) for text in weights))
    assert [f"weight = {text}" for text in weights] == [line for line in lines(form) if line.startswith("weight")]


def test_what_is_no_plain_number_is_text() -> None:
    """A thousands separator is part of what was written, and TOML has no number for it."""
    form = Form(indicators=(Indicator(weight=WrittenNumber("1,234.5", number=Decimal("1234.5"))),))
    assert 'weight = "1,234.5"' in lines(form)


def test_a_printed_dash_is_kept() -> None:
    """A dash says that nothing belongs there, a blank cell says nothing."""
    form = Form(funding=(FundingLine(item=Written("其他资金"), weight=WrittenNumber(None, Origin(text="—"))),))
    assert 'weight = "—"' in lines(form)


def test_long_text_is_written_over_several_lines() -> None:
    """An objective with paragraphs must be editable as paragraphs."""
    form = Form(project=Written("一期\n二期"))
    assert ['project = """', "一期", '二期"""'] == lines(form)[1:4]


def test_every_line_has_a_section_of_its_own() -> None:
    """Short lines must not be folded into inline tables, which nobody can edit."""
    form = Form(funding=(FundingLine(item=Written("甲")), FundingLine(item=Written("乙"))))
    assert 2 == lines(form).count("[[funding]]")


def test_a_cell_that_waits_to_be_filled_is_shown_empty() -> None:
    """Whoever fills in the form by hand sees which keys there are."""
    form = Form(indicators=(Indicator(),), columns=frozenset({"weight", "explanation"}))
    assert {'target = ""', 'actual = ""', 'weight = ""', 'explanation = ""'} <= set(lines(form))
