"""Going back: which answers can be changed, and the command that asks only those again."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .filters import yaml_document
from .questionnaire import headed, questions
from .run import Run


def revisable(run: Run, place: str) -> str:
    """The answers that can be changed from here, as JSON of labels and keys; none unless asked for."""
    if run.answers.get(confirmation(place)) not in {"revise", "clarify"}:
        return "[]"
    return json.dumps(
        {f"{key} ({_shown(run.answers[key])})": key for key in _so_far(run, place)}, ensure_ascii=True
    )


def confirmation(place: str) -> str:
    """The key of the question that may be answered with `revise`."""
    if place.startswith("review_"):
        return place
    return f"{place}_approved" if place in {"structure", "plan"} else f"{place}_confirmed"


def command(run: Run, place: str) -> str:
    """The command that goes on from here: every other answer kept in a file, the chosen ones asked again."""
    chosen = [key for key in run.answers.get(f"{place}_changes") or () if key in questions()]
    if not chosen:
        stage = questions()[confirmation(place)].stage
        chosen = [key for key in _so_far(run, place) if questions()[key].stage == stage] or list(
            _so_far(run, place)
        )
    known = set(_so_far(run, place)) | set(run.given)
    return rerun(run, [key for key in questions() if key in known & headed() & set(run.answers)], chosen)


def rerun(run: Run, kept: Iterable[str], asked: Iterable[str]) -> str:
    """A Copier command that keeps these answers in a file and asks those again."""
    asked = sorted(asked, key=list(questions()).index)
    answers = {key: run.answers[key] for key in kept if not _depends(key, asked)}
    file = Path(tempfile.mkdtemp(prefix="answers-")) / "answers.yml"
    file.write_text(yaml_document(answers), encoding="utf-8")
    target = [str(run.folder)]
    if not run.before:
        target.insert(0, str(run.remembered.get("_src_path", ".")))
    verb = "update" if run.before else "copy"
    asks = [part for key in asked for part in ("--ask", key)]
    return shlex.join([_program(), verb, "--trust", "--data-file", str(file), *asks, *target])


def _program() -> str:
    return "copier" if shutil.which("copier") else sys.argv[0]


def _so_far(run: Run, place: str) -> list[str]:
    stop = list(questions()).index(confirmation(place))
    return [key for key in list(questions())[:stop] if key in run.answers and key in headed()]


def _depends(key: str, asked: list[str]) -> bool:
    condition = questions()[key].when
    return any(name in condition.split() for name in asked)


def _shown(value: object) -> str:
    text = ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
    return " ".join(text.split())[:40]
