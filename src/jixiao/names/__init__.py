"""
Do two printed names mean the same office or project?

`compare` judges by structure: places by the gazetteer, the city of a 驻 office, ordinals, years, functions in short
form. No threshold on string likeness can do it: 驻广州办事处 and 驻杭州办事处 are more alike than many short forms.
"""

from jixiao.names.appearance import looks_like_org, looks_like_project, place_of
from jixiao.names.comparison import VERDICT_TEXT, Comparison, NameKind, Verdict
from jixiao.names.judging import compare
from jixiao.names.truncation import looks_truncated

__all__ = [
    "VERDICT_TEXT",
    "Comparison",
    "NameKind",
    "Verdict",
    "compare",
    "looks_like_org",
    "looks_like_project",
    "looks_truncated",
    "place_of",
]
