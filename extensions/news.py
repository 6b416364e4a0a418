"""What newer rules say of a project that was made under older ones: a note, which never blocks."""

from __future__ import annotations

import sys
from pathlib import Path

from .checkpoint import Checkpoint
from .critic.scorecard import given
from .critic.scoring import BEST
from .run import Run

_told: set[Path] = set()
"""The projects that got their note: Copier renders a condition more than once."""


def newer_rules(run: Run) -> str:
    """The note for a project whose answers an update keeps; empty where the rules say what they said."""
    point = Checkpoint(run, 2)
    before = run.reviews_before.get("2")
    if run.is_replay or not before or not point.is_settled_before:
        return ""
    review = point.review
    known = {finding["rule"] for finding in before["findings"]}
    new = [finding for finding in review.losses if finding.rule not in known]
    if not new and review.total == before["total"] and review.verdict == before["verdict"]:
        return ""
    was = f"{before['total']} of {BEST}, {before['verdict']}".replace("_", " ")
    now = f"{review.total} of {BEST}, {review.verdict}".replace("_", " ")
    lines = [f"The critic judges this design anew: {now} (it was {was}). The update goes on all the same."]
    for finding in new:
        lines.append(f"  {finding.rule}  {finding.title}")
        lines.append(f"          {' '.join(given(finding.instead))}  → {finding.total_after}")
    return "\n".join(lines)


def tell_once(run: Run) -> None:
    """Print the note for the project in the folder, if there is one and it has not been printed yet."""
    if run.folder in _told:
        return
    note = newer_rules(run)
    if note:
        _told.add(run.folder)
        print(f"\n{note}\n", file=sys.stderr)
