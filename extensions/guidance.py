"""Live guidance: what each option would do to the score, and how the design stands so far.

Copier renders every label, also where nobody is asked: what is said here costs nothing then.
"""

from __future__ import annotations

from functools import lru_cache

from .critic.engine import violations
from .critic.scoring import BEST, Violation, total
from .design import Design
from .questionnaire import asked_before, heading, questions
from .run import Run


def effect(run: Run, key: str, value: str) -> str:
    """What an option would cost, as the end of its label: ` −1 CMP103`; empty where it costs nothing.

    Empty, too, where nobody is asked, and for an option that is closed: that has its reason beside it.
    """
    return _effect(_so_far(run, key), key, value) if run.asks(key) else ""


def standing(run: Run, key: str) -> str:
    """Where a question stands, and the score of the answers before it once one of them can be judged."""
    place = heading(key, run.answers)
    if not run.asks(key):
        return place
    design = _so_far(run, key)
    return place if design.description is None else f"{place} · so far {_score(design, key)}/{BEST}"


def _so_far(run: Run, key: str) -> Design:
    return Design.from_answers(run.answers, only=asked_before(key))


@lru_cache(maxsize=1024)
def _found(design: Design, checkpoint: int) -> list[Violation]:
    return violations(design, checkpoint)


def _checkpoint(key: str) -> int:
    """The next review: the answers so far are held against what it will ask."""
    return 1 if questions()[key].stage <= 1 else 2


def _score(design: Design, key: str) -> int:
    return total(_found(design, _checkpoint(key)))


@lru_cache(maxsize=1024)
def _effect(design: Design, key: str, value: str) -> str:
    candidate = design.but(**{key: value})
    change = _score(candidate, key) - _score(design, key)
    before = _losses(design, key)
    new = [item for item in _losses(candidate, key).values() if item.rule.id not in before]
    if change > 0:
        return f" +{change}"
    if change == 0 or not new or new[0].severity == "blocker":
        return ""
    more = f" +{len(new) - 1}" if len(new) > 1 else ""
    settled = new[0].rule.settled_by
    return f" −{-change} {new[0].rule.id}{more}" + (f", until {settled}" if settled and not more else "")


def _losses(design: Design, key: str) -> dict[str, Violation]:
    """What costs points, by rule, the worst first."""
    found = _found(design, _checkpoint(key))
    return {item.rule.id: item for item in found if item.severity != "note"}
