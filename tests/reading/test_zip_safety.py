"""Zips from strangers: what is counted, how members are found, and what is never unpacked."""

from __future__ import annotations

import pytest

from jixiao.reading import zip_safety
from jixiao.reading.zip_safety import ZipTooLarge, lists_member, open_zip
from reading.word_files import packed


def test_member_is_found_whatever_its_case_and_slashes() -> None:
    """Some programs write xl\\SharedStrings.xml; Office opens it."""
    archive = open_zip(packed({"xl\\SharedStrings.xml": b"x"}), "甲.xlsx")
    assert (b"x", True, ("xl/SharedStrings.xml",)) == (
        archive.read("xl/sharedStrings.xml"),
        "XL/sharedstrings.XML" in archive,
        archive.names,
    )


def test_member_that_is_not_there_is_none() -> None:
    """A workbook without shared strings is no fault."""
    assert open_zip(packed({"a.xml": b"x"}), "甲.xlsx").read("b.xml") is None


def test_what_all_members_unpack_to_is_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand members, each within its limit, fill the memory too."""
    monkeypatch.setattr(zip_safety, "TOTAL_SIZE", 250)
    archive = open_zip(packed({"a": bytes(100), "b": bytes(100), "c": bytes(100)}), "甲.docx")
    assert (100, 100) == (len(archive.read("a") or b""), len(archive.read("b") or b""))
    with pytest.raises(ZipTooLarge):
        archive.read("c")


def test_member_beyond_its_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """One member alone can be too much."""
    monkeypatch.setattr(zip_safety, "MEMBER_SIZE", 99)
    with pytest.raises(ZipTooLarge) as caught:
        open_zip(packed({"word/document.xml": bytes(100)}), "甲.docx").read("word/document.xml")
    assert "甲.docx word/document.xml：解压后的内容大得不像文档，已停止读取" == caught.value.line().split("。")[0]


@pytest.mark.parametrize(
    ("data", "listed"),
    [
        (packed({"word/document.xml": b"x"}), True),
        (packed({"word/document.xml": b"x"})[:60], True),
        (packed({"word\\document.xml": b"x"}), True),
        (packed({"a/word/document.xml": b"x"}), False),
        (packed({"a.xml": b"word/"}), False),
        (b"word/document.xml", False),
        (b"", False),
    ],
    ids=["whole", "cut-off", "slash-leaning-back", "deeper", "in-content", "no-zip", "nothing"],
)
def test_start_of_a_member_name_tells_the_kind(data: bytes, listed: bool) -> None:
    """A file that was cut off while it was copied must still be named by its kind."""
    assert listed == lists_member(data, "word/")
