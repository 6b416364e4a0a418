"""What to type next, for the manager and the package that the plan names."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..plan_file import Plan

INSTALL = {
    "uv": "uv sync",
    "pip_pyproject": "python -m venv .venv && . .venv/bin/activate && python -m pip install --upgrade pip"
    " && python -m pip install -e . --group dev",
}
RUN = {"uv": "uv run "}
DOCS_URL = "http://127.0.0.1:8000/docs"


@dataclass(frozen=True, slots=True)
class Step:
    """A command to type, and what it is for."""

    command: str
    note: str


def next_steps(plan: Plan, folder: str, look_at: Sequence[str]) -> tuple[Step, ...]:
    """Install and test; start it where it can be started; look at the files that are not accepted."""
    manager = str(plan.decisions.get("dependency_manager", "uv"))
    prefix = RUN.get(manager, "")
    parts = [f"cd {shlex.quote(folder)}", INSTALL.get(manager, INSTALL["pip_pyproject"])]
    tested = plan.decisions.get("testing", "none") != "none"
    if tested:
        parts.append(f"{prefix}pytest")
    steps = [Step(" && ".join(parts), "install, then run the tests" if tested else "install")]
    if str(plan.package_folder / "__main__.py") in plan.by_path:
        served = plan.decisions.get("api") == "fastapi"
        note = f"then open {DOCS_URL}" if served else "start it"
        steps.append(Step(f"{prefix}python -m {plan.package}", note))
    if look_at:
        paths = " ".join(map(shlex.quote, look_at[:3]))
        more = f" (and {len(look_at) - 3} more)" if len(look_at) > 3 else ""
        steps.append(Step(f"$EDITOR {paths}", f"look at what is not accepted{more}"))
    return tuple(steps)
