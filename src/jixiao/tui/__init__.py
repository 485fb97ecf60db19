"""The terminal interface (界面): screens that show what the core works out; they hold no rule and no formula."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao.tui.opening import Opening

__all__ = ["run_interface"]


def run_interface(*paths: Path, opening: Opening | None = None, ascii_signs: bool = False) -> int:
    """
    Runs the interface until the user leaves it, and returns the exit status.

    Args: paths: the file to open, or several for review; none for the start screen; opening: whether to fill or to
    review it (by its kind if None); ascii_signs: show ≥ as >= and the like, for terminals that draw such signs two
    cells wide.
    """
    import gc

    from jixiao.tui.environment import prepare_environment

    gc.disable()  # nothing that a start loads is garbage: the application looks for some once it is ready
    prepare_environment()
    from jixiao.tui.app import JixiaoApp

    return JixiaoApp(*paths, opening=opening, ascii_signs=ascii_signs).run() or 0
