"""The reviewer's decisions on one submission: each is written to its file at once, and can be taken back."""

from __future__ import annotations

import getpass
from datetime import datetime

from jixiao.reviewing import Finding, Review
from jixiao.store import Decided, Decision, Decisions
from jixiao.tui.clock import Clock

UNNAMED = "未署名"


def reviewer_name() -> str:
    """Who decides: the user's name as the system tells it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return UNNAMED


class Deciding:
    """
    Decisions under way: the file of decisions, and what was there before each of this session's decisions.

    `outdated` is when the last decision was made, where the file was *modified* after it; None else.
    """

    def __init__(
        self, decisions: Decisions, review: Review, *, by: str, clock: Clock, modified: datetime | None = None
    ) -> None:
        last = max((decided.at.astimezone() for decided in decisions.all()), default=None)
        self.outdated = last if last is not None and modified is not None and last < modified else None
        self._decisions = decisions
        self._fingerprints = [finding.fingerprint for finding in review.findings]
        self._by = by
        self._clock = clock
        self._before: list[tuple[str, Decided | None]] = []

    @property
    def decided(self) -> int:
        """How many findings of the review are decided."""
        return sum(self._decisions.of(fingerprint) is not None for fingerprint in self._fingerprints)

    @property
    def can_undo(self) -> bool:
        """Whether a decision of this session can be taken back."""
        return bool(self._before)

    @property
    def lost(self) -> tuple[Decided, ...]:
        """Decisions on findings that the review no longer holds, as when the file was corrected."""
        present = set(self._fingerprints)
        return tuple(decision for decision in self._decisions.all() if decision.fingerprint not in present)

    def of(self, finding: Finding) -> Decided | None:
        """What was decided on a finding; None where nothing was."""
        return self._decisions.of(finding.fingerprint)

    def at(self, fingerprint: str) -> Decided | None:
        """What was decided on the finding with a fingerprint."""
        return self._decisions.of(fingerprint)

    def accept(self, finding: Finding) -> None:
        """The finding holds (属实); a reason or note that is there stays."""
        self._decide(finding, Decision.ACCEPTED, self._reason(finding))

    def dismiss(self, finding: Finding, reason: str) -> None:
        """The finding does not hold (不成立)."""
        self._decide(finding, Decision.DISMISSED, reason)

    def note(self, finding: Finding, text: str) -> None:
        """A note on the finding; it stays decided as it was, and is noted (记下) where it was not decided."""
        before = self.of(finding)
        self._decide(finding, Decision.NOTED if before is None else before.decision, text)

    def undo(self) -> str | None:
        """Takes the last decision of this session back; the fingerprint of its finding, None where there is none."""
        if not self._before:
            return None
        fingerprint, before = self._before.pop()
        self._restore(fingerprint, before)
        return fingerprint

    def _reason(self, finding: Finding) -> str:
        before = self.of(finding)
        return "" if before is None or before.decision is Decision.DISMISSED else before.reason

    def _decide(self, finding: Finding, kind: Decision, reason: str) -> None:
        self._before.append((finding.fingerprint, self.of(finding)))
        self._decisions.set(
            finding.fingerprint, finding.code, decision=kind, reason=reason, by=self._by, at=self._clock()
        )
        self._decisions.save()

    def _restore(self, fingerprint: str, before: Decided | None) -> None:
        if before is None:
            self._decisions.clear(fingerprint)
        else:
            self._decisions.set(
                fingerprint, before.code, decision=before.decision, reason=before.reason, by=before.by, at=before.at
            )
        self._decisions.save()
