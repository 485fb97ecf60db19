"""Ctrl+P: every command of the screen, found by its name or by the pinyin initials of its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider

from jixiao.tui.page import Command, Page

NO_COMMAND = "没有这样的命令"


class PageCommands(Provider):
    """The commands of the page beneath the palette."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(Text(_shown(command)), partial(self._run, command), text=command.name)

    async def search(self, query: str) -> Hits:
        """Those whose name holds *query*, or whose initials begin with it; a line that says so where there are none."""
        wanted = query.strip().lower()
        found = [
            command for command in self._commands() if wanted in command.name or command.initials.startswith(wanted)
        ]
        if not found:
            yield Hit(0.5, Text(NO_COMMAND), _nothing, text=NO_COMMAND)
        for command in found:
            yield Hit(1.0, Text(_shown(command)), partial(self._run, command), text=command.name)

    def _commands(self) -> Iterator[Command]:
        page = self.screen
        if isinstance(page, Page):
            yield from page.commands()

    async def _run(self, command: Command) -> None:
        command.run()


def _shown(command: Command) -> str:
    return f"{command.name}  {command.key}".rstrip()


async def _nothing() -> None:
    """What is done where there is no command."""
