from __future__ import annotations

import subprocess
import sys

import pytest

from cli.command_line import CommandLine, run_program
from jixiao.cli.commands import COMMANDS, NOT_YET
from jixiao.report import display_width
from jixiao.version import __version__

HEAVY = (
    "msgspec",
    "pydantic",
    "rapidfuzz",
    "tomllib",
    "tomli_w",
    "lxml",
    "textual",
    "openpyxl",
    "pdfplumber",
    "docx",
    "xlsxwriter",
    "pypdfium2",
)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(option: str) -> None:
    """They must answer at once; a static look at imports can't tell what is deferred."""
    code = (
        "import sys\nfrom jixiao.cli.main import main\n"
        f"main([{option!r}])\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603 - our own program
    assert set() == set(HEAVY) & set(done.stderr.decode().split())


def test_version_is_that_of_the_package(jixiao: CommandLine) -> None:
    """Findings are compared between versions."""
    assert f"jixiao {__version__}\n" == jixiao("--version").out


def test_help_names_every_command_and_fits_the_window(jixiao: CommandLine) -> None:
    """A command that the help leaves out does not exist for its users."""
    lines = jixiao("--help").out.splitlines()
    named = {line.split()[0] for line in lines if line.startswith("  ") and line.strip()}
    assert set() == {*COMMANDS, *NOT_YET} - named
    assert max(map(display_width, lines)) <= 80


def test_help_shows_examples_before_usage(jixiao: CommandLine) -> None:
    """Examples are what people read."""
    text = jixiao("--help").out
    assert text.index("例子") < text.index("用法")


@pytest.mark.parametrize("command", sorted(NOT_YET))
def test_what_is_not_there_yet_says_so_and_ends_with_2(command: str, jixiao: CommandLine) -> None:
    """The contract names it; a user learns in one line that it is still to come."""
    outcome = jixiao(command, "甲.docx")
    assert (2, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert "尚未提供" in outcome.err


def test_the_program_without_a_command_wants_a_terminal(jixiao: CommandLine) -> None:
    """The interface can't be shown on a pipe: one line says what to do instead."""
    outcome = jixiao()
    assert (2, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert "终端界面要在终端里运行" in outcome.err


def test_a_misspelt_command_gets_the_nearest_spelling(jixiao: CommandLine) -> None:
    """One Chinese line, and what was probably meant."""
    outcome = jixiao("reveiw", "甲.txt")
    assert (2, "没有命令“reveiw”，是否指 review。运行 jixiao --help 查看可用的命令。\n") == (
        outcome.status,
        outcome.err,
    )


def test_a_file_without_a_command_gets_the_command(jixiao: CommandLine) -> None:
    """Dragging a file onto the program is what people try first."""
    path = jixiao.write("报告.txt", "文字")
    assert f"jixiao review {path}" in jixiao(path).err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["review"], "缺少 路径"),
        (["review", "甲.txt", "--polcy", "auto"], "没有选项 --polcy，是否指 --policy"),
        (["review", "甲.txt", "--jobs", "零"], "选项 --jobs：应为不小于1的整数，写的是“零”"),
        (["review", "甲.txt", "--fail-on", "eror"], "不能是“eror”，是否指 error；可用的有 error、warning、note"),
        (["review", "甲.txt", "--policy"], "选项 --policy 后面缺少值"),
        (["review", "甲.txt", "--quiet=3"], "选项 --quiet 后面不带值"),
        (["score", "甲.txt", "乙.txt"], "多出了“乙.txt”"),
        (["review", "甲.txt", "--policy", "jiangx"], "jiangxi"),
        (["review", "甲.txt", "--select", "A1O1"], "没有检查项“A1O1”"),
        (["review", "甲.txt", "--format", "sarif"], "格式 sarif 尚未提供"),
        (["review", "甲.txt", "--roster", "清单.txt"], "--roster"),
        (["--polcy"], "没有选项 --polcy"),
    ],
    ids=[
        "no-path",
        "unknown-option",
        "no-number",
        "no-choice",
        "no-value",
        "unasked-value",
        "one-too-many",
        "unknown-policy",
        "unknown-rule",
        "format-to-come",
        "roster-to-come",
        "option-first",
    ],
)
def test_a_mistake_in_the_call_is_one_chinese_line(words: list[str], says: str, jixiao: CommandLine) -> None:
    """No English of the argument parser, nothing on standard output, status 2."""
    outcome = jixiao(*words)
    assert (2, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert says in outcome.err
    assert [] == [word for word in ("usage", "error:", "invalid", "argument") if word in outcome.err]


def test_debug_adds_the_traceback(jixiao: CommandLine) -> None:
    """Without it there is never one."""
    plain, debug = jixiao("score", "无.txt"), jixiao("score", "无.txt", "--debug")
    assert [False, True] == ["Traceback" in outcome.err for outcome in (plain, debug)]
    assert plain.err.splitlines()[0] == debug.err.splitlines()[0]
    assert debug.err.count("\n") == jixiao("--debug", "score", "无.txt").err.count("\n")


def test_an_unexpected_failure_is_one_line_with_a_remedy(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours ends in a sentence that a user can act upon."""

    def fail(_: object) -> None:
        raise KeyError("键")

    monkeypatch.setattr("jixiao.cli.submissions.load_submission", fail)
    outcome = jixiao("score", "甲.txt")
    assert (2, 1) == (outcome.status, outcome.err.count("\n"))
    assert "程序内部出错（KeyError: '键'）。请加 --debug 再运行一次" in outcome.err


def test_an_interruption_ends_with_130(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """As shells expect of Ctrl-C."""

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jixiao.cli.submissions.load_submission", interrupt)
    outcome = jixiao("score", "甲.txt")
    assert (130, "已中断。\n") == (outcome.status, outcome.err)


def test_output_is_utf8_on_a_gbk_pipe() -> None:
    """Old Windows consoles hand over GBK, which can't hold every sign."""
    status, out, _ = run_program("--help", PYTHONIOENCODING="gbk")
    assert (0, True) == (status, "复算得分" in out.decode("utf-8"))


def test_control_characters_of_a_file_name_are_not_printed(jixiao: CommandLine) -> None:
    """A name may hold an escape sequence."""
    assert "\x1b" not in jixiao("score", "\x1b[2J.txt").err
