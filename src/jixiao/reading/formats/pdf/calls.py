"""
Functions of pdfium called with addresses: without objects for its pointers, a call takes two thirds of the time.

Other threads wait meanwhile: to let them in would take longer than the calls do.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

FLOAT = ctypes.sizeof(ctypes.c_float)
"""How many bytes one of pdfium's coordinates takes."""


@cache
def quick(name: str) -> Callable[..., Any]:
    """The function *name* of pdfium; pointers are given and given back as addresses."""
    from pypdfium2 import raw as pdfium  # type: ignore[import-untyped]

    function = getattr(pdfium, name)
    result, *given = (_plain(kind) for kind in (function.restype, *function.argtypes))
    return ctypes.PYFUNCTYPE(result, *given)(address(function))


def address(pointer: Any) -> int:
    """Where a pointer of pypdfium2, or what it keeps one in, leads."""
    return ctypes.cast(getattr(pointer, "raw", pointer), ctypes.c_void_p).value or 0


def _plain(kind: Any) -> Any:
    return ctypes.c_void_p if isinstance(kind, type) and issubclass(kind, ctypes._Pointer) else kind
