"""`python -m mingfa` is the command `mingfa`."""

from mingfa.cli.main import main

main()
