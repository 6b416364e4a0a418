"""Every rule of the critic, by dimension; those on structure and features read later answers.

A rule counts once its class, with an `id` of its own, stands in one of these modules.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from ..rule import Rule
from . import (
    clarity,
    clarity_features,
    clarity_structure,
    clarity_text,
    completeness,
    completeness_features,
    completeness_structure,
    extensibility,
    maintainability,
    maintainability_features,
    maintainability_structure,
    risk,
    risk_features,
)

_MODULES = (
    clarity,
    clarity_text,
    clarity_features,
    clarity_structure,
    completeness,
    completeness_features,
    completeness_structure,
    maintainability,
    maintainability_features,
    maintainability_structure,
    extensibility,
    risk,
    risk_features,
)


def _rules_in(module: ModuleType) -> Iterator[Rule]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and "id" in vars(value):
            yield value()


RULES: tuple[Rule, ...] = tuple(rule for module in _MODULES for rule in _rules_in(module))
"""Each rule once, in the order of the modules and of the classes in them."""
