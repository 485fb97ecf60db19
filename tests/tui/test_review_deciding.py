"""Decisions on findings as values: what is decided, shown, taken back, and to be confirmed when the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.reviewing import Finding
from jixiao.store import Decisions
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.deciding import Deciding, Undone
from jixiao.tui.review.notices import handed_back
from jixiao.tui.review.sections import Section
from jixiao.tui.review.view import ReviewView
from jixiao.tui.review.wanted import EVERYTHING, Wanted, offers
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity
from tui.review_app import (
    ANNOUNCED,
    CLAIMED,
    FOREIGN,
    LOW,
    NOON,
    WEIGHTS,
    made_review,
    shown,
)

PLAIN = Signs()


def test_a_decision_stands_at_the_end_of_its_line(view: ReviewView) -> None:
    """What was decided must be seen without opening each finding."""
    view.deciding.accept([FOREIGN])
    assert "✗ N103 主管部门不是报告单位|+1 属实" == shown(view.cause_lines())[0]


@pytest.mark.parametrize(
    ("wanted", "fingerprints"),
    [
        (EVERYTHING, ["root", "announced", "weights", "claimed", "low"]),
        (Wanted(undecided=True), ["root", "announced", "claimed", "low"]),
        (Wanted(severity=Severity.ERROR), ["root", "announced", "weights"]),
        (Wanted(family="X"), ["claimed"]),
        (Wanted(undecided=True, severity=Severity.ERROR), ["root", "announced"]),
    ],
)
def test_a_filter_leaves_out_the_others(view: ReviewView, wanted: Wanted, fingerprints: list[str]) -> None:
    """The work that is left, and the gravest of it, without scrolling past the rest."""
    view.deciding.dismiss([WEIGHTS], "分值按批复")
    view.wanted = wanted
    keys = [line.key for line in view.cause_lines()]
    assert [*map(FindingKey, fingerprints), None, Section.OPEN_CHECKS, Section.READING_NOTES] == keys


def test_what_was_not_decided_by_the_program_is_counted_below(view: ReviewView) -> None:
    """A check that could not be made is not a check that passed."""
    assert ["未能判定1项|", "读表说明1条|"] == shown(view.cause_lines())[-2:]


def test_a_decision_without_its_finding_is_listed(tmp_path: Path) -> None:
    """The unit corrected the file: what was decided on the old one is not thrown away silently."""
    decisions = Decisions.open(tmp_path / "样例.txt")
    Deciding(decisions, made_review(), by="张三", clock=lambda: NOON).dismiss([LOW], "已说明")
    review = made_review(FOREIGN)
    view = ReviewView(review, Deciding(decisions, review, by="李四", clock=lambda: NOON), signs=PLAIN)
    view.select(Section.LOST_DECISIONS)
    assert "找不到对应问题的决定1条" == view.detail_title()
    assert [" E107 不成立：已说明（张三，2024-11-25 12:03）"] == [line.text for line in view.detail_lines(78)]


def test_the_next_undecided_finding_is_found_from_the_end_again(view: ReviewView) -> None:
    """F8 goes through all that is left, wherever the cursor stands."""
    view.select(FindingKey("low"))
    view.deciding.accept([LOW])
    view.deciding.accept([FOREIGN])
    assert FindingKey("announced") == view.next_undecided()


def test_nothing_is_next_when_all_is_decided(view: ReviewView) -> None:
    """The end of the work is said, not gone round in circles."""
    for each in (FOREIGN, ANNOUNCED, WEIGHTS, CLAIMED, LOW):
        view.deciding.accept([each])
    assert view.next_undecided() is None


def test_a_note_leaves_an_accepted_finding_accepted(view: ReviewView) -> None:
    """A remark is no second decision."""
    view.deciding.accept([LOW])
    view.deciding.write_note(LOW, "下周补说明")
    decision = view.deciding.of(LOW)
    assert decision is not None
    assert ("accepted", "下周补说明") == (decision.decision.value, decision.reason)


def test_decisions_are_taken_back_in_turn(view: ReviewView) -> None:
    """Ctrl+Z leads back step by step, to what was decided before and to nothing decided."""
    view.deciding.accept([LOW])
    view.deciding.dismiss([LOW], "已说明")
    first, before = view.deciding.undo(), view.deciding.of(LOW)
    assert before is not None
    assert (Undone(("low",), 0), "accepted") == (first, before.decision.value)
    assert (first, None, None) == (view.deciding.undo(), view.deciding.of(LOW), view.deciding.undo())


def test_a_joint_decision_is_on_record_for_each_and_taken_back_as_a_whole(view: ReviewView) -> None:
    """Who reads the record later finds each finding decided; who slipped undoes the whole with one key."""
    view.deciding.accept([FOREIGN, ANNOUNCED])
    kept = [each is not None and each.code for each in map(view.deciding.of, (FOREIGN, ANNOUNCED))]
    assert ["N103", "N101"] == kept
    assert Undone(("root", "announced"), 0) == view.deciding.undo()
    assert [None, None] == [view.deciding.of(FOREIGN), view.deciding.of(ANNOUNCED)]


def test_a_cause_is_found_from_any_of_its_findings(view: ReviewView) -> None:
    """F9 on a consequence means its whole cause too."""
    assert ((FOREIGN, ANNOUNCED), (LOW,)) == (view.cause_of(ANNOUNCED), view.cause_of(LOW))


def colleague_dismisses(path: Path, *findings: Finding) -> None:
    """What another reviewer decides in a window of his own."""
    Deciding(Decisions.open(path), made_review(), by="李四", clock=lambda: NOON).dismiss(findings, "已电话说明")


def test_what_a_colleague_decided_meanwhile_is_not_overridden_unseen(view: ReviewView, tmp_path: Path) -> None:
    """The first key shows it and changes nothing; whoever presses again has seen it."""
    colleague_dismisses(tmp_path / "样例.txt", LOW)
    (theirs,) = view.deciding.accept([LOW])
    assert ("李四", "dismissed") == (theirs.by, theirs.decision.value)
    assert theirs == view.deciding.of(LOW)
    assert () == view.deciding.accept([LOW])


def test_what_a_colleague_decided_on_other_findings_is_taken_in(view: ReviewView, tmp_path: Path) -> None:
    """Two reviewers share a file: each sees the other's work without opening it anew."""
    colleague_dismisses(tmp_path / "样例.txt", WEIGHTS)
    view.deciding.accept([LOW])
    assert (1, 2) == (view.deciding.news, view.deciding.decided)


