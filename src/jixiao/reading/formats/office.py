"""
Old Word files, WPS writer files, RTF and OpenDocument texts: converted to docx by LibreOffice, then read as docx.

LibreOffice runs in a profile of its own that is thrown away, without macros and without fetching what a file links to.
"""

from __future__ import annotations

from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jixiao.document import Document, ReadingNote
from jixiao.errors import FileUnreadable
from jixiao.origin import Origin
from jixiao.reading.failures import PasswordNeeded
from jixiao.reading.formats import docx
from jixiao.reading.formats.xls.container import open_container
from jixiao.reading.raw import RawFile
from jixiao.reading.zip_safety import open_zip

if TYPE_CHECKING:
    from subprocess import Popen

KIND = "office"
TIMEOUT = 60
"""How many seconds a conversion may take; the first on a slow machine takes some ten."""

_RTF = b"{\\rtf"
_ZIP = b"PK\x03\x04"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_ODT_WITHIN = 160
_WORD_STREAM = "WordDocument"
_WORD_FLAGS = 10
_LOCKED = 0x0100
"""The bit in the head of a Word file that says that it is encrypted. Source: [MS-DOC] 2.5.2, fEncrypted."""
_MANIFEST = "META-INF/manifest.xml"
_LOCKED_MEMBER = b"encryption-data"
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


class Outcome(Enum):
    """How a run of the converter ended."""

    ENDED = auto()
    TIMED_OUT = auto()
    NOT_STARTED = auto()


_REASONS = {
    Outcome.ENDED: "LibreOffice 无法转换这个文件，可能已损坏或设有密码",
    Outcome.TIMED_OUT: f"LibreOffice 在{TIMEOUT}秒内没有转换完",
    Outcome.NOT_STARTED: "LibreOffice 启动不了",
}


class ConverterMissing(FileUnreadable):
    """The kind of file (*kind*) needs LibreOffice, which isn't installed."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(
            file,
            what=f"读 .{kind} 需要 LibreOffice，本机没有找到",
            remedy="请用 Word 或 WPS 另存为 docx 再读，或安装 LibreOffice",
        )


class ConversionFailed(FileUnreadable):
    """LibreOffice could not convert the file, could not be started, or took longer than `TIMEOUT` seconds."""

    def __init__(self, file: str, outcome: Outcome) -> None:
        super().__init__(file, what=_REASONS[outcome], remedy="请用 Word 或 WPS 打开核对，另存为 docx 再读")


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a text of an old office program (*name* is not asked)."""
    return _kind(data) is not None


def read(source: RawFile) -> Document:
    """The document as LibreOffice understands it; a note says that it was converted."""
    kind = _kind(source.data) or KIND
    if _is_locked(source, kind):
        raise PasswordNeeded(source.name, "Word、WPS 或 LibreOffice")
    program = find_converter()
    if program is None:
        raise ConverterMissing(source.name, kind)
    converted = docx.read(RawFile(source.name, _converted(source, kind, program)))
    note = ReadingNote(f"本文件由 LibreOffice 从 .{kind} 转换后读取", Origin(file=source.name))
    return replace(converted, source=source.source(kind), notes=(note, *converted.notes))


def find_converter() -> str | None:
    """The program of LibreOffice, on the path or where it is usually installed; None where it is in neither."""
    import shutil

    found = next((path for path in map(shutil.which, _PROGRAMS) if path is not None), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _kind(data: bytes) -> str | None:
    """The usual ending of the file's kind; None where it is none of these."""
    if data.startswith(_RTF):
        return "rtf"
    if data.startswith(_ZIP):
        return "odt" if _ODT in data[:_ODT_WITHIN] else None
    container = open_container(data)
    return "doc" if container is not None and _WORD_STREAM in container.names else None


def _is_locked(source: RawFile, kind: str) -> bool:
    """Whether a password locks the file: LibreOffice would only say that it failed."""
    match kind:
        case "doc":
            container = open_container(source.data)
            head = None if container is None else container.stream(_WORD_STREAM)
            flags = b"" if head is None else head[_WORD_FLAGS : _WORD_FLAGS + 2]
            return int.from_bytes(flags, "little") & _LOCKED > 0
        case "odt":
            return _LOCKED_MEMBER in (open_zip(source.data, source.name).read(_MANIFEST) or b"")
        case _:
            return False


def _converted(source: RawFile, kind: str, program: str) -> bytes:
    """The bytes of the docx that LibreOffice makes; everything is done in a folder that is removed again."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="jixiao-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        settings = room / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        given = room / f"source.{kind}"
        given.write_bytes(source.data)
        command = [program, f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless", "--norestore",
                   "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(room / "out"), str(given)]  # fmt: skip
        outcome = _run(command, room)
        made = room / "out" / "source.docx"
        if outcome is not Outcome.ENDED or not made.is_file():
            raise ConversionFailed(source.name, outcome)
        return made.read_bytes()


def _run(command: list[str], room: Path) -> Outcome:
    """Runs the converter, which keeps its own passing files in *room*, and ends it when its time or ours is over."""
    import os
    import subprocess

    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed program with arguments of our own, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=room,
            env={**os.environ, "TMPDIR": str(room), "TMP": str(room), "TEMP": str(room)},
            start_new_session=True,
        )
    except OSError:
        return Outcome.NOT_STARTED
    try:
        process.wait(timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return Outcome.TIMED_OUT
    finally:
        if process.returncode is None:
            _stop(process)
    return Outcome.ENDED


def _stop(process: Popen[bytes]) -> None:
    """Ends the converter with the processes that it started itself."""
    import os
    import signal

    with suppress(ProcessLookupError, AttributeError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
