from __future__ import annotations

import json
from typing import Any

from builders import form
from jixiao.basis import INTERNAL
from jixiao.report import Detail, Paper, review_outputs
from jixiao.reviewing import FormResult, Review, Waived
from jixiao.rules import Status
from report.made_reviews import entry, finding, review, scorecard, unreadable_review


def document_of(*reviews: Review) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(text_of(*reviews))
    return loaded


def text_of(*reviews: Review, output: str = "json") -> str:
    return "".join(review_outputs()[output].write(reviews, paper=Paper(), detail=Detail()))


def test_keys_stand_in_the_order_of_the_contract() -> None:
    """Programs read the keys, people compare the files."""
    document = document_of(review(finding(waived=Waived("张三", "已同意"))))
    file = document["files"][0]
    assert ["format", "version", "files", "summary"] == list(document)
    assert ["path", "sha256", "status", "reason", "forms", "findings", "ledger"] == list(file)
    assert [
        "project",
        "department",
        "policy",
        "printed_score",
        "computed_score",
        "computed_by_policy",
        "printed_grade",
        "computed_grade",
        "origin",
    ] == list(file["forms"][0])
    assert [
        "code",
        "rule",
        "severity",
        "message",
        "expected",
        "printed",
        "arithmetic",
        "basis",
        "origin",
        "related",
        "form",
        "root",
        "fingerprint",
        "consistent_with",
        "waived",
    ] == list(file["findings"][0])
    assert ["code", "subject", "status", "reason"] == list(file["ledger"][0])
    assert ["file", "sheet", "page", "line", "table", "row", "column", "text"] == list(file["findings"][0]["origin"])
    assert [
        "files",
        "forms",
        "roots",
        "errors",
        "warnings",
        "notes",
        "unreadable",
        "undecided",
    ] == list(document["summary"])


def test_scores_are_strings_with_exact_decimals() -> None:
    """A float would turn 89.5 into something else on another machine."""
    result = document_of(review())["files"][0]["forms"][0]
    assert ("100", "95") == (result["printed_score"], result["computed_score"])
    assert {
        "mof-2020": [{"score": "95", "when": None}],
        "jiangxi": [{"score": "90", "when": None}],
        "mof-2021": [{"score": "89.5", "when": "未完成"}],
    } == result["computed_by_policy"]


def test_what_is_absent_is_null() -> None:
    """An empty text and no text are two things."""
    bare = review(forms=(FormResult(form(printed_total=None), scorecard(total=None, grade=None)),))
    file = document_of(bare)["files"][0]
    assert [None] * 4 == [
        file["forms"][0][key] for key in ("printed_score", "computed_score", "printed_grade", "computed_grade")
    ]
    assert (None, None) == (file["reason"], file["ledger"][0]["reason"])
    found = document_of(review(finding(basis=(INTERNAL,))))["files"][0]["findings"][0]
    assert ([{"document": "内在一致", "article": None}], None) == (found["basis"], found["waived"])


def test_no_file_is_a_document_too() -> None:
    """An interrupted run still writes JSON."""
    assert [] == document_of()["files"]


def test_the_summary_counts_all_files() -> None:
    """Denominators stand beside the findings."""
    document = document_of(
        review(finding()), review(ledger=(entry("A1", Status.AMBIGUOUS_READING),)), unreadable_review()
    )
    summary = document["summary"]
    assert (3, 2, 1, 1, 1) == tuple(summary[key] for key in ("files", "forms", "errors", "unreadable", "undecided"))


def test_what_a_terminal_would_obey_is_escaped() -> None:
    """JSON on a screen may not turn the writing direction; a damaged file name must not end the run."""
    text = text_of(review(finding(message="甲\u202e\x9b乙"), path="坏\udcff.txt"))
    assert [] == [character for character in "\u202e\x9b\udcff" if character in text]
    assert ("坏\udcff.txt", "甲\u202e\x9b乙") == (
        json.loads(text)["files"][0]["path"],
        json.loads(text)["files"][0]["findings"][0]["message"],
    )


def test_chinese_stays_readable() -> None:
    """People open the file too."""
    assert "河道巡查养护经费" in text_of(review())


def test_jsonl_has_one_line_for_each_file_with_the_same_objects() -> None:
    """Two formats of one review must not differ."""
    reviews = (review(finding()), unreadable_review())
    lines = text_of(*reviews, output="jsonl").splitlines()
    assert document_of(*reviews)["files"] == [json.loads(line) for line in lines]


def test_jsonl_writes_a_line_before_the_next_file_is_reviewed() -> None:
    """A long run can be followed as it goes."""
    seen: list[str] = []

    def arriving() -> list[Review]:
        return [review(path="一.txt"), review(path="二.txt")]

    def watched() -> Any:
        for each in arriving():
            seen.append(each.path)
            yield each

    pieces = iter(review_outputs()["jsonl"].write(watched(), paper=Paper(), detail=Detail()))
    next(pieces)
    assert ["一.txt"] == seen
