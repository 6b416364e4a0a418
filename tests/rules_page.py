"""The page that documents every rule of the critic, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from python_backend_creator.extensions.critic import scoring
from python_backend_creator.extensions.critic.rule import OPINION, Rule
from python_backend_creator.extensions.critic.rules import RULES
from python_backend_creator.extensions.design import Design

from tests.extensions.critic.cases import CASES
from tests.support import ROOT

PAGE = ROOT / "extensions" / "critic" / "RULES.md"

_INTRODUCTION = """\
# The rules of the critic

Made from the rules by `python -m tests.documents`; do not edit. {count} rules: {evidence} rest on evidence
that is named, {opinion} are opinion and say so. A rule speaks only once every answer that it reads is there.

Each of the five dimensions starts with {full} points, {best} in all. A finding costs by its severity, and no
dimension falls below zero: {costs}. Rules of one *family* are gaps with one
cause: together they cost as much as the worst of them. A blocker forbids the design whatever its total.
{bands}

An example is one set of answers that breaks the rule; what is under *instead* removes the finding from that
design.
"""


def rules_page() -> str:
    """The whole page as Markdown."""
    opinions = sum(rule.reference == OPINION for rule in RULES)
    introduction = _INTRODUCTION.format(
        count=len(RULES),
        evidence=len(RULES) - opinions,
        opinion=opinions,
        full=scoring.FULL,
        best=scoring.BEST,
        costs=", ".join(f"{name} {cost}" for name, cost in scoring.COST.items()),
        bands=", ".join(f"{least} and more: {name.replace('_', ' ')}" for least, name in scoring.BANDS) + ".",
    )
    parts = [introduction]
    for dimension in scoring.DIMENSIONS:
        parts.append(f"## {dimension.capitalize()}\n")
        rules = sorted((rule for rule in RULES if rule.dimension == dimension), key=lambda rule: rule.id)
        parts += ["\n".join(_entry(rule)) for rule in rules]
    return "\n".join(parts)


def _entry(rule: Rule) -> Iterable[str]:
    base, broken, _ = CASES[rule.id]
    design = base.but(**broken)
    yield f"### {rule.id} · {rule.title}\n"
    yield f"{rule.why}\n"
    yield f"- severity: {_severity(rule, design)}{_asked(rule)}"
    consults = f"; where answered, also {_keys(rule.consults)}" if rule.consults else ""
    yield f"- reads: {_keys(rule.reads)}{consults}"
    yield f"- example: {_answers({key: getattr(design, key) for key in rule.reads})}"
    yield f"- instead: {' — or '.join(_answers(way) for way in rule.ways_out(design))}"
    if rule.family:
        yield f"- family: {rule.family}"
    if rule.settled_by:
        yield f"- provisional: settled by `{rule.settled_by}`, asked next"
    yield f"- reference: {rule.reference}\n"


def _severity(rule: Rule, design: Design) -> str:
    if type(rule).severity_in is Rule.severity_in:
        return str(rule.severity)
    return f"by the design; {rule.severity_in(design)} in the example"


def _asked(rule: Rule) -> str:
    if rule.checkpoints == (1,):
        return ", at checkpoint 1 only"
    return ", at checkpoint 2" if int(rule.id[3:]) >= 200 else ", at both checkpoints"


def _keys(keys: Iterable[str]) -> str:
    return " ".join(f"`{key}`" for key in keys)


def _answers(answers: Mapping[str, Any]) -> str:
    return " ".join(f"`{key}={_shown(value)}`" for key, value in answers.items())


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else " ⏎ ".join(str(value).splitlines())
