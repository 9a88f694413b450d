"""Reading: a file that somebody wrote becomes a `Document` whose every statement points into its text.

from mingfa.reading import read
document = read(path.read_bytes(), path.name)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mingfa.reading.pipeline import read, read_text

__all__ = ["read", "read_text"]


def __getattr__(name: str) -> Any:
    # The child process that takes a file apart needs this package, but not the catalogue that the pipeline loads.
    if name in __all__:
        from mingfa.reading import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
