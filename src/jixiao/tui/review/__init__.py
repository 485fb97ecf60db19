"""The screen on which one submission is reviewed: the table as submitted, the findings by cause, the decisions."""

from jixiao.tui.review.page import ReviewPage

__all__ = ["ReviewPage"]
