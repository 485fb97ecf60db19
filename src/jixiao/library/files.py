"""Where the files of the indicator library are, in a clone of the repository and in an installed wheel."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from jixiao.errors import JixiaoError

NOT_KINDS = frozenset({"tree", "naming"})
"""The files of the library that are no kind of project."""


class LibraryMissing(JixiaoError):
    """The installation has no indicator library."""

    def __init__(self) -> None:
        super().__init__(None, what="找不到指标库的文件", remedy="请重新安装 jixiao")


def read_library_file(name: str) -> dict[str, Any]:
    """The table in the file *name* (without its ending), numbers as `Decimal`."""
    import tomllib

    return tomllib.loads(library_text(name), parse_float=Decimal)


def library_text(name: str) -> str:
    """The text of the file *name* (without its ending)."""
    return (_folder() / f"{name}.toml").read_text(encoding="utf-8")


@cache
def kind_names() -> tuple[str, ...]:
    """The names of the files that are kinds of project, in alphabetical order."""
    return tuple(sorted({path.stem for path in _folder().glob("*.toml")} - NOT_KINDS))


@cache
def _folder() -> Path:
    """The wheel's own folder, else the one at the root of the repository. Raises: LibraryMissing."""
    here = Path(__file__).resolve()
    for root in (here.parents[1], here.parents[3]):
        if (root / "indicators").is_dir():
            return root / "indicators"
    raise LibraryMissing
