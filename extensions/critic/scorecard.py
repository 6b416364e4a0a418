"""A review as plain text, for a screen of 100 by 40. Nothing here judges: it lays out what a review holds."""

from __future__ import annotations

import shlex
import textwrap
from typing import TYPE_CHECKING

from .scoring import BEST, FULL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .report import Finding, Review

WIDTH = 100
HEIGHT = 36
"""Lines of a scorecard at most: the question below it needs the rest of the screen."""

_NAMES = {
    "clarity": "Clarity",
    "completeness": "Completeness",
    "maintainability": "Maintainability",
    "extensibility": "Extensibility",
    "risk": "Risk and smells",
}
_SPARE = 1
"""Columns kept free, because an arrow is longer in ASCII."""

_TO_ASCII = str.maketrans({"█": "#", "░": ".", "·": "-", "→": "->", "…": "~", "−": "-", "“": '"', "”": '"'})


def scorecard(review: Review, *, ascii: bool = False) -> str:  # noqa: A002 - the terminal's own word
    """The scores with a reason each, what cost points, what wins them back, and the notes.

    At most 100 columns and 36 lines. With `ascii`, the frame uses ASCII only; a person's own words stay.
    """
    head = f"DESIGN REVIEW · checkpoint {review.checkpoint}"
    score = f"{review.total} / {BEST}   {_verdict(review)}"
    lines = [head + score.rjust(WIDTH - len(head)), *_scores(review)]
    notes = [_clip(f"  {note.rule}  {note.title}") for note in review.notes]
    if review.losses:
        room = HEIGHT - len(lines) - 2 - (2 + min(len(notes), 2) if notes else 0)
        lines += ["", f"  {'What cost points':<54}{'win it back':<33}{'total after':>10}"]
        lines += _fitting([_loss(finding) for finding in review.losses], room, "finding")
    if notes:
        lines += ["", "  Notes, which cost nothing"]
        lines += _fitting([[note] for note in notes], HEIGHT - len(lines), "note")
    if not review.findings:
        lines += ["", "  Nothing to improve."]
    return _finish(lines, ascii=ascii)


def explained(review: Review, *, ascii: bool = False) -> str:  # noqa: A002 - as above
    """Each finding at length: what, because of which answers, why it matters, what to do, resting on what."""
    lines: list[str] = []
    for finding in review.findings:
        lines += _wrapped(f"{finding.rule}  ", f"{finding.title} · {finding.severity}, {_cost(finding)}")
        lines += _wrapped("  because    ", ", ".join(given(finding.because)))
        lines += _wrapped("  why        ", finding.why)
        lines += _wrapped("  instead    ", f"{_way_out(finding)} → {finding.total_after} of {BEST}")
        lines += [*_wrapped("  reference  ", finding.reference), ""]
    return _finish(lines[:-1] or ["No findings."], ascii=ascii)


def refusal(review: Review, *, ascii: bool = False) -> str:  # noqa: A002 - as above
    """Why nothing is generated; for each finding that costs points, what to type and the total after it."""
    lines = [f"The design scores {review.total} of {BEST} ({_verdict(review)}): nothing was written."]
    for finding in review.losses:
        if finding.points or finding.severity == "blocker":
            blocks = " · blocks" if finding.severity == "blocker" else ""
            data = " ".join(f"--data {_typed(key, value)}" for key, value in finding.instead.items())
            lines.append(f"  {finding.rule}  {finding.title}{blocks}")
            lines.append(f"          {data}  → {finding.total_after}")
    return _finish(lines, ascii=ascii)


def _scores(review: Review) -> list[str]:
    rows = []
    for name, points in review.dimensions.items():
        bar = "█" * points + "░" * (FULL - points)
        rows.append(_clip(f"  {_NAMES[name]:<16}{points:>3}  {bar}   {review.reasons[name]}"))
    return rows


def _loss(finding: Finding) -> list[str]:
    """One finding in three columns: the smell, the way out, the total after it."""
    lead = f"  {finding.rule}  {_mark(finding):>5}  "
    titles = textwrap.wrap(finding.title + _shared(finding), 38)
    ways = textwrap.wrap(_way_out(finding), 38, max_lines=3, placeholder=" …")
    rows = []
    for number in range(max(len(titles), len(ways))):
        left = (lead if number == 0 else " " * len(lead)) + _at(titles, number)
        after = str(finding.total_after) if number == 0 else ""
        rows.append(f"{left:<56}{_at(ways, number):<38}{after:>4}")
    return rows


def _fitting(blocks: list[list[str]], room: int, what: str) -> list[str]:
    """As many blocks as the lines allow, and how many more there are; the rest is in the explanation."""
    height = 0
    for number, block in enumerate(blocks):
        last = number == len(blocks) - 1
        if height + len(block) > room - (0 if last else 1):
            rest = len(blocks) - number
            more = f"  … and {rest} more {what}{'' if rest == 1 else 's'}: ask for the explanation"
            return [*(line for kept in blocks[:number] for line in kept), more]
        height += len(block)
    return [line for block in blocks for line in block]


def _mark(finding: Finding) -> str:
    if finding.severity == "blocker":
        return "BLOCK"
    return f"−{finding.points}" if finding.points else "·"


def _shared(finding: Finding) -> str:
    return f" (shares the loss of {finding.shares_with})" if finding.shares_with else ""


def _cost(finding: Finding) -> str:
    if finding.shares_with:
        return f"shares the loss of {finding.shares_with}"
    if not finding.points:
        return "costs nothing" if finding.severity == "note" else "costs nothing more: nothing is left"
    return f"costs {finding.points} point{'' if finding.points == 1 else 's'}"


def _way_out(finding: Finding) -> str:
    way = " ".join(given(finding.instead))
    return f"{way} (or {finding.settled_by}, asked next)" if finding.settled_by else way


def given(answers: Mapping[str, object]) -> list[str]:
    """Answers as a person types them: `key=value` each, lists in brackets; of a tree, its first line."""
    return [f"{key}={_said(value)}" for key, value in answers.items()]


def _said(value: object) -> str:
    if not isinstance(value, str):
        return _listed(value)
    first, *more = value.strip(". \n").splitlines() or [""]
    return f"'{first.strip()} …'" if more else shlex.quote(value)


def _listed(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _typed(key: str, value: object) -> str:
    # Non-goals are asked as text, one a line; the other answers with several values are lists.
    is_text = key == "non_goals" and isinstance(value, tuple)
    return f"{key}={shlex.quote(_lines(value) if is_text else _listed(value))}"


def _lines(value: object) -> str:
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _verdict(review: Review) -> str:
    return review.verdict.replace("_", " ") + (", blocked" if review.blockers else "")


def _at(parts: list[str], number: int) -> str:
    return parts[number] if number < len(parts) else ""


def _wrapped(lead: str, words: str) -> list[str]:
    below = " " * len(lead)
    width = WIDTH - _SPARE
    return textwrap.wrap(words, width, initial_indent=lead, subsequent_indent=below, break_on_hyphens=False)


def _clip(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"


def _finish(lines: Iterable[str], *, ascii: bool) -> str:  # noqa: A002 - as above
    text = "\n".join(line.rstrip() for line in lines)
    return text.translate(_TO_ASCII) if ascii else text
