"""Patterns that are compiled when first used."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import jixiao
from jixiao.patterns import compiled_on_use


def test_a_pattern_is_not_compiled_before_it_is_used() -> None:
    """A malformed one shows when it was compiled: not where it is written."""
    pattern = compiled_on_use("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_a_pattern_answers_as_a_compiled_one() -> None:
    """What it gives at the first use and at the second is what `re.compile` gives."""
    pattern = compiled_on_use(r"(?P<year>\d{4})年度?", re.ASCII)
    compiled = re.compile(r"(?P<year>\d{4})年度?", re.ASCII)
    for _ in range(2):
        found = pattern.search("2024年度自评表")
        assert found is not None
        assert "2024" == found["year"]
        assert compiled.sub("", "2024年自评") == pattern.sub("", "2024年自评")
    assert compiled.pattern == pattern.pattern
    assert compiled.groupindex == pattern.groupindex


def test_a_pattern_of_bytes_is_one_too() -> None:
    """Readers look into bytes."""
    assert compiled_on_use(rb"<w:tbl>").search(b"<w:p/><w:tbl>") is not None


def test_every_pattern_of_the_package_is_well_formed() -> None:
    """A slip in one that is rarely used would otherwise wait for a user's file."""
    for module in pkgutil.walk_packages(jixiao.__path__, "jixiao."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kind = type(compiled_on_use(""))
    patterns = {each.pattern for each in gc.get_objects() if type(each) is kind} - {"("}
    malformed = {each for each in patterns if not _compiles(each)}
    assert 400 < len(patterns)
    assert set() == malformed


def _compiles(pattern: str | bytes) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
