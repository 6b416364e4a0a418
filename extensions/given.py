"""Answers that came with the call, checked against the questionnaire before the first question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from .answers import nearest, problem
from .conditions import applies
from .design import MANY
from .layout.component_names import component_problem
from .questionnaire import Question, questions
from .run import Run

_EXAMPLES = {"components": "orders, customers", "leave_out": "TASK-031"}
"""What a list holds that has no choices."""

_YES_NO = {"true", "false", "yes", "no", "y", "n", "on", "off", "1", "0", "t", "f"}


def problems(run: Run) -> list[str]:
    """What is wrong with the given answers, one line each; empty where all can be used."""
    found = []
    for key, value in run.given.items():
        reason = _unknown(key) or _wrong(questions()[key], value) or _idle(key, run) or _clash(key, run)
        if reason:
            found.append(f"{f'{key}={_shown(value)}':<34} {reason}")
    if run.is_unattended:
        found += _missing(run)
    return found


def _unknown(key: str) -> str:
    question = questions().get(key)
    if question is None:
        near = nearest(key, [name for name, other in questions().items() if not other.is_hidden])
        return "no such question" + (f": did you mean {near}?" if near else "")
    return "is computed and cannot be given: leave it out" if question.is_hidden else ""


def _wrong(question: Question, value: Any) -> str:
    if question.several or question.type == "yaml":
        return _wrong_list(question, value)
    if question.type == "bool":
        return "" if str(value).lower() in _YES_NO else "give true or false"
    if isinstance(value, (dict, list)) or value is None:
        return "give one text, not a list" if isinstance(value, list) else "give a text"
    if question.choices:
        return _no_choice(question, str(value))
    return problem(question.key, str(value))


def _wrong_list(question: Question, value: Any) -> str:
    parts = _parts(question, value)
    if parts is None:
        example = ", ".join(str(choice) for choice in list(question.choices)[:2])
        return f"give a list, such as [{example or _EXAMPLES[question.key]}]"
    if not question.choices:
        return problem(question.key, parts)
    reasons = (_no_choice(question, part) for part in parts)
    return next((reason for reason in reasons if reason), "")


def _parts(question: Question, value: Any) -> list[str] | None:
    """The parts of a list, or of the text of one; None where it is none. Names need no brackets."""
    if isinstance(value, str):
        try:
            value = yaml.safe_load(value)
        except yaml.YAMLError:
            return None
    if isinstance(value, str) and question.key in MANY and not question.choices:
        value = [part.strip() for part in value.split(",")]
    return [str(part) for part in value] if isinstance(value, list) else None


def _no_choice(question: Question, value: str) -> str:
    known = [str(choice) for choice in question.choices]
    if value in known:
        return ""
    near = nearest(value, known)
    return (f"did you mean {near}? " if near else "") + f"one of: {', '.join(known)}"


def _clash(key: str, run: Run) -> str:
    """Why an answer cannot stand beside another one."""
    if key != "components":
        return ""
    package_name = run.given.get("package_name", run.answers.get("package_name"))
    return component_problem(_parts(questions()[key], run.given[key]), package_name)


def _idle(key: str, run: Run) -> str:
    if applies(key, {**run.before, **run.given}) or (not run.is_unattended and _condition_is_open(key, run)):
        return ""
    return f"does not apply here: asked only when {questions()[key].when}"


def _condition_is_open(key: str, run: Run) -> bool:
    """Whether the answer that the condition depends on is still to be asked."""
    words = questions()[key].when.split()
    return not any(name in run.given for name in words)


def _missing(run: Run) -> Iterator[str]:
    for key, question in questions().items():
        if question.has_default or question.is_hidden or key in run.given or key in run.answers:
            continue
        if question.when and (key.startswith(("waiver", "review")) or not applies(key, run.given)):
            continue
        values = "|".join(str(choice) for choice in question.choices) or "…"
        yield f"{key:<34} is missing: --data {key}={f'[{values}]' if question.several else values}"


def _shown(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 24 else text[:23] + "…"
