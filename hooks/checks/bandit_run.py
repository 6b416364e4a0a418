"""Bandit in this process, once over all files, with the project's `[tool.bandit]`."""

from __future__ import annotations

import contextlib
import logging
from collections import defaultdict
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from ..tools import ADD_TOOLS
from .base import FileUnderCheck, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NORMAL_IN_TESTS = frozenset({"B101", "B105", "B106", "B107", "B404", "B603", "B607"})
FIXES = {
    "B101": "raise an exception; `python -O` drops asserts",
    "B104": "bind to 127.0.0.1, or take the address from the settings",
    "B108": "use tempfile",
    "B110": "handle the error, or log it",
    "B301": "read JSON instead of pickle",
    "B311": "use secrets for anything an attacker must not guess",
    "B314": "parse XML with defusedxml",
    "B324": "use SHA-256 or better",
    "B404": "avoid the process, or say why it is safe with `# nosec B404`",
    "B501": "verify certificates",
    "B506": "use yaml.safe_load",
    "B603": "avoid the process, or say why it is safe with `# nosec B603`",
    "B608": "pass values as parameters of the query",
}


def run_bandit(files: Sequence[FileUnderCheck], root: Path) -> Mapping[str, list[Problem]] | str:
    """Path to what bandit found in it; or, as text, why bandit could not run."""
    if not files:
        return {}
    try:
        from bandit.core import config, manager  # type: ignore[import-untyped]
    except ImportError:
        return f"bandit is not installed: {ADD_TOOLS}"
    logging.getLogger("bandit").setLevel(logging.CRITICAL)
    tests = {file.path for file in files if file.is_test}
    with contextlib.chdir(root):  # so that `exclude_dirs` meets paths of the project, not of this machine
        settings = _settings(config)
        if isinstance(settings, str):
            return settings
        names = {"include": settings.get_option("tests"), "exclude": settings.get_option("skips")}
        profile = {key: set(value or ()) for key, value in names.items()}
        bandit = manager.BanditManager(settings, "file", profile=profile)
        bandit.discover_files([file.path for file in files])
        try:
            bandit.run_tests()
        except SystemExit:  # bandit's own answer to Ctrl-C
            raise KeyboardInterrupt from None
    found: dict[str, list[Problem]] = defaultdict(list)
    for issue in bandit.results:
        path = PurePosixPath(issue.fname).as_posix()
        if path not in tests or issue.test_id not in NORMAL_IN_TESTS:
            found[path].append(_problem(issue))
    return found


def _settings(config: Any) -> Any:
    pyproject = Path("pyproject.toml")
    if not pyproject.is_file():
        return config.BanditConfig()
    try:
        return config.BanditConfig(str(pyproject))
    except Exception as error:  # noqa: BLE001  bandit raises several kinds for settings it cannot read
        return f"bandit cannot read pyproject.toml: {error}"


def _problem(issue: Any) -> Problem:
    what = " ".join(issue.text.split()).rstrip(".")
    fix = FIXES.get(issue.test_id, f"see bandit's page on {issue.test_id}")
    return Problem(issue.lineno, what, issue.test_id, fix)
