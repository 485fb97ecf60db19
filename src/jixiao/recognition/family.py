"""Tells the family of a form (表式家族 F1 to F14) by its columns, its levels and its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.form import Form, Other
from jixiao.recognition.classification import Layout
from jixiao.vocabulary import FRAMEWORK_DIMENSIONS, Dimension, DocumentKind, squeezed

_STANDARD = frozenset({"F2", "F3"})
_EXPORTED = frozenset({DocumentKind.GOAL_TABLE, DocumentKind.GOAL_APPLICATION, DocumentKind.MONITORING_SHEET})
_NAME_COLUMNS = 2


def family_of(form: Form, layout: Layout) -> str | None:
    """The family's code, or None where no feature of one is seen; features of a place's own form go first."""
    return _by_kind(form) or _by_signs(form, layout) or _by_standard(form)


def with_workbook(form: Form, layout: Layout, others: Sequence[Other]) -> Form:
    """
    The form as one of F9 where its workbook is that of the central departments' budget system.

    Such a workbook holds goal tables or monitoring sheets beside the form, which is not on its first sheet and whose
    三级指标 take two columns.
    """
    sheet, first = form.origin.sheet, form.origin.table == 1
    beside = any(other.kind in _EXPORTED and other.origin.sheet not in {None, sheet} for other in others)
    names = layout.indicators.columns_for("name") if layout.indicators is not None else []
    if form.form_family not in _STANDARD or sheet is None or first or not beside or len(names) < _NAME_COLUMNS:
        return form
    return replace(form, form_family="F9")


def _by_kind(form: Form) -> str | None:
    match form.kind:
        case DocumentKind.BOND_EVALUATION:
            return "F11"
        case DocumentKind.TRANSFER_EVALUATION:
            return "F7"
        case _:
            return None


def _by_signs(form: Form, layout: Layout) -> str | None:
    """Features that one family alone has."""
    title = squeezed(form.title.text or "")
    labels = layout.labels
    fields = layout.indicators.fields if layout.indicators is not None else frozenset()
    signs = (
        ("F13", "reviewed_score" in fields and "决策" in "".join(labels)),
        ("F10", bool(labels & {"折算得分", "单项得分"}) or "预算项目绩效自评" in title),
        ("F12", any("到位" in label for label in labels) and "统筹整合资金" in labels),
        ("F8", any(indicator.dimension_kind in FRAMEWORK_DIMENSIONS for indicator in form.indicators)),
        (
            "F5",
            "部门预算项目支出绩效自评表" in title or bool(labels & {"评价结论"} and "财务负责人" in "".join(labels)),
        ),
        ("F6", bool(fields) and "weight" not in fields and "printed_score" in fields and _is_twenty(layout)),
        ("F14", any("产生差异" in label for label in labels)),
        ("F4", bool({"operator", "measure_unit"} <= fields)),
    )
    return next((code for code, present in signs if present), None)


def _is_twenty(layout: Layout) -> bool:
    return re.search(r"20分|项目类型|项目属性|项目类别", layout.head) is not None


def _by_standard(form: Form) -> str | None:
    """The forms of the Ministry: of 2016, of 2020, and the one with costs on the first level."""
    if not form.indicators or not form.funding:
        return None
    dimensions = {indicator.dimension_kind for indicator in form.indicators}
    if Dimension.COST in dimensions:
        return "F3"
    if "annual_budget" not in form.funding_columns and "initial_budget" in form.funding_columns:
        return "F1"
    return "F2" if Dimension.OUTPUT in dimensions else None
