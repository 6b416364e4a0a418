"""The one base of what this package raises; `context` turns it into Copier's own clean message."""

from __future__ import annotations


class RefusalError(Exception):
    """A design, an answer or a template that cannot be used; the text names the fix."""
