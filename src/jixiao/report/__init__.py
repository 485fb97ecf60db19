"""
Reports: findings and scores as text, JSON and Markdown; one module for each output, found by a walk.

Importing this loads no rule and no engine: the outputs are loaded when they are asked for, and the wording of findings
and scores, which needs both, has a public face of its own in `jixiao.report.sentences`.
"""

from jixiao.report.detail import Detail
from jixiao.report.paper import Ink, Paper, ascii_signs
from jixiao.report.registry import WRITTEN_FORMATS, ReviewOutput, ScoreOutput, review_outputs, score_outputs
from jixiao.report.tally import Tally
from jixiao.report.width import display_width, padded, plain, wrap

__all__ = [
    "WRITTEN_FORMATS",
    "Detail",
    "Ink",
    "Paper",
    "ReviewOutput",
    "ScoreOutput",
    "Tally",
    "ascii_signs",
    "display_width",
    "padded",
    "plain",
    "review_outputs",
    "score_outputs",
    "wrap",
]
