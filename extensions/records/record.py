"""What a decision record is made of, and how a decision becomes one for a design."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..design import Design
from ..questionnaire import questions


@dataclass(frozen=True, kw_only=True)
class Option:
    """One way that was considered: its name, its trade-off, and whether it was taken."""

    name: str
    trade_off: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Why a value was taken, and what follows from it, good and bad; sentences without a full stop."""

    why: str
    good: tuple[str, ...]
    bad: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Confirmation:
    """The command that confirms that a decision still holds, and what it shows when it does."""

    command: str
    shows: str


@dataclass(frozen=True, kw_only=True)
class Record:
    """One decision of a project, ready to be written down."""

    number: int
    slug: str
    title: str
    context: str
    options: tuple[Option, ...]
    chosen: str
    outcome: Outcome
    confirmation: Confirmation

    @property
    def file(self) -> str:
        """The file's name: `0004-dependency-manager.md`."""
        return f"{self.number:04}-{self.slug}.md"


def always(_: Design) -> bool:
    """For a decision that every project takes."""
    return True


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A question of the questionnaire as a decision: the labels and trade-offs come from `copier.yml`.

    `outcome` and `confirm` are read for the value taken. `taken` gives that value where it is not the
    answer itself, and `called` its name where the label does not say enough. `also` names ways that were
    considered and are not on offer, `hidden` values that are no way of doing it.
    """

    number: int
    slug: str
    key: str
    title: str
    context: str
    outcome: Callable[[Design], Outcome]
    confirm: Callable[[Design], Confirmation]
    applies: Callable[[Design], bool] = always
    taken: Callable[[Design], str] | None = None
    called: Callable[[Design], str] | None = None
    also: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def record(self, design: Design) -> Record:
        """The record of this decision for a design."""
        value = self.taken(design) if self.taken else str(getattr(design, self.key))
        listed = questions()[self.key].choices
        options = tuple(
            _option(label, chosen=str(choice) == value)
            for choice, label in listed.items()
            if choice not in self.hidden
        )
        others = tuple(Option(name=name, trade_off=trade, chosen=False) for name, trade in self.also.items())
        return Record(
            number=self.number,
            slug=self.slug,
            title=self.title,
            context=self.context,
            options=(*options, *others),
            chosen=self.called(design) if self.called else _chosen(options, value),
            outcome=self.outcome(design),
            confirmation=self.confirm(design),
        )


def by_value(key: str, outcomes: Mapping[str, Outcome]) -> Callable[[Design], Outcome]:
    """The outcome that belongs to the answer of one question."""
    return lambda design: outcomes[str(getattr(design, key))]


def _chosen(options: tuple[Option, ...], value: str) -> str:
    return next((option.name for option in options if option.chosen), value)


def _option(label: str, *, chosen: bool) -> Option:
    name, _, trade_off = label.partition(" — ")
    return Option(name=name, trade_off=trade_off, chosen=chosen)
