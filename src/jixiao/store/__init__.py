"""
Keeping work: a form under edit with journal, undo and safe saves; a reviewer's decisions; the files opened last.

Pure Python without a screen: the terminal interface holds a `Session` and may call it from any thread. `failures` holds
what it raises.
"""

from jixiao.store import failures
from jixiao.store.decisions import Decided, Decision, Decisions, decisions_path
from jixiao.store.edits import (
    AddFunding,
    AddIndicator,
    Edit,
    MoveIndicator,
    RemoveFunding,
    RemoveIndicator,
    ReplaceForm,
    SetField,
    Several,
    field_at,
)
from jixiao.store.fields import FieldPath, cell_at, field_paths, text_at
from jixiao.store.history import Step
from jixiao.store.recent import RecentFile, forget, recent_files, remember
from jixiao.store.session import Session

__all__ = [
    "AddFunding",
    "AddIndicator",
    "Decided",
    "Decision",
    "Decisions",
    "Edit",
    "FieldPath",
    "MoveIndicator",
    "RecentFile",
    "RemoveFunding",
    "RemoveIndicator",
    "ReplaceForm",
    "Session",
    "SetField",
    "Several",
    "Step",
    "cell_at",
    "decisions_path",
    "failures",
    "field_at",
    "field_paths",
    "forget",
    "recent_files",
    "remember",
    "text_at",
]
