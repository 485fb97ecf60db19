"""
A reviewer's decisions (审核决定) on the findings of one file, kept beside it in NAME.ext.jixiao-review.toml.

A decision belongs to a finding's fingerprint, and says on which version of the file it was made. Decisions on findings
that no longer come up are kept: the next version of the file may bring them back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Self

from msgspec.structs import replace

from jixiao.store.decided import Decided, FileNote, Recorded
from jixiao.store.failures import DecisionsUnreadable, said_reason
from jixiao.store.saving import digest, save_file

ENDING: Final = ".jixiao-review.toml"


class Decisions:
    """The decisions on one file. What is put or cleared here is in the file after `save`."""

    def __init__(self, path: Path, recorded: Recorded, sha256: str | None) -> None:
        self.path = path
        self._entries = dict(recorded.entries)
        self._note = recorded.note
        self._note_changed = False
        self._sha256 = sha256
        self._changes: dict[str, Decided | None] = {}

    @classmethod
    def open(cls, submission: str | Path) -> Self:
        """
        The decisions on the file *submission*; none where there is no file of them yet.

        Raises: DecisionsInvalid naming the entry, or DecisionsUnreadable.
        """
        path = cls.path_beside(Path(submission))
        content = _content_at(path)
        if content is None:
            return cls(path, Recorded({}), None)
        return cls(path, _recorded(path, content), digest(content))

    @staticmethod
    def path_beside(submission: Path) -> Path:
        """Where the decisions on the file *submission* are kept."""
        return submission.with_name(submission.name + ENDING)

    def of(self, fingerprint: str) -> Decided | None:
        """The decision on a finding; None where it is pending."""
        return self._entries.get(fingerprint)

    def all(self) -> tuple[Decided, ...]:
        """All decisions in the order in which they were first made."""
        return tuple(self._entries.values())

    @property
    def note(self) -> FileNote | None:
        """The note on the whole file; None where there is none."""
        return self._note

    @property
    def unsaved(self) -> bool:
        """Whether something was decided or noted that the file lacks."""
        return bool(self._changes) or self._note_changed

    def put(self, entry: Decided) -> Decided:
        """Decide on a finding, in place of an earlier decision on it; blanks at the ends of texts are dropped."""
        entry = replace(entry, reason=entry.reason.strip(), by=entry.by.strip())
        self._entries[entry.fingerprint] = self._changes[entry.fingerprint] = entry
        return entry

    def clear(self, fingerprint: str) -> None:
        """Make a finding pending again."""
        if self._entries.pop(fingerprint, None) is not None:
            self._changes[fingerprint] = None

    def put_note(self, note: FileNote | None) -> None:
        """Write the note on the whole file, in place of an earlier one; None takes it away."""
        self._note = note
        self._note_changed = True

    def refresh(self) -> frozenset[str]:
        """
        Take in what another reviewer saved meanwhile: the fingerprints of the findings that are decided otherwise now.

        What was changed here and is not saved yet stays. Raises: DecisionsInvalid, DecisionsUnreadable.
        """
        content = _content_at(self.path)
        if content is None or digest(content) == self._sha256:
            return frozenset()
        before, theirs = self._entries, _recorded(self.path, content)
        self._entries = _merged(theirs.entries, self._changes)
        self._note = self._note if self._note_changed else theirs.note
        self._sha256 = digest(content)
        return frozenset(
            fingerprint
            for fingerprint in {**before, **self._entries}
            if before.get(fingerprint) != self._entries.get(fingerprint)
        )

    def save(self) -> None:
        """
        Write the decisions to their file as a whole.

        What another reviewer decided meanwhile on other findings stays. A file that was deleted meanwhile is written
        anew with all of them.

        Raises: FileReadOnly, SaveFailed, DecisionsInvalid, DecisionsUnreadable; the decisions then go on waiting.
        """
        self.refresh()
        content = _written(Recorded(self._entries, self._note))
        if content != _content_at(self.path):
            save_file(self.path, content, kept="审核决定暂时只在内存里，请先不要关闭程序")
        self._sha256 = digest(content)
        self._changes.clear()
        self._note_changed = False


def _content_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as reason:
        raise DecisionsUnreadable(path, what=f"审核决定读不出来：{said_reason(reason)}") from reason


def _recorded(path: Path, content: bytes) -> Recorded:
    from jixiao.store.decision_file import read_decisions

    return read_decisions(path, content)


def _written(recorded: Recorded) -> bytes:
    from jixiao.store.decision_text import decisions_text

    return decisions_text(recorded).encode()


def _merged(theirs: dict[str, Decided], changes: dict[str, Decided | None]) -> dict[str, Decided]:
    merged = theirs | {fingerprint: entry for fingerprint, entry in changes.items() if entry is not None}
    return {fingerprint: entry for fingerprint, entry in merged.items() if changes.get(fingerprint, entry) is not None}
