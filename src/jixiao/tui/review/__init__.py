"""The screen on which one submission is reviewed: the table as submitted, the findings by cause, the decisions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.tui.review.page import ReviewPage

if TYPE_CHECKING:
    from jixiao.tui.page import Page


def page_for(*paths: Path) -> Page:
    """The screen for a file, or the list for a folder or several *paths*; they are read once the screen is there."""
    path, *others = paths
    if others or path.is_dir():
        from jixiao.tui.review.folder import FolderPage

        return FolderPage(*paths)
    return ReviewPage(path)


__all__ = ["ReviewPage", "page_for"]
