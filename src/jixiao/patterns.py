"""
Regular expressions that are compiled when they are first used.

The product knows some hundreds of them and a run needs a part: compiling all when it starts would take as long as the
rest of a small review.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

_ANSWERS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups")
"""What is asked of a pattern; taken over from the compiled one, so that a later use costs what it costs there."""


class _Deferred:
    """Stands in for a compiled pattern until something is asked of it."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        for answer in _ANSWERS:
            setattr(self, answer, getattr(compiled, answer))
        return getattr(compiled, name)


def compiled_on_use(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """
    The regular expression *pattern*, to be used as what `re.compile` gives.

    Raises: re.error when it is first used and is malformed.
    """
    return cast("re.Pattern[AnyStr]", _Deferred(pattern, flags))
