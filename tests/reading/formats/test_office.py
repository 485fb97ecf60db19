"""Old Word files, RTF and OpenDocument texts: read as LibreOffice converts them, or refused with what to do."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from jixiao.document import Paragraph
from jixiao.errors import FileUnreadable
from jixiao.reading import read, read_bytes
from jixiao.reading.failures import PasswordNeeded
from jixiao.reading.formats import office
from jixiao.recognition import recognise
from reading.published_forms import REAL, file_of, rows, true_rows, truth_of
from reading.workbook_files import compound, zipped

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
needs_processes = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="本机看不到进程状态")
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


def test_damaged_container_is_not_taken_for_a_word_file() -> None:
    """Its streams decide, not its first bytes."""
    with pytest.raises(FileUnreadable) as caught:
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "甲.doc")
    assert caught.value.remedy


HANGING = """#!/bin/sh
sleep 300 &
echo $! > "{folder}/child"
wait
"""
FAILING = """#!/bin/sh
exit 77
"""
SAVING_ELSEWHERE = """#!/bin/sh
echo x > "$TMPDIR/passing.tmp"
exit 0
"""


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called soffice, the first on the path; a test writes into it what it does."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return program


def left_over(folder: Path) -> list[str]:
    """The names in a folder that a conversion left there."""
    return [path.name for path in folder.iterdir() if path.name.startswith("jixiao-")]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "State:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")


@needs_processes
def test_converter_that_hangs_is_stopped_with_its_children(
    soffice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """soffice is a script that starts the program proper: ended alone it would leave that running for ever."""
    soffice.write_text(HANGING.format(folder=tmp_path), encoding="utf-8")
    monkeypatch.setattr(office, "TIMEOUT", 1)
    with pytest.raises(office.ConversionFailed, match="没有转换完"):
        read_bytes(RTF, "自评.rtf")
    assert [False, []] == [is_running(int((tmp_path / "child").read_text(encoding="utf-8"))), left_over(tmp_path)]


@pytest.mark.parametrize("does", [FAILING, SAVING_ELSEWHERE], ids=["fails", "writes-nothing"])
def test_converter_that_makes_nothing_leaves_nothing(soffice: Path, tmp_path: Path, does: str) -> None:
    """Ten thousand files must not fill the disk with folders."""
    soffice.write_text(does, encoding="utf-8")
    with pytest.raises(office.ConversionFailed) as caught:
        read_bytes(RTF, "自评.rtf")
    assert ("LibreOffice 无法转换这个文件，可能已损坏或设有密码", []) == (caught.value.what, left_over(tmp_path))


def test_converter_that_cannot_be_started_is_said(soffice: Path) -> None:
    """An installation that is broken, or made for another machine."""
    soffice.write_bytes(b"\x7fELF for another machine")
    with pytest.raises(office.ConversionFailed) as caught:
        read_bytes(RTF, "自评.rtf")
    assert "LibreOffice 启动不了" == caught.value.what


@needs_processes
def test_interrupted_conversion_is_stopped(soffice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C reaches only our own program: the other one would go on in a folder that is gone."""
    soffice.write_text(HANGING.format(folder=tmp_path), encoding="utf-8")
    wait = subprocess.Popen.wait

    def interrupt(process: subprocess.Popen[bytes], timeout: float | None = None) -> int:
        if timeout is None:
            return wait(process)
        with suppress(subprocess.TimeoutExpired):
            wait(process, 1)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "wait", interrupt)
    with pytest.raises(KeyboardInterrupt):
        read_bytes(RTF, "自评.rtf")
    assert [False, []] == [is_running(int((tmp_path / "child").read_text(encoding="utf-8"))), left_over(tmp_path)]


@needs_office
def test_several_conversions_at_a_time_do_not_meet() -> None:
    """LibreOffice hands a second call to the first one's process where they share a profile."""
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda at: read_bytes(RTF, f"{at}.rtf"), range(3)))
    assert ["项目名称"] * 3 == [block.text for each in found for block in each.paragraphs()]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (compound({"WordDocument": struct.pack("<HH6xH", 0xA5EC, 0xC1, 0x0100) + bytes(2000)}), "甲.doc"),
        (
            zipped(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": "<m><encryption-data/></m>",
                },
                stored="mimetype",
            ),
            "甲.odt",
        ),
    ],
    ids=["doc", "odt"],
)
def test_password_is_told_without_the_converter(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would only fail after some seconds, and not say why."""
    monkeypatch.setattr(office, "find_converter", lambda: None)
    with pytest.raises(PasswordNeeded) as caught:
        read_bytes(data, name)
    assert (
        f"{name}：文件设有打开密码。请用 Word、WPS 或 LibreOffice 打开并取消密码，另存后再读。" == caught.value.line()
    )
