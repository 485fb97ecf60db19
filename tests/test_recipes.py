"""CONTRIBUTING's five recipes work as written: each smallest content is put in place and used."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

import jixiao.exporting.registry
import jixiao.library.files
import jixiao.reading.registry
import jixiao.rules.registry
from builders import form, submission_of
from jixiao.exporting import export
from jixiao.library import load_kind
from jixiao.policy.loading import parse_policy
from jixiao.reading import read_bytes
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules import Expectation, find_rule, page_of

ROOT = Path(__file__).parents[1]
Place = Callable[[str, str], None]


def recipe(heading: str, language: str) -> str:
    """The first block of a language under a recipe's heading."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split(f"### {heading}", 1)[1].split("\n### ", 1)[0]
    block = re.search(rf"^```{language}\n(.*?)^```$(?=\n\n红的)", section, re.M | re.S)
    assert block is not None, heading
    return block[1]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Puts a module into a package of the product for the length of a test, with all registries asked anew."""

    def put(package_name: str, content: str) -> None:
        folder = tmp_path / package_name
        folder.mkdir()
        (folder / "from_recipe.py").write_text(content, encoding="utf-8")
        package: ModuleType = importlib.import_module(package_name)
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
        forget()

    yield put
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Clears what the registries remember."""
    jixiao.rules.registry.all_rules.cache_clear()
    jixiao.rules.registry._modules.cache_clear()
    jixiao.rules.registry.page_of.cache_clear()
    jixiao.reading.registry.readers.cache_clear()
    jixiao.reading.registry._names.cache_clear()
    jixiao.exporting.registry.exporters.cache_clear()


def test_a_rule_is_one_file(place: Place) -> None:
    """The recipe's rule is found, explained, and its own examples hold."""
    place("jixiao.rules.writing", recipe("一、", "python"))
    rule = find_rule("name-too-long")
    found = {
        example.expectation: [
            entry.status.value
            for entry in review(submission_of(example.text), settings=ReviewSettings(select=(rule.code,))).ledger
        ]
        for example in page_of(rule).examples
    }
    assert {
        Expectation.PASSES: ["passed"],
        Expectation.FAILS: ["found"],
        Expectation.UNDECIDED: ["insufficient_data"],
    } == found


def test_a_reader_is_one_file(place: Place) -> None:
    """The recipe's format is told by its bytes and read with the lines' places."""
    place("jixiao.reading.formats", recipe("二、", "python"))
    document = read_bytes("%MARKED\n一行\n".encode(), "任意名.docx")
    assert [("一行", 2)] == [(block.text, block.origin.line) for block in document.paragraphs()]


def test_a_policy_is_one_file() -> None:
    """The recipe's policy says what it changes and takes the rest from its base."""
    policy = parse_policy(recipe("三、", "toml")).in_force(2024)
    assert ("ratio", Decimal(10)) == (policy.inverse.method, policy.execution.weight)


def test_an_exporter_is_one_file(place: Place, tmp_path: Path) -> None:
    """The recipe's output is chosen by the ending of the file."""
    place("jixiao.exporting", recipe("四、", "python"))
    target = tmp_path / "表.names"
    export(form(), target)
    assert "巡查次数" == target.read_text(encoding="utf-8").splitlines()[0]


def test_an_indicator_set_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The recipe's kind loads like the shipped ones."""
    (tmp_path / "river_patrol.toml").write_text(recipe("五、", "toml"), encoding="utf-8")
    monkeypatch.setattr(jixiao.library.files, "_folder", lambda: tmp_path)
    jixiao.library.files.kind_names.cache_clear()
    assert ["河道巡查次数"] == [indicator.name for indicator in load_kind("river_patrol").indicators]
    jixiao.library.files.kind_names.cache_clear()
