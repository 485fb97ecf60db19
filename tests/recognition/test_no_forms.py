"""What offices hand in beside their forms: each is told for what it is, and no office is accused over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.form import Submission
from jixiao.reading import read, read_bytes
from jixiao.recognition import recognise
from jixiao.reviewing import review
from jixiao.vocabulary import DocumentKind, Severity

FOLDER = Path(__file__).parents[1] / "data" / "layouts" / "no_forms"
FILES = {path.stem: path for path in sorted(FOLDER.glob("*.txt"))}
"""Invented files, named by the kind of document that they are."""


def submission(name: str) -> Submission:
    return recognise(read(FILES[name]))


@pytest.mark.parametrize("name", FILES)
def test_document_without_a_form_is_told_for_what_it_is(name: str) -> None:
    """The reviewer learns what came instead of a form."""
    found = submission(name)
    assert ((), DocumentKind(name.partition("-")[0])) == (found.forms, found.others[0].kind)


@pytest.mark.parametrize("name", FILES)
def test_document_without_a_form_is_not_accused(name: str) -> None:
    """A goal table lacks eleven scores and a template every name: neither is an error of anybody's."""
    found = review(submission(name)).findings
    assert [] == [(each.code, each.message) for each in found if each.severity is not Severity.NOTE]


def test_template_with_points_and_one_name_is_a_form() -> None:
    """As soon as a name or an amount is filled in, somebody began to fill the form."""
    text = FILES["blank_form-instructed"].read_text(encoding="utf-8")
    found = recognise(read_bytes(text.replace("（填写项目全称）", "校舍加固").encode(), "自评表.txt"))
    assert ["校舍加固"] == [form.project.text for form in found.forms]
