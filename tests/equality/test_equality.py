"""The same form saved in another format is the same submission, and the same is found in it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, product
from typing import Any

import msgspec
import pytest

from equality.saved_forms import FORMATS, as_xls, saved
from jixiao.form import Form, Other, Report, Submission, WrittenNumber
from jixiao.recognition import recognise
from jixiao.reviewing import review
from recognition.layouts import LAYOUTS, LEFT, PUT_BACK, TRUTH, as_merged, facts

_OF_THE_FILE = {"origin", "year_origin", "year_source", "exact_geometry", "announced"}
"""What a form says of the file that it stands in."""
SAVED = sorted(set(FORMATS) - {"docx"})
"""Every format is held against Word, in which most forms are handed in."""


def values(item: Any) -> Any:
    """A form's values without the places where they stand; a printed dash is told from a blank."""
    match item:
        case WrittenNumber():
            return "—" if item.dash else (item.text, item.number)
        case msgspec.Struct():
            fields = [field for field in item.__struct_fields__ if field not in _OF_THE_FILE]
            return {field: values(getattr(item, field)) for field in fields}
        case tuple():
            return [values(each) for each in item]
        case _:
            return item


def findings(submission: Submission) -> list[tuple[object, ...]]:
    """What is found in a submission: every word of it except the places."""
    return [
        (each.code, each.severity, each.subject, each.message, each.expected, each.printed, each.arithmetic)
        for each in review(submission).findings
    ]


def faulty(layout: str) -> str:
    """The layout with another total, score, rate, amount and weight, a blank actual and a vague target."""
    form = _form(layout)
    rows = form.indicators
    written = [
        (form.printed_total.score if form.printed_total else None, "61.5"),
        (rows[0].printed_score, "3.5"),
        (form.funding[0].printed_rate, "12.5%"),
        (form.funding[-1].executed, "9999"),
        (rows[1].weight, "17"),
        (rows[2].actual, ""),
        (rows[-1].target, "若干"),
    ]
    lines = layout.splitlines()
    table = [number for number, line in enumerate(lines) if line.startswith("|")]
    for value, text in written:
        if value is not None and value.text is not None:
            number, column = table[(value.origin.row or 0) - 1], value.origin.column or 0
            cells = lines[number].split("|")
            cells[column] = f" {text} "
            lines[number] = "|".join(cells)
    return "\n".join(lines)


def broken(layout: str) -> str:
    """The layout with a line break in the middle of names, amounts of text, labels and titles."""
    form = _form(layout)
    texts = [form.project, form.unit, form.funding[0].item, *(row.name for row in form.indicators), form.title]
    for text in {written.text or "" for written in texts}:
        half = len(text) // 2
        layout = layout.replace(f"{text} |", f"{text[:half]}<br>{text[half:]} |") if half else layout
    return layout


def _form(layout: str) -> Form:
    (form,) = recognise(as_merged(layout)).forms
    return form


FORMS = {
    **LAYOUTS,
    **{f"{name}-faulty": faulty(layout) for name, layout in LAYOUTS.items()},
    **{f"{name}-broken": broken(layout) for name, layout in LAYOUTS.items()},
}
BROKEN = {name for name in FORMS if name.endswith("-broken")}
"""What is found in these is what is found in the whole forms."""
FAULTY = sorted(name for name in FORMS if name.endswith("-faulty"))


class Reviewed(msgspec.Struct, frozen=True):
    """The forms of a file, what is found in it, what is said to be left over, and what else it holds."""

    forms: Any
    findings: list[tuple[object, ...]]
    left: list[str]
    others: tuple[Other, ...]
    report: Report | None


def left_over(submission: Submission) -> list[str]:
    """What is said to have no place in a form; that its cells were put back is said of some formats alone."""
    return [note.message for note in submission.reading_notes if note.message != PUT_BACK]


@cache
def reviewed(name: str, file_format: str) -> Reviewed:
    submission = saved(FORMS[name], file_format)
    left = left_over(submission)
    found = [] if name in BROKEN else findings(submission)
    return Reviewed(values(submission.forms), found, left, submission.others, submission.report)


@pytest.mark.parametrize(("name", "file_format"), product(FORMS, SAVED))
def test_form_is_the_same_in_every_format(name: str, file_format: str) -> None:
    """An office that saves its form anew has not changed it."""
    found = reviewed(name, file_format)
    assert reviewed(name, "docx").forms == found.forms
    assert ((), None) == (found.others, found.report)


@pytest.mark.parametrize("file_format", sorted(set(SAVED) - {"toml"}))
@pytest.mark.parametrize("name", LAYOUTS)
def test_same_is_left_over_in_every_format(name: str, file_format: str) -> None:
    """What a form has no place for is told whatever the format; a form file holds nothing of the kind."""
    assert LEFT[name] == reviewed(name, file_format).left


@pytest.mark.parametrize(("name", "file_format"), product([name for name in FORMS if name not in BROKEN], SAVED))
def test_same_is_found_in_every_format(name: str, file_format: str) -> None:
    """What a reviewer is told must not depend on the format in which the form came."""
    assert reviewed(name, "docx").findings == reviewed(name, file_format).findings


@pytest.mark.parametrize("name", FAULTY)
def test_faulty_forms_have_something_to_find(name: str) -> None:
    """Without findings, findings would be equal for nothing."""
    assert [] != reviewed(name, "docx").findings


@pytest.mark.parametrize("name", LAYOUTS)
def test_workbook_of_wps_is_read_as_the_old_one_that_it_is(name: str) -> None:
    """The ending et is only another name."""
    assert reviewed(name, "xls").forms == values(recognise(as_xls(LAYOUTS[name], "表.et")).forms)


NEIGHBOURS = [
    (upper, lower)
    for upper, lower in pairwise([*LAYOUTS, next(iter(LAYOUTS))])
    if not (LAYOUTS[upper].rstrip().endswith("|") and LAYOUTS[lower].startswith("|"))
]
"""Forms that stand under one another in a file with a line between them, as every format can say."""
WHOLE = sorted(set(FORMATS) - {"toml", "aligned"})
"""The formats that hold several forms and lose nothing."""


@pytest.mark.parametrize("file_format", WHOLE)
@pytest.mark.parametrize(("upper", "lower"), NEIGHBOURS)
def test_two_forms_of_a_file_are_two_in_every_format(upper: str, lower: str, file_format: str) -> None:
    """Most files hold the forms of several projects; none may take a row of the next one."""
    found = saved(f"{LAYOUTS[upper]}\n{LAYOUTS[lower]}", file_format)
    assert [TRUTH[upper], TRUTH[lower]] == [facts(form) for form in found.forms]
    assert ([*LEFT[upper], *LEFT[lower]], ()) == (left_over(found), found.others)
