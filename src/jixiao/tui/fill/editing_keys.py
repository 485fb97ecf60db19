"""What each key does to a text under edit; keys that leave the field are none of them."""

from __future__ import annotations

from jixiao.tui.fill.breaking import TextRow
from jixiao.tui.fill.typed import Typed

LINE_BREAK_KEYS = frozenset({"ctrl+j", "alt+enter", "shift+enter"})


def moves(typed: Typed, key: str, rows: tuple[TextRow, ...]) -> bool:
    """Moves the caret as *key* says; False for a key that moves nothing."""
    match key:
        case "left" | "right":
            typed.move_to(typed.caret - 1 if key == "left" else typed.caret + 1)
        case "home" | "end":
            row = typed.row(rows)
            typed.move_to(row.start if key == "home" else row.end)
        case "ctrl+home" | "ctrl+end":
            typed.move_to(0 if key == "ctrl+home" else len(typed.text))
        case _:
            return False
    return True


def edits(typed: Typed, key: str) -> bool:
    """Changes the text as *key* says; False for a key that changes nothing, such as undo where nothing was typed."""
    caret = typed.caret
    match key:
        case "backspace":
            typed.erase(caret - 1, caret)
        case "delete":
            typed.erase(caret, caret + 1)
        case "ctrl+u":
            typed.erase(0, len(typed.text))
        case "ctrl+k":
            typed.erase(caret, len(typed.text))
        case _ if key in LINE_BREAK_KEYS:
            typed.insert("\n" if typed.long else "")
        case "ctrl+z" if typed.changed:
            typed.undo()
        case "ctrl+y" if typed.changed:
            typed.redo()
        case _:
            return False
    return True
