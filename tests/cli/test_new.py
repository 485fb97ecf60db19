from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import jixiao as package
from cli.command_line import CommandLine
from jixiao.form import Form
from jixiao.policy import policy_ids


def form_in(path: Path) -> Form:
    return package.load(path).forms[0]


def weights_of(form: Form) -> Decimal:
    written = [form.funding[0].weight.number, *(indicator.weight.number for indicator in form.indicators)]
    return sum((weight for weight in written if weight is not None), Decimal(0))


def test_a_new_form_holds_what_was_given(jixiao: CommandLine) -> None:
    """And can be read again."""
    outcome = jixiao(
        "new",
        "表.toml",
        "--kind",
        "training",
        "--year",
        "2024",
        "--project",
        "业务培训",
        "--department",
        "青山县水利局",
    )
    form = form_in(jixiao.folder / "表.toml")
    assert (0, "") == (outcome.status, outcome.out)
    assert (2024, "业务培训", "青山县水利局") == (form.year, form.project.text, form.department.text)


@pytest.mark.parametrize("policy", policy_ids())
def test_weights_add_up_to_100_under_every_policy(policy: str, jixiao: CommandLine) -> None:
    """A form that starts out wrong teaches the wrong thing."""
    assert 0 == jixiao("new", "表.toml", "--kind", "training", "--policy", policy).status
    assert 100 == weights_of(form_in(jixiao.folder / "表.toml"))


def test_the_kind_is_suggested_by_the_names(jixiao: CommandLine) -> None:
    """And the user is told which was taken."""
    assert "按名称取“培训”一类" in jixiao("new", "表.toml", "--project", "干部培训经费").err


def test_a_form_without_a_kind_has_a_blank_row_for_each_category(jixiao: CommandLine) -> None:
    """It is filled in from nothing."""
    assert 0 == jixiao("new", "表.toml").status
    assert 100 == weights_of(form_in(jixiao.folder / "表.toml"))


def test_an_existing_file_is_not_replaced(jixiao: CommandLine) -> None:
    """A filled form is a day's work."""
    path = jixiao.write("表.toml", "已填")
    outcome = jixiao("new", path)
    assert (2, True, "已填") == (outcome.status, "没有覆盖" in outcome.err, Path(path).read_text(encoding="utf-8"))


def test_another_ending_is_a_mistake(jixiao: CommandLine) -> None:
    """The form to be filled in is TOML."""
    assert 2 == jixiao("new", "表.docx").status
