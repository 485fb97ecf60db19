"""Removes what a crash in the middle of a save leaves behind: drafts that never took the place of their file."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from jixiao.patterns import compiled_on_use

_DRAFT: Final = compiled_on_use(r"\.(?P<name>.+)\.[0-9a-f]{8}\.tmp")
"""How `jixiao.exporting.write_atomically` names a draft, with the beginning of its file's name."""
_OLD: Final = 60.0
"""Seconds after which no write can still be under way."""


def sweep_drafts(path: Path) -> None:
    """Delete old drafts of the file at *path*; one that can't be deleted stays."""
    with suppress(OSError):
        for draft in path.parent.iterdir():
            named = _DRAFT.fullmatch(draft.name)
            if named and path.name.startswith(named["name"]) and time.time() - draft.stat().st_mtime > _OLD:
                draft.unlink()
