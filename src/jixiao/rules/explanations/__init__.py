"""Rules of the family 偏差说明."""
