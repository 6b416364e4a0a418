"""What a component calls the things it keeps: every form that code and prose need."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache


def _pairs(text: str) -> dict[str, str]:
    return {many: one for many, _, one in (pair.partition("/") for pair in text.split())}


_NO_PLURAL = ("ss", "us", "is", "ews", "series", "species", "gas", "lens", "alias", "bias", "canvas", "sms")
_ENDINGS = _pairs(
    "yses/ysis oes/o ies/y ouses/ouse auses/ause uses/us sses/ss shes/sh ches/ch xes/x zzes/zz iases/ias"
)
"""How plurals end, and what stands there in the singular; all others only lose their s."""

_IRREGULAR = _pairs(
    "abuses/abuse excuses/excuse fuses/fuse uses/use canvases/canvas lenses/lens gases/gas "
    "quizzes/quiz axes/axis shoes/shoe toes/toe caches/cache headaches/headache niches/niche "
    "avalanches/avalanche calories/calorie cookies/cookie movies/movie pies/pie ties/tie apis/api "
    "uris/uri cpus/cpu emojis/emoji gpus/gpu kpis/kpi menus/menu skus/sku taxis/taxi halves/half "
    "knives/knife leaves/leaf lives/life shelves/shelf wolves/wolf indices/index matrices/matrix "
    "vertices/vertex children/child people/person"
)
"""Plurals that follow no rule."""


@dataclass(frozen=True)
class Words:
    """The words of one component; attributes are named after the words that they take the place of."""

    name: str
    """The component's own name: `orders`, `billing`."""

    item: str
    """One of them as a variable: `order`, `billing_record`."""

    items: str
    """Several of them as a variable: `orders`, `billing_records`."""

    @property
    def Item(self) -> str:  # noqa: N802
        """One of them as a class: `Order`, `BillingRecord`."""
        return _camel(self.item)

    @property
    def Items(self) -> str:  # noqa: N802
        """Several of them in the name of a class: `Orders`, `BillingRecords`."""
        return _camel(self.items)

    @property
    def ITEM(self) -> str:  # noqa: N802
        """One of them in the name of a constant: `BILLING_RECORD`."""
        return self.item.upper()

    @property
    def ITEMS(self) -> str:  # noqa: N802
        """Several of them in the name of a constant: `BILLING_RECORDS`."""
        return self.items.upper()

    @property
    def an_item(self) -> str:
        """One of them with its article, in a name: `an_order`, `a_billing_record`."""
        return f"{'an' if _sounds_like_a_vowel(self.item) else 'a'}_{self.item}"

    @property
    def slug(self) -> str:
        """The component in an address or a command: `order-lines`."""
        return self.name.replace("_", "-")

    @property
    def prose(self) -> Prose:
        """The same words as a sentence has them: `billing records`, `An order`."""
        return Prose(self)


@dataclass(frozen=True)
class Prose:
    """Words in a sentence; a capital letter stands at its start."""

    words: Words

    def __getattr__(self, form: str) -> str:
        text = str(getattr(self.words, form[:1].lower() + form[1:])).replace("_", " ")
        return text[:1].upper() + text[1:] if form[:1].isupper() else text


@lru_cache(maxsize=512)
def words(name: str, reserved: AbstractSet[str] = frozenset()) -> Words:
    """The words of a component. One whose name is no plain English plural keeps *records*.

    `reserved` are names that the code around them needs for something else, without case and `_`.
    """
    one = _singular(name)
    if one == name or one.replace("_", "") in reserved or name.replace("_", "") in reserved:
        return Words(name, f"{name}_record", f"{name}_records")
    return Words(name, one, name)


def _singular(name: str) -> str:
    """The singular of a plain English plural; the same name where it is none."""
    before, line, last = name.rpartition("_")
    return before + line + _one(last)


def _one(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 3 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    return next(
        (word.removesuffix(end) + one for end, one in _ENDINGS.items() if word.endswith(end)), word[:-1]
    )


def _camel(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def _sounds_like_a_vowel(word: str) -> bool:
    if word.startswith(("uni", "uri", "url", "usa", "use", "usu", "ute", "uti", "uuid", "eu", "one")):
        return False
    return word.startswith(("a", "e", "i", "o", "u", "hour", "honest", "honour", "heir"))
