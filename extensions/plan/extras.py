"""Which of the files that a structure asks for are left to write, once the template has filled its own."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout import Extra
from ..layout.pasted import refusal
from .cards import Card

EXTRAS = "{% yield extra from plan.extras %}{{ extra.path }}{% endyield %}.jinja"
"""The file of the template that writes them."""


def needed(extras: Iterable[Extra], cards: Iterable[Card]) -> tuple[Extra, ...]:
    """The files that no other file of the template takes the place of.

    Raises TreeError, which names the line of each one that the template would have to fill and that
    this design has no content for: an empty one would only pretend.
    """
    own = [card for card in cards if card.source != EXTRAS]
    filled = {card.path for card in own if card.when}
    known = {card.path for card in own if not card.when}
    left = [extra for extra in extras if extra.path not in filled and not _is_kept(extra, filled)]
    empty = [extra for extra in left if extra.path in known or extra.is_known_elsewhere]
    if empty:
        raise refusal([(extra.line, f"{extra.path} {_why(extra, known)}") for extra in empty])
    return tuple(left)


def _is_kept(extra: Extra, filled: Iterable[str]) -> bool:
    """Whether its folder exists without it."""
    folder = extra.path.rpartition("/")[0]
    return extra.only_keeps_folder and any(path.startswith(f"{folder}/") for path in filled)


def _why(extra: Extra, known: Iterable[str]) -> str:
    if extra.path in known:
        return "belongs to an answer that this design does not have; change that answer, or leave it out"
    return "would be empty, and cannot say what belongs in it; add it when there is something to say"
