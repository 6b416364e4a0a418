"""The guided layout: each component a package, and a place for everything that the answers name."""

from __future__ import annotations

from ..design import Design
from . import places, tests
from .component import Component
from .extras import Extra, folder_note
from .layout import Layout
from .reserved import RESERVED
from .words import words

RESOURCES = {
    "config": "Settings that are read as files; nothing in here is secret.",
    "data": "Data that the project ships or is tried with; nothing in here is personal.",
    "schemas": "Descriptions of what the project reads and writes, for other programs.",
}
"""What each resource folder is for."""


def layout(design: Design) -> Layout:
    """The layout that the guided questions describe."""
    package_name = design.package_name or "package"
    folders = _folders(design)
    shared = _shared(design)
    names = design.components or ("items",)
    adjacent = design.test_layout == "adjacent"
    components = []
    for name in names:
        modules = {**shared, **_modules(design, name)}
        where = tests.places(tests.SHARED, folders, modules, adjacent=adjacent)
        where |= tests.places(tests.OF_A_COMPONENT, folders, modules, adjacent=adjacent, component=name)
        components.append(Component(words(name, RESERVED), package_name, folders["package"], modules, where))
    return Layout(
        package_name, folders, tuple(components), has_boundaries=True, extras=tuple(_extras(design, folders))
    )


def _shared(design: Design) -> dict[str, str]:
    """The shared modules: an interface has a folder of its own only where that was asked for."""
    found = places.shared_modules(design)
    if design.interface_dirs:
        return found
    return {role: place.removeprefix("api/").removeprefix("commands/") for role, place in found.items()}


def _modules(design: Design, name: str) -> dict[str, str]:
    """The modules of a component: all in its own package, but for an interface that has a folder."""
    found = {
        role: place and f"{name}/{place.rpartition('/')[2]}"
        for role, place in places.component_modules(design).items()
    }
    names = {"models": "models", "service": "service", "pages": "pages", "commands": "commands"}
    found |= {role: f"{name}/{module}" for role, module in names.items() if found[role]}
    if design.interface_dirs:
        found |= {"routes": f"api/{name}"} if found["routes"] else {}
        found |= {"commands": f"commands/{name}"} if found["commands"] else {}
    return {**found, "front": f"{name}/__init__"}


def _folders(design: Design) -> dict[str, str]:
    """The folders of the repository; records and policies stand at the top where documents do not."""
    found = places.repository_places(design)
    if not design.docs_dir:
        found |= {role: found[role].removeprefix("docs/") for role in ("decisions", "policies")}
    if design.test_layout == "adjacent" and not (found["integration"] or found["end_to_end"]):
        found["tests"] = found["unit"] if found["examples"] else ""
    return found


def _extras(design: Design, folders: dict[str, str]) -> list[Extra]:
    """Folders that were asked for and that nothing fills yet."""
    found = [folder_note(name, RESOURCES[name]) for name in design.resource_dirs or ()]
    if design.examples_dir and not folders["examples"]:
        found.append(folder_note("examples", "Programs that show how the project is used."))
    if design.docs_dir and not any(folders[role] for role in ("docs", "decisions", "policies")):
        found.append(folder_note("docs", "Documents beside the README."))
    return found
