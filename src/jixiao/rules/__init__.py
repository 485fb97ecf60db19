"""The rules (检查项): what each looks at, how a check may end, and where the rules are found."""

from jixiao.rules.outcome import (
    BLANK,
    STATUS_TEXT,
    UNDECIDED,
    Found,
    Outcome,
    Status,
    ambiguous_reading,
    insufficient_data,
    not_applicable,
    passed,
    undecidable,
)
from jixiao.rules.page import Example, Expectation, Page
from jixiao.rules.registry import FAMILIES, all_rules, find_rule, page_of, select_rules
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import DECIDABILITY_TEXT, Decidability, FileRule, FormRule, Outcomes, Rule
from jixiao.rules.subject import FileUnderReview, FormUnderReview, Names, Prose, form_subject

__all__ = [
    "BLANK",
    "DECIDABILITY_TEXT",
    "FAMILIES",
    "STATUS_TEXT",
    "UNDECIDED",
    "Decidability",
    "Example",
    "Expectation",
    "FileRule",
    "FileUnderReview",
    "FormRule",
    "FormUnderReview",
    "Found",
    "IndicatorUnderReview",
    "Names",
    "Outcome",
    "Outcomes",
    "Page",
    "Prose",
    "Rule",
    "Status",
    "all_rules",
    "ambiguous_reading",
    "find_rule",
    "form_subject",
    "insufficient_data",
    "not_applicable",
    "page_of",
    "passed",
    "select_rules",
    "undecidable",
]
