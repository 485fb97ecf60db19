"""
计分口径 as dated data: what each region's way of scoring is, since when, and on what authority.

The ways of scoring that a profile chooses from are in `policy.methods`, its blocks in `policy.parameters`.
"""

from jixiao.policy.loading import (
    DEFAULT_ID,
    all_policies,
    default_candidates,
    load_policy,
    parse_policy,
    policy_ids,
    policy_in_force,
)
from jixiao.policy.methods import AboveFull, NotApplicableMethod
from jixiao.policy.parameters import Band, Execution
from jixiao.policy.policy import PARAMETERS, Condition, Policy, PolicyInForce
from jixiao.policy.weights import WeightCase, Weights, WeightSet

__all__ = [
    "DEFAULT_ID",
    "PARAMETERS",
    "AboveFull",
    "Band",
    "Condition",
    "Execution",
    "NotApplicableMethod",
    "Policy",
    "PolicyInForce",
    "WeightCase",
    "WeightSet",
    "Weights",
    "all_policies",
    "default_candidates",
    "load_policy",
    "parse_policy",
    "policy_ids",
    "policy_in_force",
]
