"""The engine: what is owed is answered, causes hold their consequences, and a broken rule is said to be broken."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import jixiao.reviewing.engine
from builders import clean_indicators, form, funding_line, indicator, number, submission, submission_of
from jixiao.basis import INTERNAL
from jixiao.form import Form, PrintedTotal
from jixiao.numerals import shown
from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.reviewing import FileStatus, Review, ReviewSettings, review
from jixiao.rules import FormRule, FormUnderReview, Outcome, Status, all_rules
from jixiao.vocabulary import Severity

LIGHT = Form(
    indicators=(*clean_indicators()[:-1], indicator(dimension="满意度指标", weight="5", printed_score="5")),
    funding=(funding_line(),),
    printed_total=PrintedTotal(weight=number("100"), score=number("95")),
)


def codes(result: Review) -> list[str]:
    return [finding.code for finding in result.findings]


def broken(form: FormUnderReview) -> list[Outcome]:
    return [Outcome(status=Status.PASSED, subject=str(1 // len(form.form.notes)))]


def test_every_rule_answers_for_a_clean_form_and_none_accuses_it() -> None:
    """Silence is impossible: a rule that returns nothing would look like one that passed."""
    result = review(submission(form()))
    assert {rule.code for rule in all_rules()} == {entry.code for entry in result.ledger}
    assert [] == [finding.code for finding in result.findings if finding.severity is not Severity.NOTE]


def test_a_rule_that_breaks_is_recorded_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """One faulty rule must neither stop a batch nor pass unnoticed."""
    rule = FormRule(code="A999", name="broken", severity=Severity.ERROR, check=broken, basis=(INTERNAL,))
    monkeypatch.setattr(jixiao.reviewing.engine, "select_rules", lambda *_: (rule, *all_rules()))
    result = review(submission(form()))
    assert [Status.FAILED] == [entry.status for entry in result.ledger if entry.code == "A999"]
    assert len({entry.code for entry in result.ledger}) > len(all_rules())


def test_costs_above_a_total_that_its_own_parts_contradict_are_a_consequence() -> None:
    """The total of the money stands at 0 by mistake; that the costs exceed it is no second accusation."""
    text = """
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 0 | 10 | 0% | 0 |
| | 其中：当年财政拨款 | 40 | 40 | 40 | — | 100% | — |
| | 其他资金 | 0 | 0 | 0 | — | — | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 养护总成本 | ≤40万元 | 40万元 | 20 | 20 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30公里 | 70 | 70 |
"""
    result = review(recognise(read_bytes(text.encode(), "表.md")))
    root = next(finding for finding in result.findings if finding.code == "F101")
    assert ["F109"] == [finding.code for finding in result.consequences(root)]


def test_a_wrong_sum_of_weights_is_the_cause_of_the_total_that_repeats_it() -> None:
    """One missing row makes two contradictions; the reviewer is shown one, with the other beneath."""
    result = review(
        submission(
            replace(form(), **{name: getattr(LIGHT, name) for name in ("indicators", "funding", "printed_total")})
        )
    )
    root = next(finding for finding in result.findings if finding.code == "A101")
    assert "A105" in [finding.code for finding in result.consequences(root)]
    assert root in result.roots()


def test_fingerprints_stay_when_unrelated_lines_are_added() -> None:
    """A reviewer's decision must find its finding again after the office has corrected something else."""
    table = (
        "| 项目名称 | 河道巡查经费 |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
        "| 巡查次数 | ≥12次 | 12 | 10 | 11 |\n"
    )
    before, after = (review(submission_of(text)) for text in (table, f"说明文字。\n\n另一段说明。\n\n{table}"))
    wanted = [finding.fingerprint for finding in before.findings if finding.code == "A111"]
    assert wanted == [finding.fingerprint for finding in after.findings if finding.code == "A111"]
    assert 1 == len(wanted)


def test_a_text_without_anything_of_the_field_is_no_submission() -> None:
    """Such a file is said to be one, and not praised as clean."""
    result = review(submission_of("今天下午两点开会，请带笔记本。"))
    assert FileStatus.NOT_A_SUBMISSION is result.status
    assert "文件可以读取，其中没有项目支出绩效自评表" in result.reason


def test_a_text_of_the_field_whose_table_was_lost_is_not_called_foreign_to_it() -> None:
    """A table squeezed into one line is still what the office sent: it is told what to send instead."""
    squashed = (
        "项目支出绩效自评表项目名称河道养护经费一级指标二级指标三级指标产出指标数量指标巡查次数≥12次12次自评得分98"
    )
    result = review(submission_of(squashed))
    assert FileStatus.NOT_A_SUBMISSION is result.status
    assert "改送带表格的" in result.reason


def test_the_least_severity_leaves_lighter_findings_out_of_the_list_but_not_out_of_the_ledger() -> None:
    """What is not shown was still checked."""
    faulty = replace(form(), indicators=(*clean_indicators()[:-1], indicator(printed_score="11")))
    every = review(submission(faulty))
    errors = review(submission(faulty), settings=ReviewSettings(min_severity=Severity.ERROR))
    assert {Severity.ERROR} == {finding.severity for finding in errors.findings}
    assert len(every.findings) > len(errors.findings)
    assert every.ledger == errors.ledger


@given(st.sampled_from(["100", "95", "88.5", "43.25", "0.6"]), st.sampled_from(["100", "62.5", "43.2", "20"]))
@settings(max_examples=20, deadline=None)
def test_yuan_and_ten_thousand_yuan_give_one_verdict(executed: str, score: str) -> None:
    """The unit is packaging: the same money in 元 is judged as in 万元."""

    def in_unit(unit: str, factor: int) -> Form:
        line = funding_line(
            initial_budget=shown(Decimal(100) * factor),
            annual_budget=shown(Decimal(100) * factor),
            executed=shown(Decimal(executed) * factor),
            printed_rate=f"{executed}%",
            printed_score=score,
        )
        return replace(form(), funding=(line,), money_unit=unit)

    assert codes(review(submission(in_unit("万元", 1)))) == codes(review(submission(in_unit("元", 10_000))))


def test_removing_an_indicator_or_turning_an_operator_is_found() -> None:
    """Mutations of a clean form: each must turn something red."""
    clean = clean_indicators()
    without = replace(form(), indicators=clean[1:])
    turned = replace(form(), indicators=(replace(clean[0], target=replace(clean[0].target, text="≤6次")), *clean[1:]))
    assert "A101" in codes(review(submission(without)))
    assert "A305" in codes(review(submission(turned)))
