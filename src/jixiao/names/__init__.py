"""
Do two printed names mean the same office or project?

`compare` judges by structure: places by the gazetteer, the city of a 驻 office, ordinals, years, functions in short
form. No threshold on string likeness can do it: 驻广州办事处 and 驻杭州办事处 are more alike than many short forms.
Its parts are here too, for rules that ask how one office stands to another.
"""

from jixiao.names.appearance import looks_like_org, looks_like_project, place_of
from jixiao.names.comparison import VERDICT_TEXT, Comparison, NameKind, Verdict
from jixiao.names.gazetteer import contains, place_at_start
from jixiao.names.judging import compare
from jixiao.names.normalise import clean
from jixiao.names.organisation import Organisation, read_organisation, take_scope
from jixiao.names.place import Place, read_places
from jixiao.names.place_agreement import Agreement, agree
from jixiao.names.truncation import looks_truncated

__all__ = [
    "VERDICT_TEXT",
    "Agreement",
    "Comparison",
    "NameKind",
    "Organisation",
    "Place",
    "Verdict",
    "agree",
    "clean",
    "compare",
    "contains",
    "looks_like_org",
    "looks_like_project",
    "looks_truncated",
    "place_at_start",
    "place_of",
    "read_organisation",
    "read_places",
    "take_scope",
]
