"""A reviewer's decisions stay with their findings, whatever else changes."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from jixiao.store import Decided, Decision, Decisions, FileNote
from jixiao.store.failures import DecisionsInvalid, DecisionsUnreadable
from store.made import NINE

KNOWN = "0123456789abcdef"
OTHER = "fedcba9876543210"


def submission(folder: Path) -> Path:
    return folder / "2024部门决算.docx"


def decide(
    decisions: Decisions, fingerprint: str = KNOWN, decision: Decision = Decision.ACCEPTED, reason: str = ""
) -> Decided:
    return decisions.put(made(fingerprint, decision=decision, reason=reason))


def made(fingerprint: str = KNOWN, **changes: Any) -> Decided:
    plain = Decided(fingerprint=fingerprint, code="A101", decision=Decision.ACCEPTED, reason="", by="张三", at=NINE)
    return replace(plain, **changes)


def write(folder: Path, text: str) -> Path:
    path = Decisions.path_beside(submission(folder))
    path.write_text(text, encoding="utf-8")
    return path


def test_decisions_are_read_back_as_they_were_made(tmp_path: Path) -> None:
    """A reviewer goes on the next day."""
    decisions = Decisions.open(submission(tmp_path))
    made = decide(decisions, decision=Decision.DISMISSED, reason="合计行另有说明\n见附注“二”")
    decisions.save()
    assert not decisions.unsaved
    assert made == Decisions.open(submission(tmp_path)).of(KNOWN)


def test_the_file_holds_what_the_contract_says(tmp_path: Path) -> None:
    """Scripts of the reviewer's read it."""
    decisions = Decisions.open(submission(tmp_path))
    decide(decisions, reason="属实")
    decisions.save()
    path = tmp_path / "2024部门决算.docx.jixiao-review.toml"
    entry = tomllib.loads(path.read_text(encoding="utf-8"))["decisions"][0]
    expected = {
        "fingerprint": KNOWN,
        "code": "A101",
        "decision": "accepted",
        "reason": "属实",
        "by": "张三",
        "at": NINE,
    }
    assert expected == entry


def test_looking_at_findings_makes_no_file(tmp_path: Path) -> None:
    """The folder is the reviewed unit's; nothing is put there without a decision."""
    decisions = Decisions.open(submission(tmp_path))
    assert (None, (), False) == (decisions.of(KNOWN), decisions.all(), decisions.unsaved)
    assert [] == list(tmp_path.iterdir())


def test_a_later_decision_takes_the_place_of_an_earlier(tmp_path: Path) -> None:
    """Reviewers change their minds."""
    decisions = Decisions.open(submission(tmp_path))
    decide(decisions)
    decide(decisions, decision=Decision.NOTED)
    decisions.save()
    assert [Decision.NOTED] == [entry.decision for entry in Decisions.open(submission(tmp_path)).all()]


def test_a_decision_can_be_taken_back(tmp_path: Path) -> None:
    """The finding is pending again."""
    decisions = Decisions.open(submission(tmp_path))
    decide(decisions)
    decisions.save()
    decisions.clear(KNOWN)
    decisions.save()
    assert () == Decisions.open(submission(tmp_path)).all()


def test_decisions_on_findings_that_are_gone_are_kept(tmp_path: Path) -> None:
    """The next version of the file may bring the finding back."""
    decisions = Decisions.open(submission(tmp_path))
    decide(decisions, OTHER)
    decisions.save()
    later = Decisions.open(submission(tmp_path))
    decide(later, KNOWN)
    later.save()
    assert [OTHER, KNOWN] == [entry.fingerprint for entry in Decisions.open(submission(tmp_path)).all()]


def test_two_reviewers_do_not_undo_each_other(tmp_path: Path) -> None:
    """Both had the file open; each decided on other findings."""
    first, second = Decisions.open(submission(tmp_path)), Decisions.open(submission(tmp_path))
    decide(first, KNOWN)
    first.save()
    decide(second, OTHER)
    second.save()
    assert {KNOWN, OTHER} == {entry.fingerprint for entry in second.all()}
    assert {KNOWN, OTHER} == {entry.fingerprint for entry in Decisions.open(submission(tmp_path)).all()}


def test_decisions_outlive_the_deletion_of_their_file(tmp_path: Path) -> None:
    """Someone tidied up; the reviewer still has them on the screen."""
    decisions = Decisions.open(submission(tmp_path))
    decide(decisions, KNOWN)
    decisions.save()
    decisions.path.unlink()
    decide(decisions, OTHER)
    decisions.save()
    assert 2 == len(Decisions.open(submission(tmp_path)).all())


def test_a_decision_taken_back_stays_so_beside_anothers(tmp_path: Path) -> None:
    """Merging must not bring it back."""
    first = Decisions.open(submission(tmp_path))
    decide(first, KNOWN)
    first.save()
    second = Decisions.open(submission(tmp_path))
    decide(first, OTHER)
    first.save()
    second.clear(KNOWN)
    second.save()
    assert [OTHER] == [entry.fingerprint for entry in Decisions.open(submission(tmp_path)).all()]


