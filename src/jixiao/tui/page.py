"""What all full screens share: a line on top, a line of keys at the bottom, help on F1, commands on Ctrl+P."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from jixiao.report import display_width
from jixiao.tui.dialogs import Notice
from jixiao.tui.lines import TextLine
from jixiao.tui.lines.line import cut_to
from jixiao.tui.signs import signs_of

if TYPE_CHECKING:
    from jixiao.tui.host import Host


class Command(Struct, frozen=True):
    """Something that can be done on a screen: its name, the pinyin initials of the name, its key, and the doing."""

    name: str
    initials: str
    key: str
    run: Callable[[], None]


class Page(Screen[None]):
    """
    A full screen. Subclasses fill `body`, `HELP`, `legend` and `commands`.

    The top line is set by `set_top` (left and right part), the bottom line by `refresh_legend`.
    """

    HELP_TITLE: ClassVar[str] = "帮助"
    HELP: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "help", "帮助", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self._top = TextLine(id="top")
        self._legend = TextLine(id="legend")

    @property
    def host(self) -> Host:
        """The application."""
        return cast("Host", self.app)

    def body(self) -> ComposeResult:
        """The widgets between the top and the bottom line."""
        raise NotImplementedError

    def legend(self) -> str:
        """The keys that matter here, at most as many as fit into 80 cells."""
        raise NotImplementedError

    def commands(self) -> Iterator[Command]:
        """All that can be done here, for Ctrl+P."""
        yield Command("帮助", "bz", "F1", self.action_help)

    def close_files(self) -> str | None:
        """Lets go of the files that are open here; where work could not be kept, one line that says where it is."""
        return None

    def compose(self) -> ComposeResult:
        """Top line, body, bottom line."""
        yield self._top
        yield from self.body()
        yield self._legend

    def on_mount(self) -> None:
        """The bottom line is there from the first frame."""
        self.refresh_legend()

    def on_screen_suspend(self) -> None:
        """The screen over this one shows what is told: beneath it the same would stand a second time."""
        self.query("Toast").set(display=False)

    def on_screen_resume(self) -> None:
        """What is still to be read of it stands here again."""
        self.query("Toast").set(display=True)

    def set_top(self, left: str, right: str = "") -> None:
        """The top line: *left* is cut where both don't fit."""
        left, right = signs_of(self.app).of(left), signs_of(self.app).of(right)
        width = self.app.size.width - 2
        left = cut_to(left, width - display_width(right) - 1)
        gap = " " * max(1, width - display_width(left) - display_width(right))
        self._top.show(f" {left}{gap}{right} ")

    def refresh_legend(self) -> None:
        """The bottom line as it is now."""
        self._legend.show(f" {signs_of(self.app).of(self.legend())}")

    def action_help(self) -> None:
        """What can be done here, and with which keys."""
        self.app.push_screen(Notice(self.HELP_TITLE, self.HELP))
