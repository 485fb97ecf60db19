from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cli.command_line import CLEAN, CommandLine

TWO_FORMS = f"{CLEAN}\n\n第二个项目情况如下。\n\n{CLEAN.replace('河道巡查养护经费', '水库除险经费')}"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".txt")


@pytest.mark.parametrize("ending", [".toml", ".json", ".md"])
def test_one_form_becomes_one_file(ending: str, jixiao: CommandLine) -> None:
    """The ending decides the format."""
    outcome = jixiao("convert", jixiao.write("好.txt", CLEAN), f"表{ending}")
    assert (0, "") == (outcome.status, outcome.out)
    assert "河道巡查养护经费" in (jixiao.folder / f"表{ending}").read_text(encoding="utf-8")


def test_a_name_that_is_no_utf_8_is_no_obstacle(jixiao: CommandLine) -> None:
    """Zips that were made under Chinese Windows unpack to such names."""
    source = jixiao.folder / os.fsdecode(b"\xd7\xd4.txt")
    source.write_text(CLEAN, encoding="utf-8")
    outcome = jixiao("convert", str(source), "表.json")
    assert 0 == outcome.status
    written = json.loads((jixiao.folder / "表.json").read_text(encoding="utf-8"))
    assert written["source"]["path"].endswith("\\udcd7\\udcd4.txt")


def test_several_forms_become_numbered_files(jixiao: CommandLine) -> None:
    """None replaces another."""
    assert 0 == jixiao("convert", jixiao.write("报告.txt", TWO_FORMS), "表.toml").status
    assert ["表-1.toml", "表-2.toml"] == names_in(jixiao.folder)


def test_several_forms_go_into_a_folder(jixiao: CommandLine) -> None:
    """A target that ends in / is a folder, and is made."""
    assert 0 == jixiao("convert", jixiao.write("报告.txt", TWO_FORMS), "表/").status
    assert ["报告-1.toml", "报告-2.toml"] == names_in(jixiao.folder / "表")


def test_json_holds_all_forms_in_one_file(jixiao: CommandLine) -> None:
    """A submission is one document."""
    jixiao("convert", jixiao.write("报告.txt", TWO_FORMS), "报告.json")
    document = json.loads((jixiao.folder / "报告.json").read_text(encoding="utf-8"))
    assert ("jixiao.submission/1", 2) == (document["format"], len(document["forms"]))


def test_an_ending_that_is_to_come_is_refused_before_reading(jixiao: CommandLine) -> None:
    """The user learns it at once, and what can be written instead."""
    outcome = jixiao("convert", "无.txt", "表.odt")
    assert (2, True, []) == (outcome.status, "尚未提供" in outcome.err, names_in(jixiao.folder))


def test_the_input_is_not_replaced(jixiao: CommandLine) -> None:
    """A report must not become its own form."""
    path = jixiao.write("报告.md", CLEAN)
    assert 2 == jixiao("convert", path, path).status
    assert CLEAN == Path(path).read_text(encoding="utf-8")


def test_a_file_without_a_form_is_a_mistake(jixiao: CommandLine) -> None:
    """Nothing is written."""
    outcome = jixiao("convert", jixiao.write("信.txt", "您好。"), "表.toml")
    assert (2, []) == (outcome.status, names_in(jixiao.folder))
