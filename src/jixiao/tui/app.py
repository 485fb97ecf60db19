"""The application: composes and routes. Each screen has a folder of its own; the core computes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.notifications import SeverityLevel

from jixiao.errors import JixiaoError
from jixiao.tui import texts
from jixiao.tui.clock import Clock, system_clock
from jixiao.tui.dialogs import Notice
from jixiao.tui.lines.painting import INK_CLASSES, ink_css
from jixiao.tui.opening import Opening, opening_of
from jixiao.tui.page import Page
from jixiao.tui.signs import ASCII_CLASS, Signs


def _page_commands() -> type[Provider]:
    from jixiao.tui.palette import PageCommands

    return PageCommands


class JixiaoApp(App[int]):
    """
    The interface. Opens what *paths* name at once: a file, a folder, or several for review. Without one, the start.

    *clock* tells the time that is shown and recorded; tests hand in one that stands still.
    """

    TITLE = "jixiao 绩效"
    COMPONENT_CLASSES: ClassVar[set[str]] = set(INK_CLASSES)
    DEFAULT_CSS = ink_css("JixiaoApp")
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "dialogs/dialog.tcss", "start/start.tcss", "fill/fill.tcss"]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_page_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "退出", show=False, priority=True),
        Binding("ctrl+p", "command_palette", "命令", show=False, priority=True),
    ]

    def __init__(
        self,
        *paths: Path,
        opening: Opening | None = None,
        ascii_signs: bool = False,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._opening = opening
        self.signs = Signs(ascii_only=ascii_signs)
        self.clock = clock

    def on_mount(self) -> None:
        """
        The start screen, or the file.

        A material to review takes time to read: first a line says which one it is. A form is there as fast as that.
        """
        self.set_class(self.signs.ascii_only, ASCII_CLASS)
        match self._paths:
            case ():
                self._show_start()
            case (path,) if (self._opening or opening_of(path)) is Opening.FILL:
                self.open_file(path, Opening.FILL)
            case (path, *_):
                from jixiao.tui.opening_screen import OpeningScreen

                self.push_screen(OpeningScreen(path.name))
                self.call_after_refresh(self._open_given)

    def on_ready(self) -> None:
        """Garbage, which `run_interface` has left alone, is looked for again, but not in what the start has loaded."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def _show_start(self) -> None:
        from jixiao.tui.start import StartPage

        self.push_screen(StartPage())

    def _open_given(self) -> None:
        """One file is remembered; of several each is when it is opened from the list."""
        self.pop_screen()
        self._show_start()
        match self._paths:
            case (path,):
                self.open_file(path, self._opening)
            case paths:
                from jixiao.tui.review import page_for

                self.push_screen(page_for(*paths))

    def back(self) -> None:
        """Leaves the screen on top; the start screen is made where none lies beneath."""
        self.pop_screen()
        if len(self.screen_stack) == 1:
            self._show_start()

    def remembered(self, path: Path, subject: str) -> None:
        """Puts a file that was opened at the head of the recent ones; nothing hangs on that list."""
        from jixiao.store import remember

        remember(path, subject=subject, at=self.clock())

    def open_file(self, path: Path, opening: Opening | None = None) -> None:
        """Opens a file for filling or review; a failure is shown in one Chinese line and leads back."""
        try:
            match opening or opening_of(path):
                case Opening.FILL:
                    from jixiao.tui.fill import FillPage

                    self.push_screen(FillPage.open(path, clock=self.clock))
                case Opening.REVIEW:
                    from jixiao.tui.review import page_for

                    self.remembered(path, "")
                    self.push_screen(page_for(path))
        except JixiaoError as error:
            if len(self.screen_stack) == 1:
                self._show_start()
            self.push_screen(Notice(texts.CAN_NOT_OPEN, error.line()))

    def make_form(self, kind: str, project: str, path: Path) -> None:
        """Makes a form of a kind of project at *path* and opens it for filling; never over a file that is there."""
        from jixiao.tui.fill import FillPage

        try:
            self.push_screen(FillPage.make(kind, project, path, clock=self.clock))
        except JixiaoError as error:
            self.push_screen(Notice(texts.CAN_NOT_OPEN, error.line()))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Says something for a while; it is never markup, since it may hold words of a file."""
        shown = self.signs.of_lines(message)
        super().notify(shown, title=title, severity=severity, timeout=timeout, markup=markup)

    def action_help_quit(self) -> None:
        """Ctrl+C ends no program here; the framework would say so in English."""
        self.notify(texts.HOW_TO_LEAVE)

    def action_command_palette(self) -> None:
        """The palette with a Chinese prompt."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=texts.PALETTE_PROMPT))

    async def action_leave(self) -> None:
        """Leaves; every edit is on disk already."""
        pages = [screen for screen in reversed(self.screen_stack) if isinstance(screen, Page)]
        told = [line for page in pages if (line := page.close_files()) is not None]
        self.exit(0, message="\n".join(told) or None)
