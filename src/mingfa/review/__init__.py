"""Review: rules over a document, one rule one file; a rule's docstring is its manual page and its test."""

from mingfa.errors import DeclarationError

if __doc__ is None:
    raise DeclarationError(
        "mingfa.review", "docstrings are stripped, and rules live in them", "Do not run Python with -OO"
    )
