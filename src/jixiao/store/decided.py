"""What a reviewer decides (审核决定) on the findings of a file, as it is recorded: on which, why, by whom, when."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

DECISIONS_FORMAT: Final = "jixiao.decisions/1"


class Decision(StrEnum):
    """How a reviewer decides on a finding; a finding without one is pending."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    NOTED = "noted"


class Decided(Struct, frozen=True, kw_only=True):
    """
    A decision on the finding with this fingerprint: why, by whom and when; `reason` may be empty.

    `message` is what the finding said then, `sha256` the hash of the file it was found in; None where that was not
    recorded, as in a file written by hand.
    """

    fingerprint: str
    code: str
    decision: Decision
    reason: str
    by: str
    at: datetime
    message: str | None = None
    sha256: str | None = None

    def holds_for(self, *, message: str, sha256: str) -> bool:
        """Whether it still holds for the finding as it is now: the file or what was found is the same as then."""
        return self.sha256 in {None, sha256} or self.message == message


class FileNote(Struct, frozen=True):
    """A reviewer's note on the whole file."""

    text: str
    by: str
    at: datetime


class Recorded(Struct, frozen=True):
    """What a file of decisions holds: the decisions by fingerprint, and the note on the whole file."""

    entries: dict[str, Decided]
    note: FileNote | None = None
