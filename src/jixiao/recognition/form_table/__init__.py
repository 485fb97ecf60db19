"""One table read as a form: its blocks in turn, each by its own labels."""

from jixiao.recognition.form_table.table import is_blank, read_form

__all__ = ["is_blank", "read_form"]
