"""Where the files of the indicator library are, in a clone of the repository and in an installed wheel."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
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

    text = _folder().joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


@cache
def kind_names() -> tuple[str, ...]:
    """The names of the files that are kinds of project, in alphabetical order."""
    names = (entry.name.removesuffix(".toml") for entry in _folder().iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(name for name in names if name not in NOT_KINDS))


@cache
def _folder() -> Traversable:
    """The wheel's own folder, else the one at the root of the repository. Raises: LibraryMissing."""
    packaged = files("jixiao").joinpath("indicators")
    if packaged.is_dir():
        return packaged
    in_repository = Path(__file__).resolve().parents[3] / "indicators"
    if in_repository.is_dir():
        return in_repository
    raise LibraryMissing
