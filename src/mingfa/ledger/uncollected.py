"""Work on many rows without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave Python's collector of cycles off meanwhile; as a decorator, for the length of a call.

    Rows by the hundred thousand make it walk over all of them again and again, and hold no cycles. What is no longer
    needed is given back at once all the same. Whoever turned it off turns it on again, so that calls may nest or overlap.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
