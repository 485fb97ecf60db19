"""
The sentences about findings, checks and scores, for who shows them elsewhere than in a report: a second public face.

Apart from `jixiao.report` because these load the rules and the engine, for which `--help` has no use.
"""

from jixiao.report.finding_wording import fields_of, heading_of, rule_title
from jixiao.report.groups import causes_of, checks_text, failed_by_reason, undecided_by_reason
from jixiao.report.places import place_of
from jixiao.report.score_wording import arithmetic_of, bases_of, others_of, reason_of
from jixiao.report.wording import (
    FILE_STATUS_TEXT,
    choice_text,
    computed_total_text,
    nothing_found_text,
    policy_totals_text,
    printed_total_text,
    status_text,
)

__all__ = [
    "FILE_STATUS_TEXT",
    "arithmetic_of",
    "bases_of",
    "causes_of",
    "checks_text",
    "choice_text",
    "computed_total_text",
    "failed_by_reason",
    "fields_of",
    "heading_of",
    "nothing_found_text",
    "others_of",
    "place_of",
    "policy_totals_text",
    "printed_total_text",
    "reason_of",
    "rule_title",
    "status_text",
    "undecided_by_reason",
]
