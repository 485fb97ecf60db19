"""What can't be read, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.errors import FileUnreadable
from jixiao.reading import read, read_bytes
from jixiao.reading.failures import (
    FileEmpty,
    FileIsFolder,
    FileMissing,
    FileTooLarge,
    KindUnknown,
    KindUnsupported,
    TextUndecodable,
)
from jixiao.reading.files import LIMIT
from jixiao.reading.registry import is_reader, readers


def test_missing_file_is_named_with_its_remedy(tmp_path: Path) -> None:
    """A user who mistyped a path must see the path."""
    with pytest.raises(FileMissing) as caught:
        read(tmp_path / "没有.txt")
    assert "没有.txt：找不到这个文件。请核对路径和文件名。" in caught.value.line()


def test_folder_is_told_from_a_file(tmp_path: Path) -> None:
    """A folder handed to `open` needs another command, not another file."""
    with pytest.raises(FileIsFolder):
        read(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf\n"], ids=["nothing", "blanks", "mark-only"])
def test_empty_file_is_no_empty_form(data: bytes) -> None:
    """An empty file must not pass for a form without findings."""
    with pytest.raises(FileEmpty):
        read_bytes(data, "空.txt")


def test_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A wrong file of gigabytes must not fill the memory."""
    file = tmp_path / "大.txt"
    with file.open("wb") as handle:
        handle.truncate(LIMIT * 1024 * 1024 + 1)
    with pytest.raises(FileTooLarge) as caught:
        read(file)
    assert f"文件超过{LIMIT}兆字节" == caught.value.what


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"PK\x03\x04....ppt/presentation.xml", "pptx"),
        (b"PK\x03\x04....OFD.xml", "ofd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"Rar!\x1a\x07", "rar"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_known_kind_without_a_reader_is_named(data: bytes, kind: str) -> None:
    """The ending lies more often than the bytes; the message must name what the file is."""
    with pytest.raises(KindUnsupported) as caught:
        read_bytes(data, "自评表.txt")
    assert f"暂不能读 .{kind}" == caught.value.what


@pytest.mark.parametrize(
    ("data", "failure"),
    [(bytes(range(256)) * 8, KindUnknown), (b"\xff\x81\x80\x80\xfe\xff\xff" * 40, TextUndecodable)],
    ids=["binary", "broken-text"],
)
def test_bytes_that_are_no_text_end_in_a_failure(data: bytes, failure: type[FileUnreadable]) -> None:
    """Gibberish read as text would be reviewed as if it were a form."""
    with pytest.raises(failure):
        read_bytes(data, "自评表.docx")


def test_name_is_what_origins_call_the_file(tmp_path: Path) -> None:
    """A batch names its files as the user knows them, not by where they were unpacked."""
    file = tmp_path / "a.txt"
    file.write_text("绩效自评报告", encoding="utf-8")
    document = read(file, name="某局/自评报告.txt")
    assert ["某局/自评报告.txt", "某局/自评报告.txt"] == [
        document.source.path,
        next(document.paragraphs()).origin.file,
    ]


def test_plain_text_is_asked_last_of_all_readers() -> None:
    """Any text would be taken by it, also a TOML form."""
    assert "text" == readers()[-1].KIND


def test_module_without_kind_is_no_reader() -> None:
    """The walk over the package must not take its own parts for formats."""
    from jixiao.reading import lines

    assert not is_reader(lines)
