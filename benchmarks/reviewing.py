"""
One form of 25 indicators in memory: scoring under all candidates and all rules.

A form as in a batch, each another one, stands against its scoring alone; a form at work, of which one cell changes each
time, against the review of another one.
"""

from __future__ import annotations

from itertools import count

from benchmarks.pairs import compare, in_process, machine
from benchmarks.scoring import cases, others
from msgspec.structs import replace

from jixiao.document import Document, Source
from jixiao.form import Form, Submission, Written
from jixiao.reviewing import Review, review
from jixiao.rules import all_rules
from jixiao.scoring import score

ROUNDS = 20
RUNS = 40
"""More rounds than any comparison runs."""
_SOURCE = Source("表.toml", "", "toml")


def main() -> None:
    """Prints one line for each."""
    result = reviewed(cases())
    print(
        f"审核一张25项指标的表（{machine()}）：检查项 {len(all_rules())}，台账 {len(result.ledger)} 项，"
        f"出错 {sum(entry.status == 'failed' for entry in result.ledger)} 项"
    )
    unseen, unscored, unread = (others(ROUNDS * RUNS, first=at * ROUNDS * RUNS) for at in range(3))
    compare(
        "计分和全部检查，下限为计分",
        in_process(lambda: reviewed(next(unseen)), rounds=ROUNDS),
        in_process(lambda: score(next(unscored)), rounds=ROUNDS),
        goal="≤ 10 毫秒",
    )
    edits, at_work = count(), cases()
    compare(
        "改一格后再审，下限为初审",
        in_process(lambda: reviewed(edited(at_work, next(edits))), rounds=ROUNDS),
        in_process(lambda: reviewed(next(unread)), rounds=ROUNDS),
    )


def reviewed(form: Form) -> Review:
    """The review of a form that stands alone in its file."""
    return review(Submission(source=_SOURCE, document=Document(_SOURCE, ()), forms=(form,)))


def edited(form: Form, number: int) -> Form:
    """The form with another actual in its first indicator."""
    first, *rest = form.indicators
    return replace(form, indicators=(replace(first, actual=Written(str(number))), *rest))


if __name__ == "__main__":
    main()
