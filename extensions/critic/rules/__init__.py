"""Every rule of the critic, by dimension; `_features` reads answers of stages 2 and 3.

A rule counts once it stands in its module's `RULES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    clarity,
    clarity_features,
    clarity_text,
    completeness,
    completeness_features,
    extensibility,
    maintainability,
    maintainability_features,
    risk,
    risk_features,
)

if TYPE_CHECKING:
    from ..rule import Rule

RULES: tuple[Rule, ...] = (
    *clarity.RULES,
    *clarity_text.RULES,
    *clarity_features.RULES,
    *completeness.RULES,
    *completeness_features.RULES,
    *maintainability.RULES,
    *maintainability_features.RULES,
    *extensibility.RULES,
    *risk.RULES,
    *risk_features.RULES,
)
