"""Rules of the family 算术与计分."""
