"""One rule run over one form made by the builders: its findings and its ledger."""

from __future__ import annotations

from builders import submission
from jixiao.form import Form
from jixiao.reviewing import Finding, Review, ReviewSettings, review
from jixiao.rules import Status


def run(code: str, form: Form, *, policy: str = "auto") -> Review:
    outcome = review(submission(form), settings=ReviewSettings(policy=policy, select=(code,)))
    assert [] == [entry for entry in outcome.ledger if entry.status is Status.FAILED]
    return outcome


def findings(code: str, form: Form, *, policy: str = "auto") -> tuple[Finding, ...]:
    return run(code, form, policy=policy).findings


def statuses(code: str, form: Form, *, policy: str = "auto") -> list[Status]:
    return [entry.status for entry in run(code, form, policy=policy).ledger]
