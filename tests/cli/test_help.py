from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from cli.command_line import CommandLine
from jixiao.cli.commands import COMMANDS
from jixiao.cli.reference import reference
from jixiao.report import display_width

DOCUMENT = Path(__file__).parents[2] / "docs" / "commands.md"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples_first_and_fits_the_window(command: str, jixiao: CommandLine) -> None:
    """Users copy an example; a help without one is of little use."""
    outcome = jixiao(command, "--help")
    lines = outcome.out.splitlines()
    assert (0, "") == (outcome.status, outcome.err)
    assert f"jixiao {command}：{COMMANDS[command]}" == lines[0]
    assert ["例子", True] == [lines[2], lines[3].startswith(f"  jixiao {command}")]
    assert max(map(display_width, lines)) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    """An option without a word of help is a riddle."""
    from jixiao.cli.parser_of import parser_of

    help_text = parser_of(command).format_help()
    assert [] == [name for name in parser_of(command).option_names() if name not in help_text]
    assert "usage" not in help_text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_module_of_its_own(command: str) -> None:
    """The table and the modules must not part."""
    module = import_module(f"jixiao.cli.{command}")
    assert [] == [name for name in ("EXAMPLES", "declare", "run") if not hasattr(module, name)]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_reference_names_every_command(command: str) -> None:
    """A command that the guide leaves out does not exist for its readers."""
    assert f"## jixiao {command}\n" in DOCUMENT.read_text(encoding="utf-8")


def test_the_reference_is_what_the_help_says() -> None:
    """Run `python -m jixiao.cli.reference > docs/commands.md` when this fails."""
    assert reference() == DOCUMENT.read_text(encoding="utf-8")
