"""Many files at once: found in folders and archives, read on processes or a cluster, told in one table.

What is read is kept in a file beside the table, so that a run that was cut short goes on where it stood.
"""
