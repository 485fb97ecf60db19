"""Packages of parts: the same bytes for the same parts, whenever and wherever they are made."""

from __future__ import annotations

import io
import zipfile

from jixiao.exporting.package import packed


def test_parts_are_added_to_a_package() -> None:
    """What is the same in every file is packed once."""
    both = packed(packed(b"", {"a.xml": b"<a/>"}), {"b.xml": "<b>甲</b>".encode()})
    archive = zipfile.ZipFile(io.BytesIO(both))
    assert {"a.xml": "<a/>", "b.xml": "<b>甲</b>"} == {name: archive.read(name).decode() for name in archive.namelist()}
    assert archive.testzip() is None


def test_nothing_tells_when_and_where_it_was_made() -> None:
    """The system that made it stands in each entry, beside the time."""
    archive = zipfile.ZipFile(io.BytesIO(packed(b"", {"a.xml": b"<a/>"})))
    assert [((1980, 1, 1, 0, 0, 0), 0)] == [(entry.date_time, entry.create_system) for entry in archive.infolist()]
