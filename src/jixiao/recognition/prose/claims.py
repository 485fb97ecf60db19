"""All claims of a report in the order of the text: each sentence is read with the scope and the project it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.form import Claim, EvaluationReport
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.claims_accounts import Account, read_accounts
from jixiao.recognition.prose.claims_counts import read_counts
from jixiao.recognition.prose.claims_funds import read_funds
from jixiao.recognition.prose.claims_items import read_item
from jixiao.recognition.prose.claims_names import (
    named_projects,
    read_annexes,
    read_listed_projects,
    read_projects,
    titled_project,
)
from jixiao.recognition.prose.claims_results import read_results
from jixiao.recognition.prose.context import Context
from jixiao.recognition.prose.enumeration import read_enumerations
from jixiao.recognition.prose.numbering import NumberingStyle
from jixiao.recognition.prose.passages import Passage, Sentence, split_sentences
from jixiao.recognition.prose.topics import SCOPE_OF_KIND, Scope, scope_marks
from jixiao.recognition.prose.widths import with_one_width

_FIGURE = compiled_on_use(r"\d|[一二两三四五六七八九十](?:个|家|项|名|人|辆|批)")


class _Flow(Struct):
    """
    What the text speaks of at the moment: carried from sentence to sentence, dropped at a title.

    `style` is the level of the last number met, `project_style` the one at which the project was named: a number of
    that level or above begins something else, one below it goes on with the project.
    """

    scope: Scope = Scope.UNSTATED
    project: str | None = None
    project_style: NumberingStyle = NumberingStyle.BARE
    style: NumberingStyle = NumberingStyle.PART
    account: Account = Account()
    evaluation: int | None = None
    report: EvaluationReport | None = None


def read_claims(passages: Sequence[Passage], evaluations: Sequence[EvaluationReport]) -> tuple[Claim, ...]:
    """The claims of a report; those inside an evaluation report carry its index."""
    claims: list[Claim] = []
    flow = _Flow()
    items = _items_by_block(evaluations)
    for passage in passages:
        if passage.contents:
            continue
        index = _evaluation_at(passage, evaluations)
        if index != flow.evaluation:
            flow = _Flow(evaluation=index, report=None if index is None else evaluations[index])
        _meet_title(passage, flow)
        item = items.get(passage.first_block) if index is not None else None
        for sentence, following in _with_following(list(split_sentences(passage))):
            context = _context_of(sentence, flow)
            claims.extend(read_item(context, item) if item is not None else _read_sentence(context, following, flow))
            _go_on(flow, context)
    return tuple(claims)


def _items_by_block(evaluations: Sequence[EvaluationReport]) -> dict[int, str]:
    """The name of the indicator that a paragraph is on; a paragraph that scores several is on none of them."""
    items = [item for evaluation in evaluations for item in evaluation.items]
    alone = Counter(item.block for item in items)
    return {item.block: item.name for item in items if alone[item.block] == 1}


def _evaluation_at(passage: Passage, evaluations: Sequence[EvaluationReport]) -> int | None:
    for index, evaluation in enumerate(evaluations):
        if evaluation.first_block <= passage.first_block <= evaluation.last_block:
            return index
    return None


def _meet_title(passage: Passage, flow: _Flow) -> None:
    """A title ends what the text before spoke of, and may say of which evaluation the text below it speaks."""
    if passage.heading is None:
        return
    flow.style = passage.heading.style
    if flow.style <= flow.project_style:
        flow.project = None
    if flow.style > NumberingStyle.BRACKETED_CHINESE:
        return
    marks = scope_marks(passage.text) if passage.is_title else []
    if marks or passage.heading.style <= NumberingStyle.CHINESE:
        flow.scope = marks[-1][1] if marks else Scope.UNSTATED
    if passage.is_title and flow.evaluation is None and flow.scope is not Scope.UNSTATED:
        flow.project = titled_project(with_one_width(passage.heading.title)) or flow.project
        flow.project_style = flow.style
    flow.account = Account()


def _with_following(sentences: list[Sentence]) -> Iterator[tuple[Sentence, Sentence | None]]:
    return zip(sentences, [*sentences[1:], None], strict=True)


def _context_of(sentence: Sentence, flow: _Flow) -> Context:
    text = sentence.text
    return Context(
        sentence=sentence,
        text=text,
        marks=scope_marks(text),
        carried=flow.scope,
        own=None if flow.report is None else SCOPE_OF_KIND.get(flow.report.kind),
        named=named_projects(text),
        project=flow.project or (None if flow.report is None else flow.report.project.text),
        evaluation=flow.evaluation,
    )


def _read_sentence(context: Context, following: Sentence | None, flow: _Flow) -> Iterator[Claim]:
    yield from read_projects(context)
    for enumeration in read_enumerations(context.sentence, following):
        if "项目" in enumeration.noun:
            yield from read_listed_projects(context, enumeration)
    yield from read_annexes(context)
    if _FIGURE.search(context.text) is not None:
        yield from read_counts(context)
        yield from read_funds(context)
    yield from read_results(context)
    if flow.report is None and context.project is None and not context.named and not _on_performance(context):
        found, flow.account = read_accounts(context, flow.account)
        yield from found


def _go_on(flow: _Flow, context: Context) -> None:
    """What the next sentence is read in: the last scope and the last project that this one named."""
    if context.marks:
        flow.scope = context.marks[-1][1]
    if context.named:
        flow.project, flow.project_style = context.named[-1][1], flow.style


def _on_performance(context: Context) -> bool:
    return bool(context.marks) or context.carried is not Scope.UNSTATED
