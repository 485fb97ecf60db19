"""Loads the shipped policies: one TOML file each under `profiles/`, read once in a process."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from jixiao.errors import UsageError
from jixiao.policy.policy import PARAMETERS, Policy, PolicyInForce

DEFAULT_ID = "mof-2020"
"""The policy of the whole country, on which the others rest."""
_PROFILES = Path(__file__).parent / "profiles"


def load_policy(policy_id: str) -> Policy:
    """
    The policy with this id, missing blocks filled from its base.

    Raises: UsageError with the nearest spelling where there is no such policy.
    """
    known = policy_ids()
    if policy_id not in known:
        raise _unknown(policy_id, known)
    return _loaded(policy_id)


@cache
def policy_ids() -> tuple[str, ...]:
    """The ids of all shipped policies in alphabetical order."""
    return tuple(sorted(path.stem for path in _PROFILES.glob("*.toml")))


@cache
def all_policies() -> tuple[Policy, ...]:
    """All shipped policies: the candidates in their order, then the others in alphabetical order."""
    policies = [_loaded(policy_id) for policy_id in policy_ids()]
    return tuple(sorted(policies, key=lambda policy: (policy.order is None, policy.order or 0)))


@cache
def default_candidates() -> tuple[Policy, ...]:
    """The policies that are tried where nobody names one, in order (their `requires` is for the form to fulfil)."""
    return tuple(policy for policy in all_policies() if policy.order is not None)


@cache
def policy_in_force(policy_id: str, year: int | None) -> PolicyInForce:
    """The parameters of a policy in a year, the same object for the same question. Raises: as `load_policy`."""
    return load_policy(policy_id).in_force(year)


def parse_policy(text: str) -> Policy:
    """
    A policy from the text of its file, what it does not say taken from the shipped policy that its `base` names.

    Raises: msgspec.ValidationError where a block lacks its basis or its first day, names an unknown method or
    carries an unknown key: a shipped profile is code, so this ends in a test and not at a user's desk.
    """
    import tomllib

    table: dict[str, Any] = tomllib.loads(text, parse_float=Decimal)
    blocks = {name: value for name, value in table.items() if name != "policy"}
    own = msgspec.convert({**table["policy"], "own": sorted(blocks), **blocks}, Policy)
    if own.base is None:
        return own
    base = _loaded(own.base)
    return msgspec.structs.replace(own, **{name: getattr(base, name) for name in PARAMETERS if name not in own.own})


@cache
def _loaded(policy_id: str) -> Policy:
    return parse_policy((_PROFILES / f"{policy_id}.toml").read_text(encoding="utf-8"))


def _unknown(policy_id: str, known: tuple[str, ...]) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(policy_id.lower(), known, n=1, cutoff=0.5)
    hint = f"是否指“{near[0]}”" if near else f"可用的有：{'、'.join(known)}"
    return UsageError(None, what=f"没有口径“{policy_id}”", remedy=hint)
