"""The last screen of a walk, and the short result of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .checks import Results, fails
from .checks.base import Status
from .report.model import WAITS
from .screen import Theme, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .report.model import Report

MOST_SHOWN = 8


def closing_lines(report: Report, report_path: str, theme: Theme) -> Iterator[str]:
    """Never a green word while something was skipped, open or deferred."""
    parts = [
        f"{len(report.results)} files",
        *(f"{count} {name}" for name, count in report.counts.items() if count),
    ]
    skipped = sorted(
        {name for each in report.results for name, result in each.checks.items() if _skipped(result)}
    )
    if failing := sum(bool(fails(each.checks)) for each in report.results):
        parts.append(f"{failing} with a failure")
    parts += ["tests not run" if name == "tests" else f"{name} skipped in part" for name in skipped]
    clean = not report.outstanding and not skipped
    said = theme.plain(f"{report.name}: {' · '.join(parts)}")
    yield theme.paint(said, "bold", "green") if clean else theme.paint(said, "bold")
    for index, text in enumerate(_open(report)):
        yield _line("open" if index == 0 else "", text, theme)
    for index, step in enumerate(report.next_steps):
        yield _command("next" if index == 0 else "", step.command, step.note, theme)
    yield _line("report", report_path, theme)


def _open(report: Report) -> Iterator[str]:
    """What fails or was deferred first; files that only wait are counted where they are many."""
    waiting = [path for path, reason in report.outstanding if reason == WAITS]
    others = [f"{path}  {reason}" for path, reason in report.outstanding if reason != WAITS]
    yield from others[:MOST_SHOWN]
    if (more := len(others) - MOST_SHOWN) > 0:
        yield f"… and {more} more"
    if len(waiting) > 3:
        yield f"{len(waiting)} files wait for a decision"
    else:
        yield from (f"{path}  {WAITS}" for path in waiting)


def check_lines(results: Mapping[str, Results], theme: Theme) -> Iterator[str]:
    """Each failing file with its problems, then one line over all."""
    for path, each in results.items():
        for name in fails(each):
            for detail in each[name].details:
                yield theme.plain(f"{path}  {name} FAIL  {detail}")
    failing = sum(bool(fails(each)) for each in results.values())
    parts = [f"{len(results)} files", f"{failing} with a failure"]
    reasons: dict[tuple[str, str], int] = {}
    for each in results.values():
        for name, result in each.items():
            if _skipped(result):
                reasons[name, result.details[0]] = reasons.get((name, result.details[0]), 0) + 1
    yield theme.plain(" · ".join(parts))
    for (name, reason), count in reasons.items():
        yield theme.plain(f"  skipped  {name} in {count} files: {reason}")


def _line(label: str, text: str, theme: Theme) -> str:
    return f"  {label:<8} {shorten(theme.plain(text), theme.width - 11, theme)}"


def _command(label: str, command: str, note: str, theme: Theme) -> str:
    """A command stands whole, whatever the width: it is there to be copied."""
    text = theme.plain(command)
    spaced = f"{text:<34}  {note}" if len(text) + len(note) + 12 <= theme.width else text
    return f"  {label:<8} {spaced.rstrip()}"


def _skipped(result: object) -> bool:
    return getattr(result, "status", None) is Status.SKIPPED
