"""Submissions as JSON: other programs read it, and this one reads it back."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from msgspec.structs import replace

from exporting.generated import facts, forms
from jixiao.document import Document, ReadingNote, Source
from jixiao.exporting import json, submission_bytes, submission_json
from jixiao.form import (
    Claim,
    ClaimKind,
    Form,
    FundingLine,
    Indicator,
    Other,
    Report,
    Submission,
    Written,
    WrittenNumber,
)
from jixiao.origin import Origin
from jixiao.reading import read_bytes
from jixiao.recognition.files.submission_file import recognise_submission_file
from jixiao.vocabulary import DocumentKind

SOURCE = Source("报告.docx", "0" * 64, "docx", 12)
PLACE = Origin("报告.docx", None, 3, None, 2, 4, 5, "14")


def submission(**changes: object) -> Submission:
    claim = Claim(
        kind=ClaimKind.COUNT, about="自评项目个数", text="共自评项目3个", value="3", measure_unit="个", origin=PLACE
    )
    full = Submission(
        source=SOURCE,
        document=Document(SOURCE, ()),
        report=Report(title=Written("年度报告"), department=Written("青山县水利局"), year=2024, claims=(claim,)),
        forms=(Form(project=Written("河道巡查经费")),),
        others=(Other(DocumentKind.GOAL_TABLE, "绩效目标表", PLACE),),
        reading_notes=(ReadingNote("这一行读不准", PLACE),),
    )
    return replace(full, **changes)


def loaded(data: bytes) -> Submission:
    return recognise_submission_file(read_bytes(data, "报告.json"))


@settings(max_examples=120, deadline=None)
@given(forms(exact=True))
def test_export_then_load_gives_the_same_form(form: Form) -> None:
    """What JSON leaves out are places of single cells and, with them, printed dashes: all else comes back."""
    back = loaded(json.write(form)).forms[0]
    assert dashless(facts(form)) == dashless(facts(back))


def dashless(said: object) -> object:
    """*said* with every printed dash as a blank."""
    match said:
        case dict():
            return {key: dashless(value) for key, value in said.items()}
        case list():
            return [dashless(value) for value in said]
        case "—":
            return (None, None)
        case _:
            return said


@settings(max_examples=40, deadline=None)
@given(forms())
def test_exporting_again_gives_the_same_bytes(form: Form) -> None:
    """A place that was read from JSON is the place in the file that JSON was made of."""
    data = submission_bytes(submission(forms=(form,)))
    assert data == submission_bytes(loaded(data))


def test_source_report_others_and_notes_come_back() -> None:
    """A later review of the JSON rests on them."""
    whole, back = submission(), loaded(submission_bytes(submission()))
    assert (whole.source, whole.others, whole.reading_notes) == (back.source, back.others, back.reading_notes)


def test_a_claim_comes_back_with_its_number() -> None:
    """A count without its number can't be compared with the forms."""
    report = loaded(submission_bytes(submission())).report
    assert report is not None
    assert [(ClaimKind.COUNT, "自评项目个数", Decimal(3), PLACE)] == [
        (claim.kind, claim.about, claim.number, claim.origin) for claim in report.claims
    ]


def test_no_report_is_null() -> None:
    """A file that only holds a form has no report, which is not the same as an empty one."""
    assert submission_json(submission(report=None))["report"] is None


def test_a_number_is_an_exact_decimal_without_separators() -> None:
    """Other programs parse these strings."""
    row = Indicator(weight=WrittenNumber("1,234.50", number=Decimal("1234.50")))
    assert (
        "1234.50"
        == submission_json(submission(forms=(Form(indicators=(row,)),)))["forms"][0]["indicators"][0]["weight"]
    )


def test_a_dash_for_a_weight_is_null_with_the_dash_in_the_place() -> None:
    """A blank weight is owed, a dash says that none belongs there."""
    line = FundingLine(item=Written("其他资金"), weight=WrittenNumber(None, Origin(text="—")))
    shown = submission_json(submission(forms=(Form(funding=(line,)),)))["forms"][0]["funding"][0]
    assert (None, "—") == (shown["weight"], shown["origin"]["text"])


def test_a_dash_for_a_rate_is_text() -> None:
    """The rate is text as written."""
    line = FundingLine(item=Written("其他资金"), printed_rate=Written("—"))
    assert "—" == submission_json(submission(forms=(Form(funding=(line,)),)))["forms"][0]["funding"][0]["printed_rate"]
