"""Rules of the family 文字与公文."""
