"""Writes a file of decisions as TOML that a person can read and edit. Loads tomli_w: import it late."""

from __future__ import annotations

from functools import lru_cache

import tomli_w
from msgspec.structs import asdict

from jixiao.store.decided import DECISIONS_FORMAT, Decided, FileNote, Recorded


def decisions_text(recorded: Recorded) -> str:
    """The whole file: its format, the note on the whole file, a table for each decision. What is None is left out."""
    note = [] if recorded.note is None else [_note_text(recorded.note)]
    entries = map(_entry_text, recorded.entries.values())
    return "\n".join([tomli_w.dumps({"format": DECISIONS_FORMAT}), *note, *entries])


def _note_text(note: FileNote) -> str:
    return f"[note]\n{tomli_w.dumps(asdict(note), multiline_strings=True)}"


@lru_cache(maxsize=4096)
def _entry_text(entry: Decided) -> str:
    """Kept, since each decision writes all the earlier ones again."""
    table = {key: value for key, value in asdict(entry).items() if value is not None}
    table["decision"] = str(entry.decision)
    return f"[[decisions]]\n{tomli_w.dumps(table, multiline_strings=True)}"
