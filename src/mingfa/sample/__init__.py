"""A county that does not exist, with two years of rows, workbooks as clerks have them, and reports with faults.

Places, people and telephone numbers are invented; the same seed gives the same county on every machine.
"""
