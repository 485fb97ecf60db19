"""The parts of a Word file that stand in one XML instead of a zip, handed to the same walk as those of a docx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD = 4096
_MARKS = b"\xef\xbb\xbf \t\r\n"


class LooseParts:
    """Parts by name; those that hold no XML are known by their names alone."""

    def __init__(self, members: Mapping[str, bytes]) -> None:
        self._members = {name.casefold(): content for name, content in members.items()}
        self.names = tuple(members)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._members

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none."""
        return self._members.get(name.casefold())


def opens_with(data: bytes, namespace: bytes) -> bool:
    """Whether *data* is XML that declares a namespace at its beginning."""
    head = data[:_HEAD]
    return head.lstrip(_MARKS).startswith(b"<") and namespace in head


def written(element: _Element) -> bytes:
    """The XML of an element as a part of its own, its namespaces declared in it."""
    from lxml import etree

    return etree.tostring(element, encoding="utf-8", with_tail=False)
