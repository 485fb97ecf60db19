"""The start screen: new, open, recent, samples."""

from jixiao.tui.start.page import StartPage

__all__ = ["StartPage"]
