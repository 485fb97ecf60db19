"""Rules of the family 完成值与佐证, and the comparisons of actuals that the rules on explanations share."""

from jixiao.rules.actuals.counted_values import actual_in_target_unit, has_doubtful_direction, is_about_met, is_doubtful
from jixiao.rules.actuals.over_achievement import OverAchievement, over_achievement

__all__ = [
    "OverAchievement",
    "actual_in_target_unit",
    "has_doubtful_direction",
    "is_about_met",
    "is_doubtful",
    "over_achievement",
]
