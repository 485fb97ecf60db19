"""The list of the outline: beside moving its cursor, keys close and open what stands under it."""

from __future__ import annotations

from textual import events
from textual.message import Message

from jixiao.tui.lines import LineList


class OutlineList(LineList):
    """In: lines. Out: `Folded` beside what every list sends."""

    class Folded(Message):
        """What is under the cursor is to be closed, opened, or with None the other way than it is."""

        def __init__(self, *, close: bool | None) -> None:
            super().__init__()
            self.close = close

    async def _on_key(self, event: events.Key) -> None:
        """Left closes, right opens, a blank does the other."""
        match event.key:
            case "left" | "right":
                self.post_message(self.Folded(close=event.key == "left"))
            case "space" | "ideographic_space":
                self.post_message(self.Folded(close=None))
            case _:
                await super()._on_key(event)
                return
        event.stop()
        event.prevent_default()
