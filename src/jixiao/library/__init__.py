"""
The indicator library (指标库): kinds of project with their usual indicators, the tree of levels, and naming rules.

All of it is data in `indicators/`: a new kind of project is a new file there. Nothing is read before it is asked for.
"""

from jixiao.library.kind import Kind, LibraryIndicator, kinds, load_kind
from jixiao.library.naming import NamingFault, NamingRule, naming_faults, naming_rules
from jixiao.library.new_form import FormHeader, WeightsUnfit, fitting_form, new_form
from jixiao.library.search import find_indicator, suggest_kinds
from jixiao.library.tree import (
    FUNDING_COLUMNS,
    INDICATOR_COLUMNS,
    CategoryNode,
    DimensionNode,
    FormFamily,
    FormTree,
    form_tree,
)

__all__ = [
    "FUNDING_COLUMNS",
    "INDICATOR_COLUMNS",
    "CategoryNode",
    "DimensionNode",
    "FormFamily",
    "FormHeader",
    "FormTree",
    "Kind",
    "LibraryIndicator",
    "NamingFault",
    "NamingRule",
    "WeightsUnfit",
    "find_indicator",
    "fitting_form",
    "form_tree",
    "kinds",
    "load_kind",
    "naming_faults",
    "naming_rules",
    "new_form",
    "suggest_kinds",
]