def test_a_file_written_by_hand_may_leave_out_reason_and_format(tmp_path: Path) -> None:
    """The contract asks for the entries alone; a time without a zone is one of this place."""
    write(
        tmp_path,
        f'[[decisions]]\nfingerprint = "{KNOWN}"\ncode = "A101"\ndecision = "noted"\n'
        'by = "张三"\nat = 2024-11-24T09:00:00\n',
    )
    entry = Decisions.open(submission(tmp_path)).of(KNOWN)
    assert entry is not None
    assert ("", datetime(2024, 11, 24, 9)) == (entry.reason, entry.at)  # noqa: DTZ001 - as written


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (('decision = "accepted"', 'decision = "ok"'), "第1项 decision", "只能是 accepted、dismissed、noted"),
        (('by = "张三"', ""), "第1项 by", "缺少这个键"),
        (('by = "张三"', 'by = "张三"\nwho = "x"'), "第1项 who", "没有这个键"),
        (("at = 2024-11-24T09:00:00Z", 'at = "昨天"'), "第1项 at", "应写成时间"),
        ((KNOWN, ""), "第1项 fingerprint", "不能空着"),
        (("jixiao.decisions/1", "jixiao.decisions/9"), "format", "只能是 jixiao.decisions/1"),
    ],
    ids=["decision", "missing", "unknown", "time", "empty", "format"],
)
def test_a_wrong_entry_is_named_in_chinese(tmp_path: Path, change: tuple[str, str], place: str, said: str) -> None:
    """The reviewer must find the entry in the file."""
    right = (
        'format = "jixiao.decisions/1"\n\n[[decisions]]\n'
        f'fingerprint = "{KNOWN}"\ncode = "A101"\ndecision = "accepted"\nreason = ""\nby = "张三"\n'
        "at = 2024-11-24T09:00:00Z\n"
    )
    path = write(tmp_path, right.replace(*change))
    before = path.read_bytes()
    with pytest.raises(DecisionsInvalid) as invalid:
        Decisions.open(submission(tmp_path))
    assert (place, True) == (invalid.value.place, said in invalid.value.what)
    assert before == path.read_bytes()


def test_what_is_no_toml_is_said_so(tmp_path: Path) -> None:
    """A file that was cut off or written over must not be taken for an empty one."""
    write(tmp_path, "\n[[decisions]\n")
    with pytest.raises(DecisionsUnreadable) as unreadable:
        Decisions.open(submission(tmp_path))
    assert ("第2行", "审核决定的文件不合 TOML 的写法") == (unreadable.value.place, unreadable.value.what)


def test_a_decision_says_on_which_version_of_the_file_it_was_made(tmp_path: Path) -> None:
    """Whoever reads the record a year later must know what was in front of the reviewer."""
    decisions = Decisions.open(submission(tmp_path))
    decisions.put(made(message="相加为95", sha256="a" * 64))
    decisions.save()
    entry = Decisions.open(submission(tmp_path)).of(KNOWN)
    assert entry is not None
    assert ("相加为95", "a" * 64) == (entry.message, entry.sha256)


@pytest.mark.parametrize(
    ("message", "sha256", "holds"),
    [
        ("相加为95", "new", True),
        ("相加为90", "old", True),
        ("相加为90", "new", False),
    ],
    ids=["file-changed", "same-file", "finding-changed"],
)
def test_a_decision_holds_while_the_file_or_the_finding_is_the_same(message: str, sha256: str, holds: bool) -> None:
    """A sum that was 95 and is 90 now is another question; a new line elsewhere is not."""
    entry = made(message="相加为95", sha256="old")
    assert holds is entry.holds_for(message=message, sha256=sha256)


def test_a_decision_without_a_version_holds() -> None:
    """One written by hand by the keys of the contract alone is taken as it stands."""
    assert made().holds_for(message="相加为90", sha256="new")


def test_a_note_on_the_whole_file_is_kept_beside_the_decisions(tmp_path: Path) -> None:
    """What concerns no finding has its place too; taking it away leaves the decisions."""
    decisions = Decisions.open(submission(tmp_path))
    note = FileNote("已电话告知\n待补材料", "张三", NINE)
    decisions.put_note(note)
    decide(decisions)
    decisions.save()
    again = Decisions.open(submission(tmp_path))
    assert note == again.note
    again.put_note(None)
    again.save()
    last = Decisions.open(submission(tmp_path))
    assert (None, 1) == (last.note, len(last.all()))


def test_what_another_decided_meanwhile_is_taken_in_and_named(tmp_path: Path) -> None:
    """Before deciding, a reviewer is shown what a colleague decided since the file was opened."""
    first, second = Decisions.open(submission(tmp_path)), Decisions.open(submission(tmp_path))
    theirs = decide(first, KNOWN, Decision.DISMISSED, "已说明")
    first.put_note(FileNote("退回修改", "李四", NINE))
    first.save()
    assert frozenset({KNOWN}) == second.refresh()
    assert (theirs, first.note) == (second.of(KNOWN), second.note)
    assert frozenset() == second.refresh()


def test_a_decision_survives_the_death_of_the_process(tmp_path: Path) -> None:
    """A power cut or kill -9 right after a decision loses nothing."""
    code = (
        "import os, sys\nfrom datetime import datetime, UTC\nfrom jixiao.store import Decided, Decision, Decisions\n"
        "decisions = Decisions.open(sys.argv[1])\n"
        "decisions.put(Decided(fingerprint=sys.argv[2], code='A101', decision=Decision.ACCEPTED, reason='', by='a', "
        "at=datetime.now(UTC)))\ndecisions.save()\nos.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(submission(tmp_path)), KNOWN], check=False)  # noqa: S603
    assert -9 == done.returncode
    assert [KNOWN] == [entry.fingerprint for entry in Decisions.open(submission(tmp_path)).all()]
    assert ["2024部门决算.docx.jixiao-review.toml"] == [each.name for each in tmp_path.iterdir()]
