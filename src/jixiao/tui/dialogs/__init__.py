"""Questions and notices that lie over a screen until they are answered."""

from jixiao.tui.dialogs.ask_text import AskText
from jixiao.tui.dialogs.choose import Choice, Choose
from jixiao.tui.dialogs.notice import Notice

__all__ = ["AskText", "Choice", "Choose", "Notice"]
