"""When a question of the design is asked; `copier.yml` says the same in its `when`, and a test compares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

_APPLIES: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "python_range": lambda answers: answers.get("python_version") == "range",
    **dict.fromkeys(
        ("components", "interface_dirs", "resource_dirs", "examples_dir", "docs_dir", "test_layout"),
        lambda answers: answers.get("structure") == "guided",
    ),
    "structure_tree": lambda answers: answers.get("structure") == "custom",
    "api_audience": lambda answers: answers.get("api", "none") != "none",
    "docs_contents": lambda answers: answers.get("docs", "none") != "none",
}


def applies(key: str, answers: Mapping[str, Any]) -> bool:
    """Whether a question is asked at all, given the other answers; the same as `when` in `copier.yml`."""
    condition = _APPLIES.get(key)
    return condition is None or condition(answers)
