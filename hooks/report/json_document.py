"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model import Report


def write(report: Report) -> str:
    """One document: the fields of `Report`, sorted."""
    outstanding = [{"path": path, "reason": reason} for path, reason in report.outstanding]
    document = {"version": 1, **asdict(report), "outstanding": outstanding}
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
