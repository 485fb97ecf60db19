"""The reviewer's decisions on one submission: each is written to its file at once, and can be taken back."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.reviewing import Finding, Review
from jixiao.store import Decided, Decision, Decisions, FileNote
from jixiao.tui.clock import Clock

UNNAMED = "未署名"


def reviewer_name() -> str:
    """Who decides: the user's name as the system tells it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return UNNAMED


class Undone(Struct, frozen=True):
    """What was taken back: the findings by fingerprint, and how many of them others decided since and keep theirs."""

    fingerprints: tuple[str, ...]
    kept: int


class _Step(Struct, frozen=True):
    """One thing that was decided, on one finding or several: what stood there before, and what since."""

    before: Mapping[str, Decided | None]
    after: Mapping[str, Decided | None]


class Deciding:
    """
    Decisions under way: the file of decisions, and what was there before each of this session's decisions.

    What decides returns what others decided on these very findings since they were read here: then nothing was
    written, so that nobody overrides a colleague unseen. `news` counts what others decided elsewhere meanwhile.
    """

    def __init__(self, decisions: Decisions, review: Review, *, by: str, clock: Clock) -> None:
        self.news = 0
        self._decisions = decisions
        self._findings = {finding.fingerprint: finding for finding in review.findings}
        self._sha256 = review.sha256
        self._by = by
        self._clock = clock
        self._steps: list[_Step] = []

    @property
    def decided(self) -> int:
        """How many findings of the review are decided, those to be confirmed anew not among them."""
        return sum(self.is_decided(finding) for finding in self._findings.values())

    @property
    def outdated(self) -> int:
        """How many decisions have to be confirmed anew (须重新确认): what was found is no longer what it was."""
        return sum(self.is_outdated(finding) for finding in self._findings.values())

    @property
    def carried(self) -> int:
        """How many decisions were made on another version of the file and hold for this one too."""
        decided = (self.of(finding) for finding in self._findings.values() if self.is_decided(finding))
        return sum(each is not None and each.sha256 not in {None, self._sha256} for each in decided)

    @property
    def file_changed(self) -> bool:
        """Whether a decision was made on another version of the file."""
        return any(each.sha256 not in {None, self._sha256} for each in self._decisions.all())

    @property
    def lost(self) -> tuple[Decided, ...]:
        """Decisions on findings that the review no longer holds, as when the file was corrected."""
        return tuple(each for each in self._decisions.all() if each.fingerprint not in self._findings)

    @property
    def note(self) -> FileNote | None:
        """The note on the whole file; None where there is none."""
        return self._decisions.note

    @property
    def can_undo(self) -> bool:
        """Whether a decision of this session can be taken back."""
        return bool(self._steps)

    @property
    def unsaved(self) -> bool:
        """Whether something stands in memory only, since it could not be written."""
        return self._decisions.unsaved

    def go_on_from(self, before: Deciding) -> None:
        """The file was read anew: what was decided before in this session can still be taken back."""
        self._steps = before._steps

    def take_in(self) -> frozenset[str]:
        """What others decided since, by finding; where their file can't be read, saving will say so."""
        try:
            changed = self._decisions.refresh()
        except JixiaoError:
            return frozenset()
        self.news += len(changed)
        return changed

    def save(self) -> None:
        """Tries again to write what could not be written. Raises: JixiaoError."""
        self._decisions.save()

    def of(self, finding: Finding) -> Decided | None:
        """What was decided on a finding, also where it has to be confirmed anew; None where nothing was."""
        return self._decisions.of(finding.fingerprint)

    def is_decided(self, finding: Finding) -> bool:
        """Whether a finding is decided, and needs nothing more."""
        decided = self.of(finding)
        return decided is not None and decided.holds_for(message=finding.message, sha256=self._sha256)

    def is_accepted(self, finding: Finding) -> bool:
        """Whether a finding is decided to hold, by whomever, and needs nothing more."""
        decided = self.of(finding)
        return decided is not None and decided.decision is Decision.ACCEPTED and self.is_decided(finding)

    def is_outdated(self, finding: Finding) -> bool:
        """Whether a decision has to be confirmed anew: the file changed, and what was found in it."""
        return self.of(finding) is not None and not self.is_decided(finding)

    def accept(self, findings: Sequence[Finding]) -> tuple[Decided, ...]:
        """The findings hold (属实); a note that is there stays."""
        now = self._now()
        return self._decide([self._made(each, Decision.ACCEPTED, self._note_of(each), at=now) for each in findings])

    def dismiss(self, findings: Sequence[Finding], reason: str) -> tuple[Decided, ...]:
        """The findings do not hold (不成立)."""
        now = self._now()
        return self._decide([self._made(each, Decision.DISMISSED, reason, at=now) for each in findings])

    def write_note(self, finding: Finding, text: str) -> tuple[Decided, ...]:
        """A note on the finding; it stays decided as it was, and is noted (记下) where it was not decided."""
        before = self.of(finding)
        kind = Decision.NOTED if before is None else before.decision
        return self._decide([self._made(finding, kind, text, at=self._now())])

    def clear(self, finding: Finding) -> tuple[Decided, ...]:
        """Makes a finding undecided again."""
        return self._change({finding.fingerprint: None})

    def write_file_note(self, text: str, *, seen: FileNote | None) -> None:
        """
        A note on the whole file, in place of the one that was *seen*; an empty text takes it away.

        What another reviewer wrote since stays, before this text.
        """
        self.take_in()
        theirs = self._decisions.note
        if theirs is not None and theirs != seen:
            text = f"{theirs.text}\n{text}".strip()
        self._decisions.put_note(FileNote(text, self._by, self._now()) if text else None)
        self._decisions.save()

    def undo(self) -> Undone | None:
        """Takes the last thing back that was decided in this session; None where there is none."""
        if not self._steps:
            return None
        self.take_in()
        step = self._steps.pop()
        ours = [each for each in step.after if self._decisions.of(each) == step.after[each]]
        for fingerprint in ours:
            self._set(fingerprint, step.before[fingerprint])
        self._decisions.save()
        return Undone(tuple(step.before), len(step.before) - len(ours))

    def _now(self) -> datetime:
        """To the second: the file is read by people."""
        return self._clock().replace(microsecond=0)

    def _made(self, finding: Finding, kind: Decision, reason: str, *, at: datetime) -> Decided:
        return Decided(
            fingerprint=finding.fingerprint,
            code=finding.code,
            decision=kind,
            reason=reason.strip(),
            by=self._by.strip(),
            at=at,
            message=finding.message,
            sha256=self._sha256 or None,
        )

    def _note_of(self, finding: Finding) -> str:
        """The reason of a dismissal is no note: “不成立：已说明” must not become “属实：已说明”."""
        before = self.of(finding)
        return "" if before is None or before.decision is Decision.DISMISSED else before.reason

    def _decide(self, entries: Sequence[Decided]) -> tuple[Decided, ...]:
        return self._change({entry.fingerprint: entry for entry in entries})

    def _change(self, wanted: Mapping[str, Decided | None]) -> tuple[Decided, ...]:
        changed = self.take_in()
        others = [self._decisions.of(fingerprint) for fingerprint in wanted if fingerprint in changed]
        theirs = tuple(each for each in others if each is not None)
        if theirs:
            return theirs
        self._steps.append(_Step({each: self._decisions.of(each) for each in wanted}, dict(wanted)))
        for fingerprint, entry in wanted.items():
            self._set(fingerprint, entry)
        self._decisions.save()
        return ()

    def _set(self, fingerprint: str, entry: Decided | None) -> None:
        if entry is None:
            self._decisions.clear(fingerprint)
        else:
            self._decisions.put(entry)
