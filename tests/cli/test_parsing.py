from __future__ import annotations

import argparse

import pytest

from jixiao.cli.parsing import hint_at, one_of, whole_number, words_of


@pytest.mark.parametrize("text", ["A101,N", "A101，N", "A101、N", "A101 N", ",A101,,N,"])
def test_codes_may_be_divided_by_any_comma(text: str) -> None:
    """An input method left on types Chinese commas."""
    assert ["A101", "N"] == words_of(text)


@pytest.mark.parametrize("word", ["0", "-1", "1.5", "二", ""])
def test_only_a_whole_number_from_1_is_taken(word: str) -> None:
    """No file is reviewed by half a process."""
    with pytest.raises(argparse.ArgumentTypeError, match="应为不小于1的整数"):
        whole_number(word)


def test_a_choice_offers_the_nearest_spelling() -> None:
    """And lists what there is."""
    with pytest.raises(argparse.ArgumentTypeError, match=r"是否指 warning；可用的有 error、warning"):
        one_of(("error", "warning"))("warnin")


def test_nothing_near_is_no_hint() -> None:
    """A far-fetched guess is worse than none."""
    assert "" == hint_at("完全不同", ["review", "score"])
