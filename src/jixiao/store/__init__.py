"""
Keeping work: a form under edit with journal, undo and safe saves; a reviewer's decisions; the files opened last.

Pure Python without a screen: the terminal interface holds a `Session` and may call it from any thread. What it raises
stands in `jixiao.store.failures`; here are those failures that the interface answers with more than their sentence.
"""

from jixiao.store.decided import Decided, Decision, FileNote
from jixiao.store.decisions import Decisions
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
    apply_edit,
    field_at,
)
from jixiao.store.failures import ChangedElsewhere, FieldRefused, JournalUnwritable
from jixiao.store.failures import Choice as Remedy
from jixiao.store.fields import FieldPath, cell_at, field_paths, text_at, written_text
from jixiao.store.recent import RecentFile, forget, recent_files, remember
from jixiao.store.session import Session

__all__ = [
    "AddFunding",
    "AddIndicator",
    "ChangedElsewhere",
    "Decided",
    "Decision",
    "Decisions",
    "Edit",
    "FieldPath",
    "FieldRefused",
    "FileNote",
    "JournalUnwritable",
    "MoveIndicator",
    "RecentFile",
    "Remedy",
    "RemoveFunding",
    "RemoveIndicator",
    "ReplaceForm",
    "Session",
    "SetField",
    "Several",
    "apply_edit",
    "cell_at",
    "field_at",
    "field_paths",
    "forget",
    "recent_files",
    "remember",
    "text_at",
    "written_text",
]
