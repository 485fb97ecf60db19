"""Outputs of a review, one module each with `NAME` and `write`."""
