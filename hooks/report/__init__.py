"""The report: one document, a writer a format. To add a format: write its module, name it in `WRITERS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import HookError
from ..record import write_whole
from . import json_document, markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from .model import Report

WRITERS: Mapping[str, tuple[str, Callable[[Report], str]]] = {
    "markdown": ("GENERATION_REPORT.md", markdown.write),
    "json": ("GENERATION_REPORT.json", json_document.write),
}
REPORT_NAMES = tuple(name for name, _ in WRITERS.values())


def check_format(name: str) -> None:
    """Raises `HookError` for a format that has no writer."""
    if name not in WRITERS:
        raise HookError(f"report_format={name} is not on offer: choose {' or '.join(WRITERS)}.")


def write_report(report: Report, name: str, root: Path) -> str:
    """Writes the report in the format `name`; gives its path in the project."""
    path, write = WRITERS[name]
    write_whole(root / path, write(report))
    return path
