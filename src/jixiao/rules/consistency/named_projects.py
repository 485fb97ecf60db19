"""Which forms and which claims are about one project that the prose names or announces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.form import Claim, ClaimKind, Report
from jixiao.names import Verdict
from jixiao.recognition.prose import Topic
from jixiao.rules.naming.announced_projects import announced_names
from jixiao.rules.subject import FormUnderReview, Names

_ONE = frozenset({Verdict.SAME, Verdict.ALIAS, Verdict.TRUNCATED})


def is_same_project(names: Names, one: str | None, other: str | None) -> bool:
    """Whether two names are judged to mean one project; a doubt is no."""
    return bool(one and other) and names.compare(one or "", other or "", kind="project").verdict in _ONE


def is_named_for(form: FormUnderReview, project: str | None) -> bool:
    """Whether the form's own 项目名称 is *project*."""
    return is_same_project(form.names, form.form.project.text, project)


def is_announced_for(form: FormUnderReview, project: str | None) -> bool:
    """Whether the sentence before the form announces *project*."""
    return any(is_same_project(form.names, name.text, project) for name in announced_names(form.form))


def is_about(form: FormUnderReview, project: str | None) -> bool:
    """Whether the form is named for *project* or announced for it."""
    return is_named_for(form, project) or is_announced_for(form, project)


def projects_about(report: Report, *topics: Topic) -> list[Claim]:
    """The claims that name a project under one of *topics*, each project once as written, in order."""
    found: dict[str, Claim] = {}
    for claim in report.claims:
        if claim.kind is ClaimKind.PROJECT and claim.about in topics and claim.project is not None:
            found.setdefault(claim.project, claim)
    return list(found.values())


def distinct(names: Names, projects: Iterable[str]) -> list[str]:
    """The projects that are different ones, each under its first name."""
    kept: list[str] = []
    for project in projects:
        if not any(is_same_project(names, project, other) for other in kept):
            kept.append(project)
    return kept


def only_project(report: Report, names: Names) -> str | None:
    """The one project whose self-evaluation the report publishes; None where it publishes several or names none."""
    announced: Sequence[Claim] = projects_about(report, Topic.ANNOUNCED_PROJECT) or projects_about(
        report, Topic.SELF_EVALUATED_PROJECT
    )
    own = [claim.project for claim in announced if claim.project is not None and claim.evaluation is None]
    one = distinct(names, own)
    return one[0] if len(one) == 1 else None
