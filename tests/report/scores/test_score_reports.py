from __future__ import annotations

import json
from typing import Any

from jixiao.report import Paper, display_width, score_outputs
from jixiao.scoring import Scorecard
from report.made_reviews import made_form, scorecard, scored_line, undecidable_line


def text_of(output: str, card: Scorecard | None = None, *, width: int = 80) -> str:
    scored = [(made_form(), card or scorecard())]
    return "".join(score_outputs()[output].write(scored, paper=Paper(width=width)))


def form_object(card: Scorecard | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text_of("json", card))["forms"][0]
    return found


def test_keys_stand_in_the_order_of_the_contract() -> None:
    """Programs read the keys, people compare the files."""
    document = json.loads(text_of("json"))
    form = document["forms"][0]
    assert ["format", "forms"] == list(document)
    assert ["project", "policy", "lines", "dimensions", "total", "grade", "by_policy"] == list(form)
    assert ["id", "chosen", "candidates"] == list(form["policy"])
    assert [
        "subject",
        "kind",
        "weight",
        "score",
        "printed_score",
        "status",
        "reason",
        "by_policy",
        "trace",
    ] == list(form["lines"][0])


def test_every_score_that_a_policy_can_yield_is_listed() -> None:
    """A finished project scores otherwise under 101号, and the form may not say whether it is."""
    assert [{"score": "0", "when": "未完成"}, {"score": "10", "when": "已完成且未超预算"}] == form_object()["lines"][0][
        "by_policy"
    ]["mof-2021"]


def test_a_step_has_its_authority_with_its_strength() -> None:
    """A reader must see whether law or habit stands behind a number."""
    steps = form_object()["lines"][0]["trace"]
    basis = {"document": "财预〔2020〕10号", "article": "第十三条", "strength": "law"}
    assert [
        {"step": "执行率", "value": "50.00%", "basis": basis},
        {"step": "得分", "value": "5", "basis": None},
    ] == steps


def test_an_undecidable_line_has_no_score_and_says_why() -> None:
    """Nothing is guessed."""
    line = form_object(scorecard(lines=(undecidable_line(),)))["lines"][0]
    assert (None, "undecidable", "项目是否完成未知") == (line["score"], line["status"], line["reason"])


def test_a_printed_score_keeps_its_digits_and_a_computed_one_has_no_idle_zeros() -> None:
    """The digits written decide the tolerance."""
    line = form_object()["lines"][0]
    assert ("10.0", "5") == (line["printed_score"], line["score"])


def test_totals_of_all_policies_have_grade_and_condition() -> None:
    """The other candidates are computed beside the shown one."""
    assert [{"total": "89.5", "grade": "良", "when": "未完成"}] == form_object()["by_policy"]["mof-2021"]


def test_text_has_arithmetic_and_article_beside_the_line() -> None:
    """A clerk can repeat the sum and look up the article."""
    lines = text_of("text").splitlines()
    assert "    算式    28÷56=50.00%，50.00%×10=5" in lines
    assert "    依据    财预〔2020〕10号 第十三条，法规原文" in lines
    assert "    对比    其他口径：jiangxi 0；mof-2021 0（未完成） 或 10（已完成且未超预算）" in lines


def test_text_says_why_a_line_is_undecidable() -> None:
    """无法判断 alone helps nobody."""
    lines = text_of("text", scorecard(lines=(undecidable_line(),))).splitlines()
    assert "    未定    无法判断：项目是否完成未知" in lines
    assert "    得分    分值10；表内所填10.0；复算：无法判断" in lines


def test_nothing_in_the_text_is_wider_than_the_paper() -> None:
    """Also on a narrow terminal."""
    card = scorecard(lines=(scored_line(subject="很长的指标名称" * 12),))
    assert max(map(display_width, text_of("text", card, width=40).splitlines())) <= 40


def test_markdown_has_a_row_for_each_line() -> None:
    """The document can be passed on by itself."""
    row = next(line for line in text_of("md").splitlines() if line.startswith("| 预算执行率 |"))
    assert "| 10 | 5 | 10.0 | 28÷56=50.00%，50.00%×10=5 | 财预〔2020〕10号 第十三条，法规原文 |" in row
