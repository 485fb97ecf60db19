"""Waivers let a finding pass with a name and a reason, only where they say, and unused ones are reported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders import clean_indicators, form, indicator, submission
from jixiao.errors import UsageError
from jixiao.reviewing import Batch, ReviewSettings, Waiver, apply_waivers, load_waivers, review

TODAY = date(2025, 3, 1)
BATCH = Batch(
    (
        review(
            submission(replace(form(), indicators=(*clean_indicators()[:-1], indicator(printed_score="11")))),
            settings=ReviewSettings(select=("A111",)),
        ),
    )
)


def waiver(**changes: str) -> Waiver:
    fields = {"code": "A111", "place": "*", "reason": "财政局已同意", "by": "张三"} | changes
    return Waiver(code=fields["code"], place=fields["place"], reason=fields["reason"], by=fields["by"])


@pytest.mark.parametrize("place", ["自评表.txt", "*.txt", "河道巡查养护经费"], ids=["name", "pattern", "project"])
def test_a_waiver_covers_the_finding_at_its_place(place: str) -> None:
    """File, pattern and project all name a place; the finding stays in the list with who waived it and why."""
    waived = apply_waivers(BATCH, (waiver(place=place),))
    assert ["张三"] == [finding.waived.by for finding in waived.reviews[0].findings if finding.waived is not None]
    assert 0 == waived.summary().errors
    assert () == waived.unused_waivers


@pytest.mark.parametrize(("code", "place"), [("A101", "*"), ("A111", "别的文件.txt")], ids=["other_code", "other_file"])
def test_a_waiver_for_something_else_is_reported_as_unused(code: str, place: str) -> None:
    """A waiver that no longer hits anything hides a typo, or a fault that was mended."""
    waived = apply_waivers(BATCH, (waiver(code=code, place=place),))
    assert [None] == [finding.waived for finding in waived.reviews[0].findings]
    assert (f"{code} {place}（张三：财政局已同意）",) == waived.unused_waivers


def test_a_waiver_past_its_last_day_holds_no_more(tmp_path: Path) -> None:
    """`until` is the last day on which it holds."""
    path = tmp_path / "豁免.toml"
    entry = '[[waivers]]\ncode = "A111"\nplace = "*"\nreason = "已同意"\nby = "张三"\nuntil = {}\n'
    path.write_text(entry.format("2025-02-28") + entry.format("2025-03-01"), encoding="utf-8")
    assert [date(2025, 3, 1)] == [each.until for each in load_waivers(path, today=TODAY)]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('[[waivers]]\ncode = "A111"\nplace = "*"\nby = "张三"\n', "第1项 reason"),
        ('[[waivers]]\ncode = "A110"\nplace = "*"\nreason = "同意"\nby = "张三"\n', "没有检查项“A110”"),
        ("[[waivers\n", "豁免文件不能读取"),
    ],
    ids=["no_reason", "unknown_code", "no_toml"],
)
def test_an_incomplete_waiver_is_refused_with_its_place(tmp_path: Path, content: str, says: str) -> None:
    """A waiver without a reason, or for a rule that does not exist, must not silently pass."""
    path = tmp_path / "豁免.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        load_waivers(path, today=TODAY)
