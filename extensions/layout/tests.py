"""Where the tests live: in folders of their own by level, or unit tests beside what they test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from ..design import Design

SHARED = {
    "test_config": ("unit", "settings"),
    "test_errors": ("unit", "errors"),
    "test_log": ("unit", "log"),
    "test_log_of_library": ("unit", "log"),
    "test_deprecation": ("unit", "deprecation"),
    "test_middleware": ("unit", "middleware"),
    "test_worker": ("unit", "worker"),
    "test_public_names": ("unit", "library_front"),
    "test_data_file": ("unit", "data_file"),
    "test_examples": ("unit", ""),
    "test_api_requests": ("integration", ""),
    "test_cli_program": ("integration", ""),
    "test_job": ("integration", ""),
    "test_worker_in_process": ("integration", ""),
    "test_server": ("end_to_end", ""),
    "test_program": ("end_to_end", ""),
    "test_command": ("end_to_end", ""),
    "test_job_process": ("end_to_end", ""),
    "test_worker_process": ("end_to_end", ""),
}
"""Tests of the whole: their level, and the role that a unit test stands beside."""

OF_A_COMPONENT = {
    "test_core": ("unit", "service"),
    "test_models": ("unit", "models"),
    "test_store": ("unit", "store"),
    "test_service": ("unit", "service"),
    "test_aio": ("unit", "facade"),
    "test_utils": ("unit", "pages"),
    "test_file_store": ("unit", "file_store"),
    "test_actions": ("unit", "actions"),
    "test_api": ("integration", ""),
    "test_cli": ("integration", ""),
    "test_library": ("integration", ""),
}
"""Tests that each component has for itself."""


UNIT = frozenset(role for role, (level, _) in (SHARED | OF_A_COMPONENT).items() if level == "unit")
"""The unit tests."""

ONLY_TEST = "test_core"
"""The one file of unit tests that a small project has."""


def places(
    table: Mapping[str, tuple[str, str]],
    folders: Mapping[str, str],
    modules: Mapping[str, str],
    *,
    adjacent: bool = False,
    component: str = "",
) -> dict[str, str]:
    """The place of each test, relative to the repository and without suffix; empty without its level.

    `adjacent` puts unit tests beside the module they test; `component` goes into the names of tests
    that stand in one folder with those of other components.
    """
    found = {}
    for role, (level, subject) in table.items():
        folder = folders[level]
        if adjacent and folder and modules.get(subject):
            beside = PurePosixPath(folders["package"], modules[subject]).parent
            found[role] = str(beside / role)
        else:
            own = f"test_{component}_{role.removeprefix('test_')}" if component else role
            found[role] = f"{folder}/{own}" if folder else ""
    return found


def standard(design: Design, folders: Mapping[str, str], modules: Mapping[str, str]) -> dict[str, str]:
    """The places of all tests where there is one component; a small project has one file of unit tests."""
    found = places(SHARED, folders, modules) | places(OF_A_COMPONENT, folders, modules)
    return found | dict.fromkeys(UNIT - {ONLY_TEST}, "") if design.is_small else found
