"""What of an entry can be looked for, written as tokens that every database's full-text index takes alike.

A text becomes the pairs of characters that follow one another (矛盾纠纷 → 矛盾 盾纠 纠纷 纷·), each as hexadecimal digits:
what contains a word contains its pairs in a row, so that a search for the phrase of a word's pairs is a search for the
word, down to a single character. Who may see the entry stands beside as tokens of its units.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.values import Kind
from mingfa.ledger.models import Level, Membership, Role, Unit
from mingfa.ledger.selectors import shown
from mingfa.text.initials import initials

__all__ = ["AllOf", "AnyOf", "Phrase", "Wanted", "folded", "places_of", "sought", "tokens_of", "words_of"]

#: PostgreSQL numbers positions up to 16,383; what a row says beyond that is not found, on either database.
_MOST = 16_000
#: A title that is longer is a sentence, and nobody types the initials of one.
_TITLE = 30
_OPEN, _PRIVATE = "o", "p"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand in a row; with `begun` the last may go on."""

    tokens: tuple[str, ...]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of them."""

    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of them."""

    wanted: tuple[Wanted, ...]


Wanted = Phrase | AllOf | AnyOf


def folded(text: str) -> str:
    """A text without regard to case and width, as it is compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, each once; all must be found."""
    return tuple(dict.fromkeys(folded(query.replace("\0", " ")).split()))


def said(data: Mapping[str, Any], register: type[Register]) -> tuple[list[str], list[str]]:
    """The texts of a row, folded: those that everybody sees, and those for whoever handles it.

    The initials of its title, and in rosters of the names, are texts too.
    """
    texts = shown(dict(data), register, unmasked=True)
    openly: list[str] = []
    privately: list[str] = []
    for column in register.columns:
        text = texts[column.name]
        if text:
            stream = openly if column.privacy is Privacy.OPEN else privately
            stream.append(folded(text))
            if _read_aloud(column, register) and len(text) <= _TITLE:
                stream.append(initials(text))
    return openly, privately


def _read_aloud(column: Column, register: type[Register]) -> bool:
    """Whether a field is looked up by its initials."""
    named = register.standing is not None and column.kind is Kind.TEXT
    return column.name == register.subject or (named and column.privacy in (Privacy.OPEN, Privacy.NAME))


def tokens_of(data: Mapping[str, Any], register: type[Register], unit: Unit) -> list[str]:
    """The tokens of an entry, in order."""
    openly, privately = said(data, register)
    tokens = [_register(register), *_places(unit, restricted=register.restricted)]
    tokens += [*_pairs(openly, _OPEN), *_pairs(privately, _PRIVATE)]
    return tokens[:_MOST]


def _places(unit: Unit, *, restricted: bool) -> Iterator[str]:
    # Restricted registers have places of their own, so that a search that is not their keeper's never meets them.
    below, itself = ("k", "l") if restricted else ("u", "s")
    yield f"{itself}{unit.pk}"
    for key in unit.ancestor_ids:
        yield f"{below}{key}"


def _pairs(texts: Iterable[str], stream: str) -> Iterator[str]:
    for text in texts:
        digits = _digits(text)
        for at in range(0, len(digits), 4):
            # The last stands before nothing, which no word contains.
            yield stream + (digits[at : at + 8] if at + 8 <= len(digits) else f"{digits[at:]}0000")


def _digits(text: str) -> str:
    """Four hexadecimal digits for each 16 bits."""
    return text.encode("utf-16-be", "surrogatepass").hex()


def places_of(memberships: Iterable[Membership]) -> tuple[Wanted, Wanted]:
    """Where a person sees entries, and where they handle them; the same rules as `rights` goes by."""
    seen: list[Wanted] = []
    handled: list[Wanted] = []
    for membership in memberships:
        letters = [("u", "s")] + ([("k", "l")] if membership.role == Role.KEEPER else [])
        for below, itself in letters:
            seen.append(Phrase((f"{below}{membership.unit_id}",)))
            letter = below if membership.unit.level >= Level.TOWN else itself
            handled.append(Phrase((f"{letter}{membership.unit_id}",)))
    return AnyOf(tuple(dict.fromkeys(seen))), AnyOf(tuple(dict.fromkeys(handled)))


def sought(
    words: Mapping[str, Iterable[int]],
    memberships: Iterable[Membership],
    register: type[Register] | None = None,
) -> Wanted:
    """All words of a query in one entry that a person sees; what is masked for them is not found.

    words: each with the units that have it in their name, whose entries need not say it
    """
    seen, handled = places_of(memberships)
    wanted = [seen] if register is None else [seen, Phrase((_register(register),))]
    for word, units in words.items():
        its = [Phrase((f"{letter}{unit}",)) for unit in units for letter in "sl"]
        wanted.append(AnyOf((_phrase(word, _OPEN), AllOf((_phrase(word, _PRIVATE), handled)), *its)))
    return AllOf(tuple(wanted))


def _register(register: type[Register]) -> str:
    return f"r{register.key.encode().hex()}"


def _phrase(word: str, stream: str) -> Phrase:
    digits = _digits(word)
    if len(digits) == 4:
        return Phrase((stream + digits,), begun=True)
    return Phrase(tuple(stream + digits[at : at + 8] for at in range(0, len(digits) - 4, 4)))
