"""Where each role of the project lives: one place a role, which paths, imports and documents follow."""

from .roles import Layout, layout_for

__all__ = ["Layout", "layout_for"]
