"""The parser of a command by its name, with the options that all commands share."""

from __future__ import annotations

from importlib import import_module

from jixiao.cli.commands import COMMANDS
from jixiao.cli.parsing import CommandParser


def parser_of(command: str) -> CommandParser:
    """The parser of *command*; its module is loaded for this, and nothing that the module needs only to run."""
    module = import_module(f"jixiao.cli.{command}")
    parser = CommandParser(command, COMMANDS[command], module.EXAMPLES)
    module.declare(parser)
    parser.add_argument("--ascii", action="store_true", help="把 ≥ ÷ × 印成 >= / x，供把它们画成两格宽的终端使用")
    parser.add_argument("--debug", action="store_true", help="出错时附上程序的调用经过")
    parser.add_argument("--help", "-h", action="store_true", help="显示这份说明")
    return parser
