"""Patterns that are compiled when first used."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jixiao
from jixiao.patterns import compiled_on_use

MALFORMED = ("(", "(年")


def test_a_pattern_is_not_compiled_before_it_is_used() -> None:
    """A malformed one shows when it was compiled: not where it is written."""
    pattern = compiled_on_use(MALFORMED[0])
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


def test_a_text_without_what_a_pattern_needs_does_not_compile_it() -> None:
    """A malformed one shows when it was compiled: when a text came in which it could match."""
    pattern = compiled_on_use(MALFORMED[1], needs="年月")
    assert (None, None, None) == (pattern.search("乙"), pattern.match("乙"), pattern.fullmatch("乙"))
    assert ([], "乙") == (list(pattern.finditer("乙")), pattern.sub("", "乙"))
    with pytest.raises(re.error):
        pattern.search("乙月")


@pytest.mark.parametrize("text", ["甲", "本年", "去年和今年", "", "年"], ids=["none", "one", "two", "empty", "alone"])
def test_a_pattern_with_needs_finds_what_one_without_finds(text: str) -> None:
    """It is compiled later, and that is all."""
    plain = re.compile("[本去今]年")
    assert plain.findall(text) == [found.group() for found in _needing().finditer(text)]
    assert plain.sub("-", text, count=1) == _needing().sub("-", text, count=1)
    assert (plain.match(text, 3) is None) is (_needing().match(text, 3) is None)


def _needing() -> re.Pattern[str]:
    return compiled_on_use("[本去今]年", needs="年")


def test_a_pattern_of_words_needs_them() -> None:
    """A list of words with | between them is its own list of needs; whatever is more is compiled at its first use."""
    words = compiled_on_use("同比|环比")
    assert ("同比", "环比") == vars(words)["needs"]
    assert () == vars(compiled_on_use("同比|环.比"))["needs"]
    assert words.search("年度") is None
    assert words.search("环比增长") is not None


def test_every_pattern_of_the_package_is_well_formed() -> None:
    """A slip in one that is rarely used would otherwise wait for a user's file."""
    malformed = {each.pattern for each in patterns_of_the_package() if not _compiles(each.pattern)}
    assert 400 < len(patterns_of_the_package())
    assert set() == malformed


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_match_holds_what_its_pattern_needs(data: st.DataObject) -> None:
    """A word that is missing among the needs would hide matches from the product, and only in some files."""
    pattern = data.draw(st.sampled_from(needing_patterns()))
    texts = data.draw(st.lists(st.from_regex(re.compile(pattern.pattern, pattern.flags)), min_size=5, max_size=5))
    assert [] == [text for text in texts if not any(word in text for word in vars(pattern)["needs"])]


@cache
def patterns_of_the_package() -> tuple[re.Pattern[str], ...]:
    """All patterns that modules of the package have made; the malformed ones are of the tests above."""
    for module in pkgutil.walk_packages(jixiao.__path__, "jixiao."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kind = type(compiled_on_use(""))
    return tuple(each for each in gc.get_objects() if type(each) is kind and each.pattern not in MALFORMED)


@cache
def needing_patterns() -> tuple[re.Pattern[str], ...]:
    """Those that say what they need, and don't just consist of it."""
    return tuple(each for each in patterns_of_the_package() if "|".join(vars(each)["needs"]) not in {"", each.pattern})


def _compiles(pattern: str | bytes) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
