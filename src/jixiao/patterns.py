"""
Regular expressions that are compiled when they are first used.

The product knows some hundreds of them and a run needs a part: compiling all when it starts would take as long as the
rest of a small review. A class of some Chinese characters costs a tenth of a millisecond, the range of all a whole one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, AnyStr, cast

_ANSWERS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups")
"""What is asked of a pattern; taken over from the compiled one, so that a later use costs what it costs there."""
_SYNTAX = frozenset(r".^$*+?{}[]()\\")


class _Deferred:
    """
    Stands in for a compiled pattern until something is asked of it.

    Of a text that holds none of the words in `needs` it knows the answer without being compiled: nothing matches.
    """

    def __init__(self, pattern: str | bytes, flags: int, needs: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.needs = needs
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[Any]:
        compiled = re.compile(self.pattern, self._flags)
        for answer in _ANSWERS:
            setattr(self, answer, getattr(compiled, answer))
        return compiled

    def __getattr__(self, name: str) -> object:
        return getattr(self._compiled, name)

    def search(self, text: Any, *span: int) -> re.Match[Any] | None:
        return self._compiled.search(text, *span) if self._may_match(text) else None

    def match(self, text: Any, *span: int) -> re.Match[Any] | None:
        return self._compiled.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: Any, *span: int) -> re.Match[Any] | None:
        return self._compiled.fullmatch(text, *span) if self._may_match(text) else None

    def finditer(self, text: Any, *span: int) -> Iterator[re.Match[Any]]:
        return self._compiled.finditer(text, *span) if self._may_match(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[Any]], str], text: Any, count: int = 0) -> Any:
        return self._compiled.sub(new, text, count) if self._may_match(text) else text

    def _may_match(self, text: Any) -> bool:
        return not self.needs or any(map(text.__contains__, self.needs))


def compiled_on_use(pattern: AnyStr, flags: int = 0, *, needs: Iterable[str] = ()) -> re.Pattern[AnyStr]:
    """
    The regular expression *pattern*, to be used as what `re.compile` gives.

    *needs* are words (or signs, where it is one text) of which every match holds at least one: nothing is compiled
    until one turns up. A pattern that is nothing but words with | between them needs these anyway.
    Raises: re.error when it is first used and is malformed.
    """
    words = tuple(needs) or _words_of(pattern, flags)
    return cast("re.Pattern[AnyStr]", _Deferred(pattern, flags, words))


def _words_of(pattern: str | bytes, flags: int) -> tuple[str, ...]:
    """The words of a pattern that is nothing else; none where it is more."""
    if not isinstance(pattern, str) or flags or not _SYNTAX.isdisjoint(pattern):
        return ()
    return tuple(pattern.split("|"))
