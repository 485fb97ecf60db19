"""Runs the rules over submissions: findings with their causes, the ledger of what was checked, waivers, many files."""

from jixiao.reviewing.batch import review_file, review_files, unreadable, walk
from jixiao.reviewing.engine import ReviewSettings, examine, review
from jixiao.reviewing.finding import (
    Batch,
    FileStatus,
    Finding,
    FormResult,
    LedgerEntry,
    Review,
    Summary,
    Waived,
    printed_score_of,
)
from jixiao.reviewing.waivers import Waiver, apply_waivers, load_waivers

__all__ = [
    "Batch",
    "FileStatus",
    "Finding",
    "FormResult",
    "LedgerEntry",
    "Review",
    "ReviewSettings",
    "Summary",
    "Waived",
    "Waiver",
    "apply_waivers",
    "examine",
    "load_waivers",
    "printed_score_of",
    "review",
    "review_file",
    "review_files",
    "unreadable",
    "walk",
]
