"""Rules of the family 目标与相关性."""
