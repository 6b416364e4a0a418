"""The layout of a design: by purpose, by the answers to guided questions, or from a pasted tree."""

from __future__ import annotations

from functools import lru_cache

from ..design import Design
from . import custom, guided, places, tests
from .component import Component
from .layout import Layout
from .pasted import TreeError
from .words import words

ITEMS = "items"
"""What the one component of the template's own layouts is called."""


@lru_cache(maxsize=4096)
def layout_for(design: Design) -> Layout:
    """The layout of a design.

    Raises TreeError where the structure is a pasted tree that cannot be followed.
    """
    if design.structure == "guided":
        return guided.layout(design)
    if design.structure == "custom":
        return custom.layout(design)
    return standard(design)


def tree_problem(design: Design) -> str:
    """Why the pasted tree of a design cannot be followed, with each line; empty where it can."""
    try:
        custom.layout(design)
    except TreeError as error:
        return str(error).removeprefix("structure_tree: ")
    return ""


def standard(design: Design) -> Layout:
    """The template's own layout for the purpose: one component, tests in folders of their own."""
    package_name = design.package_name or "package"
    folders = places.repository_places(design)
    modules = {**places.shared_modules(design), **places.component_modules(design)}
    where = tests.standard(design, folders, modules)
    component = Component(
        words(ITEMS), package_name, folders["package"], modules, where, has_one_test=design.is_small
    )
    return Layout(package_name, folders, (component,))
