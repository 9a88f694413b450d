"""Typical rows of the registers, theme by theme, what they refuse and what they count; `test_lines` runs them all."""
