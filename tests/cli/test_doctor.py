from __future__ import annotations

import pytest

from cli.command_line import CommandLine
from jixiao.cli import doctor
from jixiao.report.terminal import column_of, drawn_width


def test_every_line_has_a_sign_and_words(jixiao: CommandLine) -> None:
    """A sign alone says nothing to a reader who can't see it."""
    outcome = jixiao("doctor")
    lines = [line for line in outcome.out.splitlines() if not line.startswith(" ")]
    assert 0 == outcome.status
    assert [] == [line for line in lines if line[:2] not in {"✓ ", "○ ", "✗ "} or "：" not in line]
    assert [
        "程序",
        "Python",
        "编码",
        "终端宽度",
        "符号宽度",
        "颜色",
        "LibreOffice",
        "图像识别",
        "中文字体",
    ] == [line[2:].partition("：")[0] for line in lines]


def test_without_a_terminal_the_width_of_a_sign_is_unknown() -> None:
    """It must not be guessed, and asking must not wait."""
    assert drawn_width("≥") is None


@pytest.mark.parametrize(
    ("answer", "cells"),
    [("\x1b[12;2R", 1), ("\x1b[12;3R", 2), ("typed\x1b[1;3R", 2), ("", None), ("\x1b[?62c", None)],
    ids=["one", "two", "after-typing", "silent", "other-report"],
)
def test_the_terminal_report_tells_the_cells(answer: str, cells: int | None) -> None:
    """The cursor stands one column behind what was drawn from column 1."""
    assert cells == column_of(answer)


def test_what_is_not_installed_is_said_with_its_remedy(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words stand in the failure of a file that needs it."""
    monkeypatch.setattr(doctor, "converter", lambda: None)
    monkeypatch.setattr(doctor, "reads_pictures", lambda: False)
    lines = "".join(line.strip() for line in jixiao("doctor").out.splitlines())
    assert "○ LibreOffice：没有找到；.doc、.wps、.rtf、.odt 读不了，可用 Word 或 WPS 另存为 docx" in lines
    assert "○ 图像识别：没有安装；扫描件和照片读不了，需要时运行 pip install 'jixiao[ocr]'" in lines


def test_what_is_installed_is_said(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever installed it looks whether it is found."""
    monkeypatch.setattr(doctor, "converter", lambda: "/opt/soffice")
    monkeypatch.setattr(doctor, "reads_pictures", lambda: True)
    out = jixiao("doctor").out
    assert [True, True] == ["✓ LibreOffice：/opt/soffice" in out, "✓ 图像识别：可用" in out]
