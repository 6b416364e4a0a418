"""The run that Copier is in: what was given, what was answered before, where it writes, whom it may ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from .conditions import applies
from .design import KEYS
from .questionnaire import PASSING, asked_before, headed, questions

PLAN_FILE = ".scaffold/plan.json"
_COPIES = "copier._main."
"""How the temporary folders start in which `copier update` renders the old and the new version."""


def names_of(value: Any) -> tuple[str, ...]:
    """The names in an answer that holds a list, or the text of one."""
    if isinstance(value, str):
        value = yaml.safe_load(value)
    return tuple(str(name) for name in value) if isinstance(value, (list, tuple)) else ()


class Run:
    """Copier's rendering context, read for what the decisions need of it."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._context = context
        self._conf: Mapping[str, Any] = context["_copier_conf"]

    @cached_property
    def answers(self) -> dict[str, Any]:
        """The answers there are, by key; those of questions that do not apply are left out."""
        found = {key: self._context[key] for key in questions() if key in self._context}
        return {key: value for key, value in found.items() if applies(key, found)}

    @cached_property
    def given(self) -> dict[str, Any]:
        """The answers that came with the call: `--data`, or the defaults a program passed."""
        given = {**(self._conf["user_defaults"] or {}), **(self._conf["data"] or {})}
        return {key: value for key, value in given.items() if not key.startswith("_")}

    @property
    def remembered(self) -> Mapping[str, Any]:
        """What Copier writes into the answers file."""
        return self._context["_copier_answers"]  # type: ignore[no-any-return]

    @cached_property
    def folder(self) -> Path:
        """The project's folder, absolute."""
        return Path(self._conf["dst_path"]).absolute()

    @cached_property
    def answers_file(self) -> str:
        """The path of the answers file in the project."""
        return str(self._conf["answers_file"] or ".copier-answers.yml")

    @property
    def is_unattended(self) -> bool:
        """Whether the caller asked for no questions (`--defaults`)."""
        return bool(self._conf["defaults"])

    @property
    def writes(self) -> bool:
        """Whether files are rendered and tasks run: neither `--pretend` nor `--skip-tasks`."""
        return not self._conf["pretend"] and not self._conf["skip_tasks"]

    @cached_property
    def is_replay(self) -> bool:
        """Whether `copier update` renders a version into a temporary copy, to compare with it.

        Copier says nothing of an update while it asks; its copies are quiet, take every answer as
        given, and live under a temporary folder with a name of its own (Copier 9.19).
        """
        quiet = bool(self._conf["quiet"]) and self.is_unattended
        return quiet and any(part.startswith(_COPIES) for part in self.folder.parts)

    @cached_property
    def _plan_before(self) -> dict[str, Any]:
        try:
            return dict(json.loads((self.folder / PLAN_FILE).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return {}

    @cached_property
    def before(self) -> dict[str, Any]:
        """The decisions that the project in the folder was made with; empty for a new project."""
        decisions = self._plan_before.get("decisions")
        return dict(decisions) if isinstance(decisions, dict) else {}

    @property
    def reviews_before(self) -> Mapping[str, Any]:
        """The reviews that the project in the folder was made with, by checkpoint."""
        reviews = self._plan_before.get("reviews")
        return reviews if isinstance(reviews, dict) else {}

    @cached_property
    def leave_out(self) -> tuple[str, ...]:
        """The tasks that the person leaves out."""
        return names_of(self.answers.get("leave_out"))

    @cached_property
    def decided(self) -> tuple[str, ...]:
        """The keys whose answers are part of the record, in the order asked."""
        return tuple(
            key
            for key, question in questions().items()
            if key in self.answers
            and not question.is_hidden
            and not key.endswith(PASSING)
            and key != "look_at"
        )

    def is_open(self, key: str) -> bool:
        """Whether a person must be asked: nothing is asked again that an earlier run has settled.

        In a project that exists, a decision is open when it is new, and a confirmation when one of
        the decisions before it has changed.
        """
        if questions()[key].is_settled:
            return False
        if not self.before:
            return True
        if key in headed() and key != "look_at":
            return key not in self.before
        return not self.is_unchanged(asked_before(key))

    def asks(self, key: str) -> bool:
        """Whether a person at the terminal is asked this question in this run."""
        if key in (self._conf.get("ask") or ()):
            return True
        return not self.is_unattended and key not in self.given and self.is_open(key)

    def is_unchanged(self, keys: Iterable[str], *, but_new: bool = False) -> bool:
        """Whether an existing project has these decisions already: such a design is never blocked anew.

        With `but_new`, apart from questions that the project was not asked yet.
        """
        if self.is_replay:
            return True
        wanted = frozenset(keys)
        mine = [key for key in KEYS if key in wanted and not (but_new and key not in self.before)]
        return bool(self.before) and all(self.answers.get(key) == self.before.get(key) for key in mine)
