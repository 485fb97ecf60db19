"""Outputs of a review, one module each with `write`; the name of the module is that of the format."""
