"""Scoring: a form and a policy become a scorecard in which every number has its trace."""

from jixiao.scoring.choosing import AUTO, choose
from jixiao.scoring.execution import NoRate, Rate, execution_rate, score_execution
from jixiao.scoring.execution_line import EXECUTION_SUBJECT
from jixiao.scoring.funding import execution_weight, funding_columns, scored_funding
from jixiao.scoring.judging import PrintedFit, PrintedVerdict, judge_printed
from jixiao.scoring.lines import read_values
from jixiao.scoring.over import OverAchievement, judge_over
from jixiao.scoring.scorecard import (
    Choice,
    Chosen,
    DimensionScore,
    LineCase,
    LineKind,
    LineStatus,
    PolicyTotal,
    Score,
    Scorecard,
    ScoredLine,
    Step,
)
from jixiao.scoring.scoring import score
from jixiao.scoring.totals import cap_total, grade_of, rescale

__all__ = [
    "AUTO",
    "EXECUTION_SUBJECT",
    "Choice",
    "Chosen",
    "DimensionScore",
    "LineCase",
    "LineKind",
    "LineStatus",
    "NoRate",
    "OverAchievement",
    "PolicyTotal",
    "PrintedFit",
    "PrintedVerdict",
    "Rate",
    "Score",
    "Scorecard",
    "ScoredLine",
    "Step",
    "cap_total",
    "choose",
    "execution_rate",
    "execution_weight",
    "funding_columns",
    "grade_of",
    "judge_over",
    "judge_printed",
    "read_values",
    "rescale",
    "score",
    "score_execution",
    "scored_funding",
]
