"""How sure a link is: the share of annotated links that were right where they stood as this one does.

Two things tell right links from wrong ones: by how much the indicator is ahead of the next that the words may mean,
and whether its whole wording is said of the number itself or part of it is borrowed. The shares were counted on
annotated text; `cd tests && python -m passages.score --calibration` counts them anew.
"""

from __future__ import annotations

from bisect import bisect

__all__ = ["certainty"]

_AHEAD = (-1.0, 2.0, 5.0)  # in characters, as wordings are weighed
_RIGHT = (0.5, 0.75, 0.94, 0.98)  # below the first, between, and from the last on
_LENT = 3.0  # what it takes off the lead to have borrowed


def certainty(ahead: float, *, lent: bool) -> float:
    """What share of links as this one are right.

    ahead: by how much the best indicator outweighs the second
    lent:  whether part of its wording is said of something else in the sentence, or above it

    >>> certainty(6.5, lent=False), certainty(6.5, lent=True), certainty(0.5, lent=True)
    (0.98, 0.94, 0.5)
    """
    return _RIGHT[bisect(_AHEAD, ahead - _LENT if lent else ahead)]
