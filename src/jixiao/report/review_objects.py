"""A review as JSON objects (`jixiao.review/1`)."""

from __future__ import annotations

from jixiao.report.objects import (
    JsonObject,
    basis_object,
    choice_object,
    decimal_text,
    origin_object,
    written_text,
)
from jixiao.reviewing import Finding, FormResult, LedgerEntry, Review, Summary, printed_score_of


def review_object(review: Review) -> JsonObject:
    """One file: what it is, its forms, its findings, its ledger."""
    return {
        "path": review.path,
        "sha256": review.sha256 or None,
        "status": str(review.status),
        "reason": review.reason or None,
        "forms": [_form(result) for result in review.forms],
        "findings": [_finding(finding) for finding in review.findings],
        "ledger": [_entry(entry) for entry in review.ledger],
    }


def summary_object(summary: Summary) -> JsonObject:
    """The sums over all files."""
    return {
        "files": summary.files,
        "forms": summary.forms,
        "roots": summary.roots,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "notes": summary.notes,
        "unreadable": summary.unreadable,
        "undecided": summary.undecided,
    }


def _form(result: FormResult) -> JsonObject:
    form, card = result.form, result.scorecard
    return {
        "project": form.project.text,
        "department": form.department.text,
        "policy": choice_object(card.choice),
        "printed_score": written_text(printed_score_of(result)),
        "computed_score": decimal_text(card.total),
        "computed_by_policy": {
            policy: [{"score": decimal_text(total.total), "when": total.when} for total in totals]
            for policy, totals in card.by_policy.items()
        },
        "printed_grade": None if form.printed_total is None else form.printed_total.grade.text,
        "computed_grade": None if card.grade is None else str(card.grade),
        "origin": origin_object(form.origin),
    }


def _finding(finding: Finding) -> JsonObject:
    waived = finding.waived
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "expected": finding.expected,
        "printed": finding.printed,
        "arithmetic": finding.arithmetic,
        "basis": [basis_object(basis) for basis in finding.basis],
        "origin": origin_object(finding.origin),
        "related": [origin_object(origin) for origin in finding.related],
        "form": finding.form,
        "root": finding.root,
        "fingerprint": finding.fingerprint,
        "consistent_with": list(finding.consistent_with),
        "waived": None if waived is None else {"by": waived.by, "reason": waived.reason},
    }


def _entry(entry: LedgerEntry) -> JsonObject:
    return {
        "code": entry.code,
        "subject": entry.subject,
        "status": str(entry.status),
        "reason": entry.reason or None,
    }
