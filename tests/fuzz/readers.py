"""The readers under a fuzzer that follows which lines an input reaches (atheris, `pip install "mingfa[fuzz]"`).

    cd tests && python -m fuzz.readers [-max_total_time=300] [-runs=1000] [folder of inputs kept from run to run]

Options are libFuzzer's. An input is a byte that tells what it is, and the content; it is read or refused in words, in
bounded time, and what is read stands in the text. What breaks that is kept as crash-… or timeout-… in this folder.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mingfa.reading", "mingfa.text"]):
    from fuzz.inputs import SEEDS, WORDS, read_or_refused


def main() -> None:
    """Fuzz until the options say stop, or something is found."""
    with tempfile.TemporaryDirectory(prefix="mingfa-fuzz-") as place:
        seeds = Path(place) / "seeds"
        seeds.mkdir()
        for number, seed in enumerate(SEEDS):
            (seeds / str(number)).write_bytes(seed)
        words = Path(place) / "words"
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in WORDS), encoding="ascii")
        options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        kept = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
        atheris.Setup(
            [sys.argv[0], f"-dict={words}", "-timeout=20", "-max_len=20000", *options, *kept, str(seeds)],
            read_or_refused,
        )
        atheris.Fuzz()


def _quoted(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
