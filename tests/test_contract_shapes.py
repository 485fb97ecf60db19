"""What other programs and people rely on: the keys of the files that go in and out, in their order."""

from __future__ import annotations

from pathlib import Path

import pytest

import jixiao.exporting
from jixiao.document import Document, ReadingNote, Source
from jixiao.exporting import submission_json, toml
from jixiao.form import (
    Claim,
    ClaimKind,
    Form,
    FundingLine,
    Indicator,
    Other,
    PrintedTotal,
    Report,
    Submission,
    Written,
)
from jixiao.reading import read_bytes
from jixiao.recognition.files.form_file import recognise_form_file
from jixiao.vocabulary import DocumentKind

FORM_FILE = '''\
format = "jixiao.form/1"
year = 2024
project = "河道巡查经费"
department = "青山县水利局"
unit = "青山县河道管理站"
policy = "mof-2020"            # optional; absent = auto
completed = true               # optional
money_unit = "万元"

[objective]
expected = """全年巡查12次"""
achieved = """全年巡查12次"""

[[funding]]
item = "年度资金总额"
initial_budget = 76
annual_budget = 76
executed = 76
weight = 10                    # only on the line that is scored
printed_rate = "100%"          # as submitted
printed_score = "10"
explanation = ""

[[indicators]]
dimension = "成本指标"
category = "经济成本指标"
name = "巡查设备租赁成本"
target = "≤30万元"
actual = "30"
weight = 5
printed_score = "5"
explanation = ""
not_applicable = false

[printed_total]
weight = "100"
score = "100"
'''
FORM_FILE_SAVED = """\
format = "jixiao.form/1"
year = 2024
project = "河道巡查经费"
department = "青山县水利局"
unit = "青山县河道管理站"
policy = "mof-2020"
completed = true
money_unit = "万元"

[objective]
expected = "全年巡查12次"
achieved = "全年巡查12次"

[[funding]]
item = "年度资金总额"
initial_budget = 76
annual_budget = 76
executed = 76
weight = 10
printed_rate = "100%"
printed_score = "10"
explanation = ""

[[indicators]]
dimension = "成本指标"
category = "经济成本指标"
name = "巡查设备租赁成本"
target = "≤30万元"
actual = "30"
weight = 5
printed_score = "5"
explanation = ""
not_applicable = false

[printed_total]
weight = "100"
score = "100"
"""
SOURCE = Source("报告.docx", "0" * 64, "docx", 12)
SUBMISSION = Submission(
    source=SOURCE,
    document=Document(SOURCE, ()),
    report=Report(claims=(Claim(kind=ClaimKind.COUNT, about="自评项目个数", text="共自评项目3个"),)),
    forms=(
        Form(
            funding=(FundingLine(item=Written("年度资金总额")),),
            indicators=(Indicator(),),
            printed_total=PrintedTotal(),
        ),
    ),
    others=(Other(DocumentKind.GOAL_TABLE, "绩效目标表", Form().origin),),
    reading_notes=(ReadingNote("这一行读不准", Form().origin),),
)
ORIGIN = ["file", "sheet", "page", "line", "table", "row", "column", "text"]


def test_the_form_file_of_the_contract_is_read_and_saved_with_the_same_keys() -> None:
    """Only the remarks go, as the program says when it saves for the first time."""
    form = recognise_form_file(read_bytes(FORM_FILE.encode(), "表.toml")).forms[0]
    assert FORM_FILE_SAVED == toml.write(form).decode()


SHOWN = submission_json(SUBMISSION)
FORM = SHOWN["forms"][0]


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        pytest.param(["format", "source", "report", "forms", "others", "reading_notes"], SHOWN, id="submission"),
        pytest.param(["path", "sha256", "kind", "pages"], SHOWN["source"], id="source"),
        pytest.param(["title", "department", "year", "claims"], SHOWN["report"], id="report"),
        pytest.param(
            ["kind", "about", "text", "value", "measure_unit", "origin"], SHOWN["report"]["claims"][0], id="claim"
        ),
        pytest.param(
            [
                *("kind", "form_family", "year", "project", "department", "unit", "policy", "completed", "money_unit"),
                *("objective", "funding", "indicators", "printed_total", "origin"),
                *("title", "columns", "funding_columns", "level_weights", "notes"),
            ],
            FORM,
            id="form-and-after-its-origin-what-we-add",
        ),
        pytest.param(["expected", "achieved"], FORM["objective"], id="objective"),
        pytest.param(
            [
                *("item", "initial_budget", "annual_budget", "executed", "weight", "printed_rate", "printed_score"),
                *("explanation", "origin"),
            ],
            FORM["funding"][0],
            id="funding",
        ),
        pytest.param(
            [
                *("dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation"),
                *("not_applicable", "origin"),
            ],
            FORM["indicators"][0],
            id="indicator",
        ),
        pytest.param(["weight", "score", "grade"], FORM["printed_total"], id="printed-total"),
        pytest.param(ORIGIN, FORM["origin"], id="origin"),
        pytest.param(["kind", "title", "origin"], SHOWN["others"][0], id="other"),
        pytest.param(["message", "origin"], SHOWN["reading_notes"][0], id="reading-note"),
    ],
)
def test_keys_of_a_submission_stand_in_their_order(keys: list[str], shown: dict[str, object]) -> None:
    """Scripts read these keys, and people compare two files line by line."""
    assert keys == list(shown)


def test_format_is_named_in_the_file() -> None:
    """A reader of the JSON knows what it holds."""
    assert "jixiao.submission/1" == SHOWN["format"]


def test_a_form_exported_alone_is_a_submission_too(tmp_path: Path) -> None:
    """One shape for one form and for many."""
    path = tmp_path / "表.json"
    jixiao.exporting.export(SUBMISSION.forms[0], path)
    assert b'"format": "jixiao.submission/1"' in path.read_bytes()
