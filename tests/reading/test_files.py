"""What can't be read, and what is said about it."""

from __future__ import annotations

import io
import os
import socket
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from jixiao.errors import FileUnreadable
from jixiao.reading import read, read_bytes, read_stream
from jixiao.reading.failures import (
    ContainerDamaged,
    FileEmpty,
    FileIsFolder,
    FileLocked,
    FileMissing,
    FileNotStored,
    FileTooLarge,
    KindUnknown,
    KindUnsupported,
    PackedFiles,
    TextUndecodable,
)
from jixiao.reading.files import LIMIT
from jixiao.reading.registry import readers
from jixiao.reading.zip_safety import ZipDamaged
from reading.word_files import docx_bytes, paragraph
from reading.workbook_files import zipped


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
        (zipped({"ppt/presentation.xml": "<a/>"}), "pptx"),
        (zipped({"OFD.xml": "<a/>"}), "ofd"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}, stored="mimetype"), "odp"),
        (b'<?xml version="1.0"?>\n<office:document xmlns:office="urn:x">', "fodt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"), "ppt"),
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


def test_bytes_of_an_old_office_file_whose_list_is_lost_are_damaged() -> None:
    """“暂不能读 .doc” would be wrong: it can, when it is whole."""
    with pytest.raises(ContainerDamaged):
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "自评表.doc")


@pytest.mark.parametrize(
    "data",
    [
        zipped({"a.docx": "x"}),
        b"PK\x05\x06" + bytes(18),
        b"Rar!\x1a\x07\x01\x00",
        b"7z\xbc\xaf\x27\x1c",
        b"\x1f\x8b\x08\x00\x00",
    ],
    ids=["zip", "zip-without-members", "rar", "7z", "gz"],
)
def test_archive_must_be_unpacked_first(data: bytes) -> None:
    """Ten submissions are often sent as one zip; another format would not help."""
    with pytest.raises(PackedFiles) as caught:
        read_bytes(data, "报送.zip")
    assert "请先解压，再审核解压出来的文件夹" == caught.value.remedy


def test_zip_that_is_cut_off_is_not_read_as_the_file_inside_it() -> None:
    """The last end that is left belongs to a document stored in it, which alone would have been reviewed."""
    inner = docx_bytes(paragraph("自评表"))
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.docx", inner)
    with pytest.raises(ZipDamaged):
        read_bytes(packing.getvalue()[: 3 * len(inner)], "报送.zip")


def test_text_that_opens_like_a_bitmap_is_read() -> None:
    """Some units are called BM."""
    assert ["BM部门自评"] == [line.text for line in read_bytes("BM部门自评".encode(), "甲.txt").paragraphs()]


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe into which nobody writes."""
    path = tmp_path / "管道.docx"
    os.mkfifo(path)
    return path


def test_pipe_is_not_waited_for(pipe: Path) -> None:
    """Opened as a file is, it would hold up the batch for ever."""
    with pytest.raises(FileNotStored) as caught:
        read(pipe)
    assert "这是管道或设备，不是文件" == caught.value.what


def test_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses to open it, and not because it is locked."""
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("甲.docx")
        with pytest.raises(FileNotStored):
            read("甲.docx")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="本机没有 /dev/zero")
def test_device_that_never_ends_is_not_read() -> None:
    """Its size says nothing about it."""
    with pytest.raises(FileNotStored):
        read("/dev/zero")


def test_link_to_nothing_is_a_missing_file(tmp_path: Path) -> None:
    """Links in a folder that was copied without what they point to."""
    link = tmp_path / "甲.docx"
    link.symlink_to(tmp_path / "没有.docx")
    with pytest.raises(FileMissing):
        read(link)


def test_refusal_of_the_system_is_said_in_chinese(tmp_path: Path) -> None:
    """What the system itself says is English, and no help."""
    loop = tmp_path / "环.docx"
    loop.symlink_to(loop)
    failures = []
    for path in (loop, tmp_path / ("长" * 300)):
        with pytest.raises(FileLocked) as caught:
            read(path)
        failures.append(caught.value.what)
    assert ["打不开这个文件（链接绕回到自己）", "打不开这个文件（文件名或路径过长）"] == failures


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="以管理员身份运行时，没有读不了的文件")
def test_file_without_permission_says_so(tmp_path: Path) -> None:
    """A folder that was copied by another user."""
    file = tmp_path / "甲.txt"
    file.write_text("绩效自评报告", encoding="utf-8")
    file.chmod(0)
    with pytest.raises(FileLocked, match="没有读取权限"):
        read(file)


def test_stream_that_never_ends_is_not_taken_whole() -> None:
    """Standard input may be a pipe from anywhere."""

    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"x" * size

    with pytest.raises(FileTooLarge):
        read_stream(cast("BinaryIO", Endless()), "-")


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