def test_undo_leaves_what_a_colleague_decided_since(view: ReviewView, tmp_path: Path) -> None:
    """Taking back is for one's own decisions."""
    view.deciding.accept([FOREIGN, ANNOUNCED])
    colleague_dismisses(tmp_path / "样例.txt", ANNOUNCED)
    assert Undone(("root", "announced"), 1) == view.deciding.undo()
    left = view.deciding.of(ANNOUNCED)
    assert left is not None
    assert (None, "李四") == (view.deciding.of(FOREIGN), left.by)


def changed_view(tmp_path: Path, *findings: Finding) -> ReviewView:
    """The same file in another version with *findings*, after WEIGHTS and LOW were decided on the one before."""
    path = tmp_path / "样例.txt"
    first = replace(made_review(), sha256="1" * 64)
    Deciding(Decisions.open(path), first, by="张三", clock=lambda: NOON).accept([WEIGHTS, LOW])
    later = replace(made_review(*findings), sha256="2" * 64)
    return ReviewView(later, Deciding(Decisions.open(path), later, by="张三", clock=lambda: NOON), signs=PLAIN)


def test_a_decision_on_a_finding_that_changed_with_the_file_is_to_be_confirmed(tmp_path: Path) -> None:
    """A sum that was 95 and is 90 now is not what the reviewer decided on; the unchanged one stays decided."""
    view = changed_view(tmp_path, replace(WEIGHTS, message="执行率和各项指标的分值相加为90，不是100"), LOW)
    assert ["✗ A101 分值合计不等于满分|须确认", "- E107 执行率偏低而没有说明：预算执行率|属实"] == shown(
        view.cause_lines()
    )[:2]
    assert (1, FindingKey("weights")) == (view.deciding.decided, view.next_undecided())
    view.select(FindingKey("weights"))
    assert "".join(line.text.strip() for line in view.detail_lines(200)).startswith(
        "已定    须重新确认，文件改过，这里的发现与当时不同。当时属实（张三，2024-11-25 12:03）；当时的发现是“"
    )


