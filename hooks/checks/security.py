"""Bandit, our own rules for dangerous calls and logs, and secrets: critical, never acceptable as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import bandit_run, dangerous, secrets_in_text
from .base import DOES_NOT_PARSE, CheckResult, FileUnderCheck, Problem, ProjectContext, skipped, verdict_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "security"
CRITICAL = True
SAME_AS = {  # a rule of ours, and those of bandit that say the same of the same line
    "secret": {"B105", "B106", "B107"},
    "B602": {"B602", "B604"},
    "B605": {"B605", "B607"},
}


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """Bandit once over all Python, the rules of this package over every text."""
    found = bandit_run.run_bandit([file for file in files if file.tree is not None], project.root)
    return {file.path: _result(file, found) for file in files}


def _result(file: FileUnderCheck, bandit: Mapping[str, list[Problem]] | str) -> CheckResult:
    if file.text is None:
        return skipped("not text: no checker for it")
    own = [*secrets_in_text.problems(file), *dangerous.problems(file)]
    if file.is_python and file.tree is None:
        return verdict_on(own) if own else skipped(DOES_NOT_PARSE)
    if file.is_python and isinstance(bandit, str):
        return verdict_on(own) if own else skipped(bandit)
    if isinstance(bandit, str):
        return verdict_on(own)
    said = {(each.line, same) for each in own for same in SAME_AS.get(each.rule, {each.rule})}
    more = [problem for problem in bandit.get(file.path, ()) if (problem.line, problem.rule) not in said]
    return verdict_on([*own, *more])
