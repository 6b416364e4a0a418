"""The decision records of a project: one a decision, in the MADR form (https://adr.github.io/madr/)."""

from __future__ import annotations

from functools import lru_cache

from ..design import Design
from .architecture import ARCHITECTURE
from .features import FEATURES
from .intake import INTAKE
from .record import Record

__all__ = ["Record", "records_for"]

DECISIONS = (*INTAKE, *ARCHITECTURE, *FEATURES)
"""Every decision that leaves a record, by number. A number is never given twice, and never changes."""


@lru_cache(maxsize=1024)
def records_for(design: Design) -> tuple[Record, ...]:
    """The records that a design needs: none for a feature that was not chosen."""
    return tuple(decision.record(design) for decision in DECISIONS if decision.applies(design))
