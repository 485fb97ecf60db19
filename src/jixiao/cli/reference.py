"""
The reference of all commands, made from their help: `python -m jixiao.cli.reference > docs/commands.md`.

A test compares the document with this, so that it can't drift from the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from jixiao.cli.commands import COMMANDS, help_text
from jixiao.cli.parser_of import parser_of
from jixiao.cli.streams import use_utf8


def reference() -> str:
    """The document as Markdown."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    yield "# 命令\n"
    yield "本页由 `python -m jixiao.cli.reference` 从各命令的 `--help` 生成，请勿手改。\n"
    yield f"```\n{help_text()}```\n"
    for command, about in COMMANDS.items():
        yield f"## jixiao {command}\n\n{about}。\n\n```\n{parser_of(command).format_help()}```\n"


if __name__ == "__main__":
    use_utf8()
    sys.stdout.write(reference())
