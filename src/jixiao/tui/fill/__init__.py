"""The screen on which a form is filled in."""

from jixiao.tui.fill.page import FillPage

__all__ = ["FillPage"]
