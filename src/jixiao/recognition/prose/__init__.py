"""The prose of a submission: who reports, for which year, and what the text claims beside the forms."""

from __future__ import annotations

from jixiao.recognition.prose.enumeration import Enumeration, read_enumerations
from jixiao.recognition.prose.numbering import (
    Heading,
    NumberingStyle,
    contents_entry,
    contents_positions,
    parse_heading,
    read_chinese_numeral,
)
from jixiao.recognition.prose.parts import other_parts
from jixiao.recognition.prose.passages import Passage, Sentence, gather_passages, split_sentences
from jixiao.recognition.prose.report import recognise_report
from jixiao.recognition.prose.topics import Scope, Topic

__all__ = [
    "Enumeration",
    "Heading",
    "NumberingStyle",
    "Passage",
    "Scope",
    "Sentence",
    "Topic",
    "contents_entry",
    "contents_positions",
    "gather_passages",
    "other_parts",
    "parse_heading",
    "read_chinese_numeral",
    "read_enumerations",
    "recognise_report",
    "split_sentences",
]
