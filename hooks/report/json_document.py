"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model import Report


def write(report: Report) -> str:
    """One document: the fields of `Report`, sorted."""
    document = {"version": 1, **asdict(report)}
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
