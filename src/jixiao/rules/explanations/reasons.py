"""
Explanations as forms hold them: which text explains something, which only sounds like it, and where else it may stand.

The lists of words are this file's purpose; they are looked up in texts without blanks and punctuation.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import Form, Written
from jixiao.patterns import compiled_on_use
from jixiao.rules.outcome import Outcome, not_applicable
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_empty_explanation
from jixiao.vocabulary import squeezed

VAGUE_REASONS = (
    "工作实际需要",
    "实际工作需要",
    "工作需要",
    "业务需要",
    "实际需要",
    "实际需求",
    "实际情况",
    "实际工作",
    "工作实际",
    "实际支出",
    "实际发生",
    "客观情况",
    "客观原因",
    "客观因素",
    "特殊原因",
    "特殊情况",
    "其他原因",
    "各种原因",
    "多种原因",
    "种种原因",
    "有关原因",
    "相关原因",
    "工作原因",
    "工作安排",
    "工作要求",
    "按需",
    "据实",
    "如实",
    "实际",
    "需要",
    "需求",
)
"""Reasons that fit every deviation and so explain none."""

FILLERS = (
    "本单位",
    "我单位",
    "本部门",
    "我部门",
    "我局",
    "我办",
    "我处",
    "本年度",
    "本年",
    "全年",
    "年度",
    "当年",
    "项目",
    "资金",
    "经费",
    "根据",
    "按照",
    "依据",
    "依照",
    "结合",
    "由于",
    "因为",
    "鉴于",
    "所致",
    "导致",
    "造成",
    "存在",
    "产生",
    "影响",
    "偏差",
    "原因",
    "情况",
    "进行",
    "开展",
    "执行",
    "支出",
    "使用",
    "列支",
    "完成",
    "安排",
    "调整",
    "确定",
    "填报",
    "变化",
    "单位",
    "部门",
    "工作",
    "如此",
    "使然",
    "有关",
    "限制",
    "按",
    "因",
    "为",
    "系",
    "是",
    "受",
    "和",
    "与",
    "及",
    "的",
    "等",
    "有",
    "据",
)
"""Words that carry such reasons and add nothing."""

NO_DEVIATION = (
    "无偏差",
    "没有偏差",
    "未偏差",
    "不存在偏差",
    "已完成",
    "按计划完成",
    "全部完成",
    "完成目标",
    "完成年初目标",
    "达到预期",
    "达标",
    "达成",
    "已达到",
    "符合预期",
    "与目标一致",
    "正常",
)
"""What is written where nothing deviates: it is no reason."""

NOT_A_REASON = (
    "下一步",
    "今后",
    "继续",
    "进一步",
    "持续",
    "加强",
    "保持",
    "巩固",
    "改进",
    "将",
    "确保",
    "附件",
    "台账",
    "佐证",
    "记录",
    "证书",
    "报告",
    "合同",
    "发票",
    "凭证",
    "问卷",
    "计算",
    "口径",
)
"""Plans, and pointers to supporting material: they may stand where nothing deviates."""

_PUNCTUATION = compiled_on_use(r"[\s　，。、；：,.;:！!（）()“”\"'·\-—]+")
_VAGUE_WORDS = frozenset(VAGUE_REASONS)
_WORD = compiled_on_use("|".join(sorted((*VAGUE_REASONS, *FILLERS), key=len, reverse=True)))
_LEAST_NAME = 4
TOLERANCE = Decimal("0.01")


def has_explanation_column(form: Form) -> bool:
    """Whether the form asks for explanations at all."""
    return "explanation" in form.columns or any(indicator.explanation.text for indicator in form.indicators)


def why_none_is_owed(form: FormUnderReview) -> Outcome | None:
    """The outcome of a form in which no indicator can be explained; None where it has a column for it."""
    if not form.indicators:
        return not_applicable(form.subject, "没有指标")
    return None if has_explanation_column(form.form) else not_applicable(form.subject, "这一表式没有说明栏")


def explanation_of(each: IndicatorUnderReview, form: Form) -> Written | None:
    """The text that explains an indicator: its own cell, else a remark of the whole form that names it."""
    own = each.indicator.explanation
    if not is_empty_explanation(own.text):
        return own
    name = squeezed(each.indicator.name.text or "")
    if len(name) < _LEAST_NAME:
        return None
    return next((note for note in form.notes if name in squeezed(note.text or "")), None)


def is_vacuous(text: str) -> bool:
    """Whether a reason would fit any deviation (工作需要, 根据实际情况支出)."""
    bare = _PUNCTUATION.sub("", text)
    return not _WORD.sub("", bare) and any(word in _VAGUE_WORDS for word in _WORD.findall(bare))


def states_no_deviation(text: str) -> bool:
    """Whether a text says that all went as planned, or speaks of plans and material instead of a cause."""
    bare = _PUNCTUATION.sub("", text)
    return any(word in bare for word in (*NO_DEVIATION, *NOT_A_REASON))


def lost_points(each: IndicatorUnderReview) -> Decimal | None:
    """How many points of its weight an indicator was not given; None where weight or score is no number."""
    weight, score = each.indicator.weight.number, each.indicator.printed_score.number
    if weight is None or score is None:
        return None
    lost = weight - score
    return lost if lost >= TOLERANCE else Decimal(0)


def is_left_out(each: IndicatorUnderReview) -> bool:
    """Whether an indicator does not apply, so that nothing of it needs explaining."""
    return each.indicator.not_applicable or (each.line is not None and each.line.excluded)


def documents_text(form: FormUnderReview) -> list[Written]:
    """The paragraphs of the file around the form, with their places."""
    return [Written(paragraph.text, paragraph.origin) for paragraph in form.submission.document.paragraphs()]
