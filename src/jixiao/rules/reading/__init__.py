"""Rules of the family 读表与表型."""
