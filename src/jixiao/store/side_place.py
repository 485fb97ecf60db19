"""Takes the lock of a form and finds its journal: beside the file, or else in the state folder."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from jixiao.store.failures import NowhereToKeep
from jixiao.store.journal import Journal, Recorded, read_journal
from jixiao.store.lock import Lock, hold
from jixiao.store.side_files import apart, beside


class SidePlace(Struct, frozen=True):
    """What a session holds beside its form: the lock, and the journal."""

    lock: Lock
    journal: Journal

    def __enter__(self) -> SidePlace:
        return self

    def __exit__(self, *raised: object) -> None:
        self.lock.release()

    def recorded(self) -> Recorded | None:
        """What the journal holds; None where there is none. Raises: OSError."""
        return read_journal(self.journal.path)

    def set_journal_aside(self, now: datetime) -> None:
        """Give the journal that is there a name of its own, so that a new one can begin. Raises: OSError."""
        journal = self.journal.path
        if journal.exists():
            journal.replace(journal.with_name(f"{journal.name}-{now:%Y%m%d%H%M%S%f}"))


def take_side_place(form_file: Path, *, now: datetime, state: Path) -> SidePlace:
    """
    The lock and the journal of *form_file* (a resolved path), with *state* for where its folder takes no files.

    Raises: OpenElsewhere where someone has the form open, NowhereToKeep.
    """
    try:
        lock = hold(beside(form_file, "lock"), form_file, now=now)
    except OSError:
        lock = _hold_apart(form_file, now, state)
    near, far = beside(form_file, "journal"), apart(form_file, "journal", state)
    is_near = lock.path.parent == form_file.parent
    preferred, other = (near, far) if is_near else (far, near)
    path = other if not preferred.exists() and other.exists() else preferred
    return SidePlace(lock, Journal(path))


def _hold_apart(form_file: Path, now: datetime, state: Path) -> Lock:
    try:
        state.mkdir(parents=True, exist_ok=True)
        return hold(apart(form_file, "lock", state), form_file, now=now)
    except OSError as reason:
        raise NowhereToKeep(form_file, reason) from reason


def remove_journal(place: SidePlace) -> None:
    """Delete the journal of work that stands elsewhere now; one that can't be deleted does no harm."""
    with suppress(OSError):
        place.journal.remove()
