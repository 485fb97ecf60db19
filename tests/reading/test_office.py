"""Old Word files, RTF and OpenDocument texts: read as LibreOffice converts them, or refused with what to do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from jixiao.document import Paragraph
from jixiao.errors import FileUnreadable
from jixiao.reading import office, read, read_bytes
from jixiao.recognition import recognise
from reading.published_forms import REAL, file_of, rows, true_rows, truth_of

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
RTF = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0 \'cf\'ee\'c4\'bf\'c3\'fb\'b3\'c6\par}"


@needs_office
def test_form_in_an_old_format_is_the_same_form(tmp_path: Path) -> None:
    """Offices still hand in files of 2003; every value in them is right."""
    entry = next(each for each in truth_of("truth-documents.json") if file_of(each).startswith("T1") and each["places"])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(REAL / file_of(entry))], check=True, capture_output=True, timeout=120)  # noqa: S603
    document = read(tmp_path / f"{Path(file_of(entry)).stem}.doc")
    truth = entry["submission"]["forms"][0]
    (form,) = recognise(document).forms
    assert true_rows(truth) == rows(form, truth)
    assert ("doc", "本文件由 LibreOffice 从 .doc 转换后读取") == (document.source.kind, document.notes[0].message)


@needs_office
def test_origin_names_the_file_of_the_user() -> None:
    """Nobody knows the folder in which it was converted."""
    document = read_bytes(RTF, "自评.rtf")
    assert [("项目名称", "自评.rtf")] == [
        (block.text, block.origin.file) for block in document.blocks if type(block) is Paragraph
    ]


def test_opendocument_text_is_told_from_a_spreadsheet() -> None:
    """Both are zips; the first member says which."""
    zipped = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument."
    assert [True, False] == [office.recognise(zipped + kind, "甲.odt") for kind in (b"text", b"spreadsheet")]


def test_without_libreoffice_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most clerks' machines don't have it; all of them have WPS or Word."""
    monkeypatch.setattr(office, "find_converter", lambda: None)
    with pytest.raises(office.ConverterMissing) as caught:
        read_bytes(RTF, "自评.rtf")
    assert (
        "自评.rtf：读 .rtf 需要 LibreOffice，本机没有找到。请用 Word 或 WPS 另存为 docx 再读，或安装 LibreOffice。"
        == str(caught.value)
    )


def test_converter_that_makes_nothing_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice ends with success and no file where a password is asked for."""
    monkeypatch.setattr(office, "find_converter", lambda: shutil.which("true"))
    with pytest.raises(office.ConversionFailed) as caught:
        read_bytes(RTF, "自评.rtf")
    assert "无法转换这个文件" in str(caught.value)


def test_converter_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One file must not hold up a batch of ten thousand."""
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 30\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "find_converter", lambda: str(slow))
    monkeypatch.setattr(office, "TIMEOUT", 0.2)
    with pytest.raises(office.ConversionFailed) as caught:
        read_bytes(RTF, "自评.rtf")
    assert "没有转换完" in str(caught.value)


def test_damaged_container_is_not_taken_for_a_word_file() -> None:
    """Its streams decide, not its first bytes."""
    with pytest.raises(FileUnreadable) as caught:
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "甲.doc")
    assert caught.value.remedy
