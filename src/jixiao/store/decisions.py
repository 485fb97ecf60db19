"""
A reviewer's decisions (审核决定) on the findings of one file, kept beside it in NAME.ext.jixiao-review.toml.

A decision belongs to a finding's fingerprint. Decisions on findings that no longer come up are kept: the next version
of the file may bring them back.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from msgspec import Struct

from jixiao.store.saving import digest, save_file

DECISIONS_FORMAT: Final = "jixiao.decisions/1"
ENDING: Final = ".jixiao-review.toml"


class Decision(StrEnum):
    """How a reviewer decides on a finding; a finding without one is pending."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    NOTED = "noted"


class Decided(Struct, frozen=True, kw_only=True):
    """A decision on the finding with this fingerprint: why, by whom and when; `reason` may be empty."""

    fingerprint: str
    code: str
    decision: Decision
    reason: str
    by: str
    at: datetime


def decisions_path(submission: Path) -> Path:
    """The file of the decisions on the file *submission*."""
    return submission.with_name(submission.name + ENDING)


class Decisions:
    """The decisions on one file. What is set or cleared here is in the file after `save`."""

    def __init__(self, path: Path, entries: dict[str, Decided], sha256: str | None) -> None:
        self.path = path
        self._entries = entries
        self._sha256 = sha256
        self._changes: dict[str, Decided | None] = {}

    @classmethod
    def open(cls, submission: str | Path) -> Self:
        """
        The decisions on the file *submission*; none where there is no file of them yet.

        Raises: DecisionsInvalid naming the entry, or DecisionsUnreadable.
        """
        from jixiao.store.decision_file import load_decisions

        path = decisions_path(Path(submission))
        entries, sha256 = load_decisions(path)
        return cls(path, entries, sha256)

    def of(self, fingerprint: str) -> Decided | None:
        """The decision on a finding; None where it is pending."""
        return self._entries.get(fingerprint)

    def all(self) -> tuple[Decided, ...]:
        """All decisions in the order in which they were first made."""
        return tuple(self._entries.values())

    @property
    def unsaved(self) -> bool:
        """Whether something was decided that the file lacks."""
        return bool(self._changes)

    def set(self, fingerprint: str, code: str, *, decision: Decision, reason: str, by: str, at: datetime) -> Decided:
        """Decide on a finding, in place of an earlier decision on it; blanks at the ends of texts are dropped."""
        entry = Decided(
            fingerprint=fingerprint, code=code, decision=decision, reason=reason.strip(), by=by.strip(), at=at
        )
        self._entries[fingerprint] = self._changes[fingerprint] = entry
        return entry

    def clear(self, fingerprint: str) -> None:
        """Make a finding pending again."""
        if self._entries.pop(fingerprint, None) is not None:
            self._changes[fingerprint] = None

    def save(self) -> None:
        """
        Write the decisions to their file as a whole.

        What another reviewer decided meanwhile on other findings stays. A file that was deleted meanwhile is written
        anew with all of them.

        Raises: FileReadOnly, SaveFailed, DecisionsInvalid, DecisionsUnreadable; the decisions then go on waiting.
        """
        from jixiao.store.decision_file import load_decisions

        theirs, found = load_decisions(self.path)
        unchanged = found in {self._sha256, None}
        entries = self._entries if unchanged else _merged(theirs, self._changes)
        content = _written(entries)
        if digest(content) != found:
            save_file(self.path, content, kept="审核决定暂时只在内存里，请先不要关闭程序")
        self._entries, self._sha256 = entries, digest(content)
        self._changes.clear()


def _merged(theirs: dict[str, Decided], changes: dict[str, Decided | None]) -> dict[str, Decided]:
    merged = theirs | {fingerprint: entry for fingerprint, entry in changes.items() if entry is not None}
    return {fingerprint: entry for fingerprint, entry in merged.items() if changes.get(fingerprint, entry) is not None}


def _written(entries: dict[str, Decided]) -> bytes:
    from tomli_w import dumps

    parts = [dumps({"format": DECISIONS_FORMAT})]
    parts += [f"[[decisions]]\n{dumps(_table(entry), multiline_strings=True)}" for entry in entries.values()]
    return "\n".join(parts).encode()


def _table(entry: Decided) -> dict[str, Any]:
    return {
        "fingerprint": entry.fingerprint,
        "code": entry.code,
        "decision": str(entry.decision),
        "reason": entry.reason,
        "by": entry.by,
        "at": entry.at,
    }
