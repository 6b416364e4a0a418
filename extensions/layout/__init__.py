"""Where each role of the project lives: one place a role, which paths, imports and documents follow."""

from .build import layout_for, tree_problem
from .component import Component
from .extras import Extra
from .layout import Layout
from .pasted import TreeError
from .starter import starter

__all__ = ["Component", "Extra", "Layout", "TreeError", "layout_for", "starter", "tree_problem"]
