"""An answers file read for its design: forgiving with what it holds, clear about what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .answers import nearest
from .conditions import applies
from .design import KEYS, MANY, Design
from .questionnaire import CONFIRMING, COPIER_YML, PASSING, Loader, questions

LARGEST = 256 * 1024
"""Bytes that an answers file may have: one that was typed or remembered is far smaller."""

_LISTS = MANY | {"non_goals"}
_PROCESS = frozenset({"leave_out", "look_at", "approval", "report_format"})
_YES_NO = frozenset({"interface_dirs", "examples_dir", "docs_dir", "devcontainer"})
_YES = frozenset({"true", "yes", "y", "on", "1", "t"})


class UnreadableError(Exception):
    """Holds no answers; the message names the file and what to do."""


@dataclass(frozen=True)
class AnswersFile:
    """The design that a file describes, the reasons for waivers in it, and what is odd about it."""

    design: Design
    waivers: Mapping[int, str | None]
    remarks: tuple[str, ...]


def read(path: Path) -> AnswersFile:
    """The answers in a YAML file, such as one for `--data-file` or a project's `.copier-answers.yml`.

    Raises UnreadableError where it cannot be read, is no YAML, or holds no answer of the design.
    """
    raw = {str(key): value for key, value in _mapping(path).items() if not str(key).startswith("_")}
    found = {key: _answer(path, key, raw[key]) for key in KEYS if raw.get(key) is not None}
    if not found:
        raise UnreadableError(f"{path} holds no answer: give lines such as `purpose: api`")
    answers = {key: value for key, value in found.items() if applies(key, found)}
    remarks = (*_unknown(raw), *_numbers(raw), *_not_on_offer(answers), *_missing(answers))
    return AnswersFile(Design.from_answers(answers), {n: _waiver(raw, n) for n in (1, 2)}, remarks)


def is_known(key: str) -> bool:
    """Whether a key is one that the questionnaire writes, judged or not."""
    return (
        key in KEYS
        or key in _PROCESS
        or key.startswith(("review_", "waiver_"))
        or key.endswith(CONFIRMING + PASSING)
    )


def _mapping(path: Path) -> Mapping[Any, Any]:
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there"
        raise UnreadableError(f"{path} {what}: give the path of an answers file, in YAML")
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path} is larger than {LARGEST // 1024} KiB: give an answers file")
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)  # nosec B506 - a safe loader
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UnreadableError(f"{path} is not UTF-8: save it as UTF-8 text") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError(f"{path}{_place(error)} is not YAML: correct it, or quote the text") from None
    if not isinstance(loaded, dict):
        raise UnreadableError(f"{path} holds no answers: write one `key: value` a line")
    return loaded


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f", line {mark.line + 1}," if mark else ""


def _answer(path: Path, key: str, value: Any) -> Any:
    """One answer in the form that a design takes."""
    if isinstance(value, str) and key in MANY:
        value = [part.strip() for part in value.strip("[] ").split(",") if part.strip()]
    parts = value if isinstance(value, list) else [value]
    if any(isinstance(part, (dict, list, set)) for part in parts):
        raise UnreadableError(f"{path}: {key} holds a structure: give a text or a list of texts")
    if isinstance(value, list) and key not in _LISTS:
        raise UnreadableError(f"{path}: {key} holds a list: give one value")
    if key in _YES_NO:
        return str(value).lower() in _YES
    if key in MANY or isinstance(value, list):
        return [str(part) for part in parts]
    return str(value)


def _unknown(raw: Mapping[str, Any]) -> Iterator[str]:
    for key in raw:
        if not is_known(key):
            near = nearest(key, KEYS)
            yield f"{key}: no such question" + (f", did you mean {near}?" if near else "")


def _numbers(raw: Mapping[str, Any]) -> Iterator[str]:
    if isinstance(raw.get("python_version"), float):
        yield f'python_version: {raw["python_version"]} is a number in YAML: put it in quotes, "3.12"'


def _not_on_offer(answers: Mapping[str, Any]) -> Iterator[str]:
    for key, value in answers.items():
        # A wheel holds no questionnaire: then there is nothing to compare with.
        question = questions().get(key) if COPIER_YML.is_file() else None
        known = [str(choice) for choice in question.choices] if question else []
        for part in value if isinstance(value, list) else [value]:
            if known and str(part) not in known:
                near = nearest(str(part), known)
                yield f"{key}={part}: not on offer" + (f", did you mean {near}?" if near else "")


def _missing(answers: Mapping[str, Any]) -> Iterator[str]:
    missing = [key for key in KEYS if key not in answers and applies(key, answers)]
    if missing:
        yield f"not answered, so not judged: {', '.join(missing)}"


def _waiver(raw: Mapping[str, Any], number: int) -> str | None:
    choice = raw.get(f"review_{number}")
    reason = raw.get(f"waiver_{number}")
    chosen = raw.get(f"review_{number}_again") if choice == "clarify" else choice
    return str(reason) if chosen == "waive" and isinstance(reason, str) else None
