"""Reads a command's arguments: argparse with Chinese help, examples first, and Chinese messages with hints."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from jixiao.errors import UsageError
from jixiao.patterns import compiled_on_use
from jixiao.report import padded, wrap

HELP_WIDTH = 80
_COLUMN = 26
"""Cells of the column in which arguments and options stand."""

Example = tuple[str, str]
"""A command line, and what it does."""

_SAYINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (compiled_on_use(r"argument (\S+): expected (?:one|at least one|\d+) arguments?"), "选项 {} 后面缺少值"),
    (compiled_on_use(r"the following arguments are required: (.+)"), "缺少 {}"),
    (compiled_on_use(r"argument (\S+): ignored explicit argument .+"), "选项 {} 后面不带值"),
    (compiled_on_use(r"argument (\S+): not allowed with argument (\S+)"), "选项 {} 不能与 {} 同时使用"),
    (compiled_on_use(r"argument (-\S+): (.+)", re.DOTALL), "选项 {}：{}"),
    (compiled_on_use(r"argument (\S+): (.+)", re.DOTALL), "{}：{}"),
)
"""What argparse says, and how we say it."""


class CommandParser(argparse.ArgumentParser):
    """The parser of one command; a mistake is a `UsageError` and ends nothing by itself."""

    def __init__(self, command: str, about: str, examples: Sequence[Example]) -> None:
        self._described: list[argparse.Action] = []
        super().__init__(prog=f"jixiao {command}", add_help=False, allow_abbrev=False)
        self._about = about
        self._examples = examples
        self._notes: list[str] = []

    def add_argument(self, *names: Any, **details: Any) -> argparse.Action:
        """As in argparse; the argument is listed in the help in the order in which it was added."""
        action = super().add_argument(*names, **details)
        self._described.append(action)
        return action

    def add_note(self, text: str) -> None:
        """A line at the end of the help."""
        self._notes.append(text)

    def option_names(self) -> list[str]:
        """The long names of all options."""
        return [name for action in self._described for name in action.option_strings]

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """
        The arguments in *words*.

        Raises: UsageError for whatever argparse can't take, with the nearest spelling for an unknown option.
        """
        arguments, unknown = self.parse_known_args(words)
        for word in unknown:
            if word.startswith("-"):
                name = word.partition("=")[0]
                self.error(f"没有选项 {name}{hint_at(name, self.option_names())}")
            self.error(f"多出了“{word}”")
        return arguments

    def error(self, message: str) -> NoReturn:
        """Raises the UsageError that says *message* in Chinese."""
        for pattern, saying in _SAYINGS:
            match = pattern.fullmatch(message)
            if match is not None:
                message = saying.format(*match.groups())
                break
        raise UsageError(None, what=message, remedy=f"运行 {self.prog} --help 查看用法")

    def format_help(self) -> str:
        """The help: what it does, examples, usage, arguments, options, notes."""
        positional = [action for action in self._described if not action.option_strings]
        options = [action for action in self._described if action.option_strings]
        usage = " ".join([self.prog, "[选项]", *(_shape(action) for action in positional)])
        parts = [
            [f"{self.prog}：{self._about}"],
            ["例子", *(line for example in self._examples for line in _example(example))],
            ["用法", f"  {usage}"],
            ["参数", *(line for action in positional for line in _described(action))] if positional else [],
            ["选项", *(line for action in options for line in _described(action))],
            [line for note in self._notes for line in wrap(note, HELP_WIDTH)],
        ]
        return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _example(example: Example) -> list[str]:
    command, about = example
    return [f"  {command}", *wrap(about, HELP_WIDTH, first="      ", rest="      ")]


def _shape(action: argparse.Action) -> str:
    name = str(action.metavar or action.dest)
    if action.nargs == "+":
        return f"{name} …"
    return f"[{name}]" if action.nargs == "?" else name


def _described(action: argparse.Action) -> list[str]:
    value = "" if action.nargs == 0 else str(action.metavar or "")
    names = f"{', '.join(action.option_strings)} {value}".strip() if action.option_strings else value
    head = padded(f"  {names}", _COLUMN)
    lines = wrap(str(action.help or ""), HELP_WIDTH, first=" " * _COLUMN, rest=" " * _COLUMN)
    if head.endswith(" "):
        return [head + lines[0][_COLUMN:], *lines[1:]]
    return [head, *lines]


def hint_at(word: str, known: Iterable[str]) -> str:
    """，是否指 …: the nearest spelling among *known*, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), list(known), n=1, cutoff=0.5)
    return f"，是否指 {near[0]}" if near else ""


def one_of(known: Sequence[str]) -> Callable[[str], str]:
    """An argument type: one of *known*."""

    def chosen(word: str) -> str:
        if word not in known:
            raise argparse.ArgumentTypeError(f"不能是“{word}”{hint_at(word, known)}；可用的有 {'、'.join(known)}")
        return word

    return chosen


def whole_number(word: str) -> int:
    """An argument type: a whole number from 1."""
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"应为不小于1的整数，写的是“{word}”")
    return int(word)


def words_of(text: str) -> list[str]:
    """An argument type: words divided by commas (also Chinese ones) or blanks."""
    return [word for word in re.split(r"[,，、\s]+", text) if word]
