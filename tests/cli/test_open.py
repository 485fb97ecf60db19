from __future__ import annotations

import pytest

from cli.command_line import CommandLine


def test_without_a_terminal_open_says_what_to_do_instead(jixiao: CommandLine) -> None:
    """A screen on a pipe would be rubbish in a file."""
    path = jixiao.write("自评表.toml", 'format = "jixiao.form/1"\n')
    outcome = jixiao("open", path)
    assert (2, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert "jixiao review" in outcome.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["没有.toml"], "没有这个文件"),
        (["甲.txt", "没有.toml"], "没有.toml：没有这个文件或文件夹"),
        (["甲.txt", "甲.txt", "--fill"], "一次只能填报一份"),
        (["没有.toml", "--fill", "--review"], "选项 --fill 不能与 --review 同时使用"),
        ([], "缺少 文件"),
    ],
    ids=["missing", "one-missing", "several-to-fill", "both", "no-file"],
)
def test_a_mistake_in_the_call_is_told_in_one_line(words: list[str], says: str, jixiao: CommandLine) -> None:
    """Before a screen is opened, on which the line would be lost."""
    jixiao.write("甲.txt", "今日天气晴。")
    outcome = jixiao("open", *words)
    assert (2, True) == (outcome.status, says in outcome.err)
    assert 1 == outcome.err.count("\n")
