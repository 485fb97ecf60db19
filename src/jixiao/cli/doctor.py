"""`jixiao doctor`: what this machine can do, each line with a sign and in words."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from enum import StrEnum
from locale import getpreferredencoding
from typing import NamedTuple

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example
from jixiao.cli.streams import terminal_width, wants_colour
from jixiao.reading import converter, reads_pictures
from jixiao.report.terminal import drawn_width
from jixiao.version import __version__

EXAMPLES: tuple[Example, ...] = (("jixiao doctor", "逐项列出这台机器的情况和补救办法"),)
PATIENCE = 5
"""Seconds to wait for another program."""


class State(StrEnum):
    """How a check of the machine ended; the sign is never alone."""

    GOOD = "✓"
    UNKNOWN = "○"
    MISSING = "✗"


class Check(NamedTuple):
    """One line: how it is, of what, and in words what that means."""

    state: State
    subject: str
    words: str


def declare(parser: CommandParser) -> None:
    """The command has no options of its own."""
    parser.add_note("✓ 正常；○ 不能确定或可有可无；✗ 缺少，后面写着影响和补救办法。退出状态总为 0。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints the checks."""
    for check in _checks():
        console.show(f"{check.state} {check.subject}：{check.words}")
    return 0


def _checks() -> Iterator[Check]:
    yield Check(State.GOOD, "程序", f"jixiao {__version__}")
    yield Check(State.GOOD, "Python", f"{platform.python_version()}（{sys.executable}）")
    yield _encoding()
    yield Check(State.GOOD, "终端宽度", f"{terminal_width()}列")
    yield _sign_width()
    yield _colours()
    yield _office()
    yield _pictures()
    yield _fonts()


def _encoding() -> Check:
    local = getpreferredencoding(do_setlocale=False)
    if local.lower().replace("-", "") == "utf8":
        return Check(State.GOOD, "编码", "UTF-8")
    return Check(State.UNKNOWN, "编码", f"系统编码为 {local}；本程序的输出总是 UTF-8，若显示为乱码，请把终端改为 UTF-8")


def _sign_width() -> Check:
    match drawn_width("≥"):
        case None:
            return Check(
                State.UNKNOWN,
                "符号宽度",
                "不能确定（不在终端里运行，或终端没有应答）；若 ≥ 与后面的字重叠，请加 --ascii",
            )
        case 1:
            return Check(State.GOOD, "符号宽度", "≥ 画成一格")
        case cells:
            return Check(State.MISSING, "符号宽度", f"≥ 画成{cells}格，表格可能对不齐；请加 --ascii，改印 >=")


def _colours() -> Check:
    if wants_colour(sys.stdout, os.environ):
        return Check(State.GOOD, "颜色", "可用（设 NO_COLOR=1 可关闭）")
    return Check(State.UNKNOWN, "颜色", "不用颜色（不在终端里运行，或设了 NO_COLOR）；文字内容相同")


def _office() -> Check:
    found = converter()
    if found is not None:
        return Check(State.GOOD, "LibreOffice", found)
    return Check(
        State.UNKNOWN,
        "LibreOffice",
        "没有找到；.doc、.wps、.rtf、.odt 读不了，可用 Word 或 WPS 另存为 docx，或安装 LibreOffice",
    )


def _pictures() -> Check:
    if reads_pictures():
        return Check(State.GOOD, "图像识别", "可用；扫描件和照片读得了，结果可能有误，须对照原件核对")
    return Check(
        State.UNKNOWN,
        "图像识别",
        "没有安装；扫描件和照片读不了，需要时运行 pip install 'jixiao[ocr]'",
    )


def _fonts() -> Check:
    lister = shutil.which("fc-list")
    if lister is None:
        return Check(State.UNKNOWN, "中文字体", "不能确定（没有 fc-list）；只影响导出 PDF")
    try:
        listed = subprocess.run(  # noqa: S603 - a fixed program, found on the path, with fixed arguments
            [lister, ":lang=zh", "family"], capture_output=True, timeout=PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return Check(State.UNKNOWN, "中文字体", "不能确定（fc-list 没有应答）；只影响导出 PDF")
    families = {line.split(",")[0].strip() for line in listed.stdout.decode("utf-8", "replace").splitlines()} - {""}
    if families:
        return Check(State.GOOD, "中文字体", f"{len(families)}种，如 {min(families)}")
    return Check(State.MISSING, "中文字体", "没有找到；导出 PDF 时汉字会显示不出，请安装一种中文字体")
