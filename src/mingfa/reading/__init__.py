"""Reading: a file that somebody wrote becomes a `Document` whose every statement points into its text.

from mingfa.reading import read
document = read(path.read_bytes(), path.name)
"""

from __future__ import annotations

from mingfa.reading.pipeline import read, read_text

__all__ = ["read", "read_text"]
