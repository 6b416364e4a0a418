"""The one base of what this package raises."""

from __future__ import annotations


class HookError(Exception):
    """Something that stops a walk or a check before it starts; the text names the fix."""
