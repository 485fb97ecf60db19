"""Finds the outputs by walking this package: a module that has ENDING and `write` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Protocol, cast

from jixiao.form import Form


class Exporter(Protocol):
    """What a module of an output offers."""

    ENDING: str

    def write(self, form: Form) -> bytes:
        """The file as bytes: the same form gives the same bytes."""


def is_exporter(module: ModuleType) -> bool:
    """Whether a module of this package is an output."""
    return hasattr(module, "ENDING") and hasattr(module, "write")


@cache
def exporters() -> dict[str, Exporter]:
    """All outputs by their ending (in lower case, with its dot), in alphabetical order."""
    package = importlib.import_module("jixiao.exporting")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"jixiao.exporting.{name}") for name in names]
    found = [cast("Exporter", module) for module in modules if is_exporter(module)]
    return {exporter.ENDING: exporter for exporter in sorted(found, key=lambda exporter: exporter.ENDING)}


def endings() -> tuple[str, ...]:
    """The endings that `export` can write, such as .md."""
    return tuple(exporters())
