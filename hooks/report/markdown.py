"""The report as Markdown; a person's text is escaped wherever it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .model import Report, TaskResult

SPECIAL = re.compile(r"([\\`*_{}\[\]|~$!#])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
DIMENSIONS = ("clarity", "completeness", "maintainability", "extensibility", "risk")


def write(report: Report) -> str:
    """The whole report, one section after the other."""
    sections = [
        _summary(report),
        _decisions(report),
        *(_review(number, review) for number, review in sorted(report.reviews.items())),
        _results(report.results),
        _inventory(report.results),
        _metrics(report.metrics),
        _pairs("Outstanding issues", report.outstanding, "None."),
        _next_steps(report),
        _bullets("Warnings", report.warnings, "None."),
        _log(report),
    ]
    return "\n\n".join("\n".join(section).rstrip() for section in sections) + "\n"


def escape(text: object) -> str:
    """Text that reads as it is written, on one line: no Markdown, no HTML, no table cell ends in it."""
    line = CONTROL.sub("", " ".join(str(text).split()))
    return SPECIAL.sub(r"\\\1", line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def code(text: object) -> str:
    """A code span that may hold backticks, and stands in a table."""
    line = CONTROL.sub("", " ".join(str(text).split())).replace("|", "\\|")
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    mark = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{mark}{pad}{line}{pad}{mark}"


def _summary(report: Report) -> Iterator[str]:
    yield f"# Generation report: {escape(report.name)}"
    yield ""
    yield escape(report.description)
    yield ""
    yield f"**{escape(report.readiness)}**"
    yield ""
    said = [f"{count} {verdict}" for verdict, count in report.counts.items() if count]
    yield f"{len(report.results)} files: {', '.join(said)}."


def _decisions(report: Report) -> Iterator[str]:
    yield "## Decisions"
    yield ""
    yield from _table(
        ("Decision", "Answer"), ((code(key), _value(value)) for key, value in report.decisions.items())
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(escape(each) for each in value) or "—"
    if isinstance(value, Mapping):
        return ", ".join(f"{escape(key)}: {_value(each)}" for key, each in value.items()) or "—"
    lines = [escape(line) for line in str("" if value is None else value).splitlines() if line.strip()]
    return "<br>".join(lines) or "—"


def _review(number: str, review: Mapping[str, Any]) -> Iterator[str]:
    yield f"## Design review {escape(number)}"
    yield ""
    verdict = escape(str(review.get("verdict", "unknown")).replace("_", " "))
    yield f"{escape(review.get('total', '?'))} of 25, {verdict}."
    yield ""
    dimensions = review.get("dimensions") or {}
    ordered = [*(key for key in DIMENSIONS if key in dimensions), *sorted(set(dimensions) - set(DIMENSIONS))]
    yield from _table(("Dimension", "Points"), ((escape(key), escape(dimensions[key])) for key in ordered))
    for blocker in review.get("blockers") or ():
        yield f"\nBlocker: {_finding(blocker)}"
    yield ""
    findings = [_finding(finding) for finding in review.get("findings") or ()]
    yield from (f"- {finding}" for finding in findings)
    if not findings:
        yield "No findings."
    if review.get("waiver"):
        yield f"\nWaived: {escape(review['waiver'])}"


def _finding(finding: Any) -> str:
    if not isinstance(finding, Mapping):
        return escape(finding)
    because = ", ".join(
        f"{escape(key)} = {_value(value)}" for key, value in (finding.get("because") or {}).items()
    )
    instead = [
        f"{each['key']}={each['value']}" for each in finding.get("instead") or () if isinstance(each, Mapping)
    ]
    said = f"{code(finding.get('rule', '?'))} {escape(finding.get('why', ''))}"
    said += (
        f" (−{escape(finding['points'])} {escape(finding.get('dimension', ''))})"
        if finding.get("points")
        else ""
    )
    said += f" Because {because}." if because else ""
    said += f" Instead: {', '.join(code(each) for each in instead)}" if instead else ""
    after = finding.get("total_after")
    return said + (f", then {escape(after)} of 25." if instead and after is not None else "")


def _results(results: Sequence[TaskResult]) -> Iterator[str]:
    yield "## Results"
    yield ""
    rows = (
        (
            result.id,
            code(result.path),
            result.verdict,
            _checks(result),
            escape(", ".join(result.fixes)) or "—",
        )
        for result in results
    )
    yield from _table(("Task", "File", "Verdict", "Checks", "Fixes"), rows)


def _checks(result: TaskResult) -> str:
    said = []
    for name, each in result.checks.items():
        details = (
            f": {'; '.join(map(escape, each.details))}" if each.details and each.status != "PASS" else ""
        )
        said.append(f"{escape(name)} {each.status.value}{details}")
    return "<br>".join(said) or "none asked for"


def _inventory(results: Sequence[TaskResult]) -> Iterator[str]:
    yield "## Files"
    yield ""
    rows = ((code(each.path), str(each.size), escape(each.purpose), each.verdict) for each in results)
    yield from _table(("Path", "Bytes", "Purpose", "Status"), rows)


def _metrics(metrics: Mapping[str, Any]) -> Iterator[str]:
    yield "## Metrics"
    yield ""
    plain = {key: value for key, value in metrics.items() if not isinstance(value, Mapping)}
    yield from _table(
        ("Metric", "Value"), ((key.replace("_", " "), escape(value)) for key, value in plain.items())
    )
    yield ""
    rows = ((escape(name), *map(str, tally.values())) for name, tally in metrics["checks"].items())
    yield from _table(("Check", "Passed", "Failed", "Skipped"), rows)


def _next_steps(report: Report) -> Iterator[str]:
    yield "## Next steps"
    for step in report.next_steps:
        yield f"\n{escape(step.note[:1].upper() + step.note[1:])}:\n\n```sh\n{step.command}\n```"


def _log(report: Report) -> Iterator[str]:
    yield "## Log"
    yield ""
    rows = (
        (str(entry["n"]), escape(entry["event"]), code(entry["path"]) if entry["path"] else "—",
         "by you" if entry["asked"] else "no question", escape(entry["note"]) or "—")
        for entry in report.log
    )  # fmt: skip
    yield from _table(("No.", "Event", "File", "Asked", "Note"), rows)


def _pairs(title: str, pairs: Sequence[tuple[str, str]], otherwise: str) -> Iterator[str]:
    return _section(title, [f"- {code(path)}: {escape(reason)}" for path, reason in pairs], otherwise)


def _bullets(title: str, lines: Sequence[str], otherwise: str) -> Iterator[str]:
    return _section(title, [f"- {escape(line)}" for line in lines], otherwise)


def _section(title: str, lines: Sequence[str], otherwise: str) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield from lines or [otherwise]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
