"""One form of 25 indicators in memory: scoring under all candidates and all rules, against the scoring alone."""

from __future__ import annotations

from benchmarks.pairs import compare, in_process, machine
from benchmarks.scoring import cases

from jixiao.document import Document, Source
from jixiao.form import Submission
from jixiao.reviewing import review
from jixiao.rules import all_rules
from jixiao.scoring import score


def main() -> None:
    """Prints one line."""
    form = cases()
    source = Source("表.toml", "", "toml")
    submission = Submission(source=source, document=Document(source, ()), forms=(form,))
    result = review(submission)
    print(
        f"审核一张25项指标的表（{machine()}）：检查项 {len(all_rules())}，台账 {len(result.ledger)} 项，"
        f"出错 {sum(entry.status == 'failed' for entry in result.ledger)} 项"
    )
    compare(
        "计分和全部检查",
        in_process(lambda: review(submission), rounds=20),
        in_process(lambda: score(form), rounds=20),
        goal="≤ 10 毫秒",
    )


if __name__ == "__main__":
    main()
