"""Which files several paths hold, and what they are called: within a folder, or by what the paths have in common."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from jixiao.tui.review.folder import texts


class Named(Struct, frozen=True):
    """The title of a list of files; they are named by their way from `root` (None: they have no folder in common)."""

    title: str
    root: Path | None

    def name_of(self, path: Path) -> str:
        """What a file is called in the list."""
        return str(path.absolute() if self.root is None else path.absolute().relative_to(self.root))


def files_of(paths: Sequence[Path]) -> list[Path]:
    """The files that *paths* name, folders walked through; a file that is named twice comes once."""
    from jixiao.reviewing import walk

    return list({path.absolute(): path for path in walk(list(paths))}.values())


def named_by(paths: Sequence[Path]) -> Named:
    """The names for what *paths* hold: of one folder the names within it."""
    if len(paths) == 1:
        return Named(texts.folder(paths[0].resolve().name), paths[0].absolute())
    return Named(texts.CHOSEN, _common_folder([path.absolute().parent for path in paths]))


def _common_folder(folders: Sequence[Path]) -> Path | None:
    """The nearest folder that holds them all; None for different drives."""
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        return None