def test_confirming_anew_settles_it(tmp_path: Path) -> None:
    """One key, and the decision belongs to this version."""
    changed = replace(WEIGHTS, message="执行率和各项指标的分值相加为90，不是100")
    view = changed_view(tmp_path, changed, LOW)
    view.deciding.accept([changed])
    assert (2, 0) == (view.deciding.decided, view.deciding.outdated)


def test_a_changed_file_says_what_becomes_of_the_decisions(tmp_path: Path) -> None:
    """Carried on, to be confirmed, gone: the three are counted, calmly."""
    view = changed_view(tmp_path, LOW)
    view.select(Section.CHANGED_FILE)
    expected = " 作出决定以后文件改过。1条发现没有变，原来的决定沿用；1条决定所指的问题已经没有了。"
    assert [expected] == [line.text for line in view.detail_lines(120)]


def test_a_dismissal_to_be_confirmed_still_goes_back_to_the_unit(tmp_path: Path) -> None:
    """What does not hold any more as it was decided must not be left out silently."""
    view = changed_view(tmp_path, replace(WEIGHTS, message="相加为90"))
    assert "相加为90" in handed_back(view.review, view.deciding, ascii_signs=False)


def test_the_offers_of_the_filter_count_what_they_would_list(view: ReviewView) -> None:
    """Severities and families that do not occur are not offered."""
    view.deciding.accept([LOW])
    listed = [(offer.text, offer.count) for offer in offers(EVERYTHING, view.findings, view.deciding)]
    expected = [("全部问题", 5), ("只看未定", 4), ("错误", 3), ("警告", 1), ("提示", 1), ("N 名称与归属", 2)]
    assert expected == listed[:6]
    assert ["A 算术与计分", "E 偏差说明", "X 文、表、决算一致"] == [text for text, _ in listed[6:]]


def test_of_several_forms_the_one_that_is_shown_can_be_listed_alone(view: ReviewView) -> None:
    """A book of a hundred forms is decided form by form; what was chosen is let go of in the same place."""
    view.select(FindingKey("low"))
    view.wanted = view.offers()[-1].wanted
    assert (["第2张自评表"], [FindingKey("low")]) == (view.wanted.words(), [view.cause_lines()[0].key])
    assert EVERYTHING == view.offers()[-1].wanted


def test_choosing_again_lets_go_of_a_filter(view: ReviewView) -> None:
    """The same key in and out."""
    wanted = Wanted(undecided=True, family="X")
    (chosen,) = [
        each for each in offers(wanted, view.findings, view.deciding) if each.chosen and each.text.startswith("X")
    ]
    assert Wanted(undecided=True) == chosen.wanted


def test_the_reason_of_a_dismissal_does_not_become_a_note(view: ReviewView) -> None:
    """“不成立：已说明” that is accepted after all must not read “属实：已说明”."""
    view.deciding.dismiss([LOW], "已说明")
    view.deciding.accept([LOW])
    decision = view.deciding.of(LOW)
    assert decision is not None
    assert "" == decision.reason


def test_the_next_undecided_finding_is_one_of_those_listed(view: ReviewView) -> None:
    """Whoever goes through the warnings is not thrown out of them; at their end the rest comes."""
    view.wanted = Wanted(severity=Severity.WARNING)
    view.select(FindingKey("root"))
    first = view.next_undecided()
    view.deciding.accept([CLAIMED])
    assert (FindingKey("claimed"), FindingKey("announced")) == (first, view.next_undecided())
