"""
Recognition: a `Document` to a `Submission`: which tables are forms, what each form says, what the prose claims.

Labels and geometry decide, never positions. `labels` holds the words of published forms as data.
"""

from __future__ import annotations

from jixiao.document import Document
from jixiao.form import Submission
from jixiao.recognition import labels
from jixiao.recognition.labelling import label_key


def recognise(document: Document) -> Submission:
    """
    The submission that a document is, whatever it was read from.

    Only a file of our own (TOML, JSON) that is damaged or of another format raises a `JixiaoError`. Everything else is
    read as far as it goes, and the rest is said in `Submission.reading_notes`.
    """
    match document.source.kind:
        case "toml":
            from jixiao.recognition.files.form_file import recognise_form_file

            return recognise_form_file(document)
        case "json":
            from jixiao.recognition.files.submission_file import recognise_submission_file

            return recognise_submission_file(document)
        case _:
            from jixiao.recognition.submissions import recognise_tables

            return recognise_tables(document)


__all__ = ["label_key", "labels", "recognise"]
