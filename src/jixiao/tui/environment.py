"""Settles what has to be settled before textual is imported, since it reads its environment once."""

from __future__ import annotations

import os
import sys

KITTY_SWITCH = "TEXTUAL_DISABLE_KITTY_KEY"


def prepare_environment() -> None:
    """
    Keeps the terminal from reporting all keys by the Kitty protocol, unless the user asked for it.

    With that protocol several terminals (iTerm2, WezTerm, the one of VS Code) lose or double what an input method
    commits. On Windows the same switch would also turn off the parsing of keys that the driver asks for.
    """
    if sys.platform != "win32":
        os.environ.setdefault(KITTY_SWITCH, "1")
