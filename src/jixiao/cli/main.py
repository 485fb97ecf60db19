"""
The entry of the program: finds the command, lets it run, and turns every failure into one Chinese line and a status.

Status: 0 nothing found, 1 findings, 2 a mistake in the call, a file that can't be read or a failure of the program,
130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from jixiao.cli.commands import COMMANDS, NOT_YET, help_text
from jixiao.errors import JixiaoError, UsageError
from jixiao.version import __version__

FAILED = 2
INTERRUPTED = 130
SEE_HELP = "运行 jixiao --help 查看可用的命令"
_NEW_OBJECTS = 100000
"""How many come into being before garbage is looked for (Python's own are 700): what a start loads is none."""


def run() -> NoReturn:
    """The console entry: runs `main` and leaves with its status; the system takes back what the process holds then."""
    gc.set_threshold(_NEW_OBJECTS)
    status = main()
    gc.freeze()  # else Python looks through all of it twice before it ends
    sys.exit(status)


def main(words: Sequence[str] | None = None) -> int:
    """
    Runs the command in *words* (those of the command line if None) and returns its status.

    This is the edge: whatever goes wrong below ends here, in one line on standard error.
    """
    from jixiao.cli.streams import use_utf8

    given = list(sys.argv[1:] if words is None else words)
    use_utf8()
    try:
        status = _answer(_command_first(given))
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        _say("已中断。")
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return FAILED
    except OSError as error:
        _give_up_output()
        _say(f"读写失败（{error.strerror or error}）。请核对磁盘空间和权限。", traced="--debug" in given)
    except JixiaoError as error:
        _say(error.line(), traced="--debug" in given)
    except Exception as error:  # noqa: BLE001 - the edge: a user gets one line, never a bare traceback
        reason = f"{type(error).__name__}: {error}"
        _say(f"程序内部出错（{reason}）。请加 --debug 再运行一次，并把输出反馈给维护者。", traced="--debug" in given)
    return FAILED


def _command_first(words: list[str]) -> list[str]:
    """A leading --debug is put behind the command, whose option it is."""
    match words:
        case ["--debug"]:
            return []
        case ["--debug", command, *rest]:
            return [command, "--debug", *rest]
        case _:
            return words


def _answer(words: list[str]) -> int:
    match words:
        case []:
            return _start()
        case ["--help" | "-h" | "help", *_]:
            sys.stdout.write(help_text())
        case ["--version" | "-V", *_]:
            sys.stdout.write(f"jixiao {__version__}\n")
        case [command, *_] if command in NOT_YET:
            raise UsageError(None, what=f"命令 {command}（{NOT_YET[command]}）尚未提供", remedy=SEE_HELP)
        case [command, *rest] if command in COMMANDS:
            return _run(command, rest)
        case [command, *_]:
            raise _unknown(command)
    return 0


def _start() -> int:
    """The interface at its start screen; only a terminal can show it."""
    from jixiao.cli.open import interface

    return interface()


def _run(command: str, words: list[str]) -> int:
    from jixiao.cli.console import Console
    from jixiao.cli.parser_of import parser_of

    parser = parser_of(command)
    options = words[: words.index("--")] if "--" in words else words
    if "--help" in options or "-h" in options:
        sys.stdout.write(parser.format_help())
        return 0
    arguments = parser.read(words)
    console = Console(ascii_signs=arguments.ascii, debug=arguments.debug)
    status = import_module(f"jixiao.cli.{command}").run(arguments, console)
    return int(status)


def _unknown(command: str) -> UsageError:
    from pathlib import Path

    from jixiao.cli.parsing import hint_at

    if command.startswith("-"):
        return UsageError(None, what=f"没有选项 {command}", remedy="运行 jixiao --help 查看用法")
    if Path(command).exists():
        return UsageError(command, what="文件前面缺少命令", remedy=f"审核它请运行 jixiao review {command}")
    hint = hint_at(command, [*COMMANDS, *NOT_YET])
    return UsageError(None, what=f"没有命令“{command}”{hint}", remedy=SEE_HELP)


def _say(line: str, *, traced: bool = False) -> None:
    """One line on standard error; *traced* adds the traceback of the exception that is being handled."""
    from jixiao.report import plain

    sys.stderr.write(plain(line) + "\n")
    if traced:
        import traceback

        traceback.print_exc()


def _give_up_output() -> None:
    """Drops what standard output can't take (reader gone, disk full), so that it does not fail again at the end."""
    import os

    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
