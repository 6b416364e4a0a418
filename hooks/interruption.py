"""Ctrl-C and its kin: held until it is known what to clean up, then raised once, then ignored."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable, Iterator
from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

_pending: list[int] = []


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Notes every signal that would end this program; `release` acts on it."""
    before = {each: signal.getsignal(each) for each in SIGNALS}
    _handle(_note)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        _pending.clear()


def release() -> None:
    """From here on a signal raises `KeyboardInterrupt`; one that came before does so now."""
    _handle(_interrupt)
    catch_up()


def catch_up() -> None:
    """Raises what came while it was held, or was lost: Python drops what is raised in a destructor."""
    if _pending:
        ignore()
        raise KeyboardInterrupt


def ignore() -> None:
    """From here on nothing stops this process politely."""
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)


def _handle(handler: Callable[[int, FrameType | None], None]) -> None:
    for each in SIGNALS:
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, handler)


def _note(number: int, _frame: FrameType | None) -> None:
    _pending.append(number)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    _pending.append(number)
    ignore()
    raise KeyboardInterrupt
