"""The review screen: routes keys to what they do and shows the selected finding in three panes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from jixiao.errors import JixiaoError
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.lines import Line, LineList
from jixiao.tui.page import Command, Page
from jixiao.tui.review import notices, texts
from jixiao.tui.review.opened import Opened, open_submission
from jixiao.tui.review.pane import TextPane
from jixiao.tui.review.view import ReviewView

if TYPE_CHECKING:
    from jixiao.tui.app import JixiaoApp
