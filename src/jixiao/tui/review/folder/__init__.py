"""The files of a folder as a list of work: each with its counts and its state, reviewed one after the other."""

from jixiao.tui.review.folder.page import FolderPage

__all__ = ["FolderPage"]
