"""Rules of the family 文、表、决算一致."""
