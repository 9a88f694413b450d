"""All benchmarks, each as a ratio against a peer or a floor measured in the same run.

    python -m benchmarks [reading] [review] [importing] [saving] [listing] [totals] [likeness] [batch]
        [--rows N] [--saves N] [--entries N] [--megabytes N] [--reports N]

Absolute times depend on the machine and are printed beside the ratios for orientation only.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from importlib import import_module

from rich.console import Console
from rich.table import Table


def main() -> None:
    """Run what is asked for and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    kinds = ("reading", "review", "importing", "saving", "listing", "totals", "likeness", "batch")
    parser.add_argument("which", nargs="*", default=kinds, metavar="|".join(kinds))
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--reports", type=int, default=10_000)
    asked = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="mingfa-bench-") as home:
        # Django reads its data folder from the environment when it is set up, so this stands before the imports.
        os.environ["MINGFA_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
        table = Table(title="各项基准（同一次运行内的比值）")
        for heading in ("what", "ours", "beside", "theirs", "ratio"):
            table.add_column(heading, justify="left" if heading in ("what", "beside") else "right")
        sizes = {
            "reading": asked.megabytes,
            "review": asked.megabytes,
            "importing": asked.rows,
            "saving": asked.saves,
            "listing": asked.entries,
            "totals": asked.entries,
            "likeness": asked.reports,
            "batch": asked.reports,
        }
        for which in asked.which:
            for result in import_module(f"benchmarks.{which}").run(sizes[which]):
                table.add_row(*result.cells())
                # A later one may fail or be cut off; what is measured is not lost by it.
                sys.stderr.write("  ".join(result.cells()) + "\n")
        Console(width=140).print(table)


if __name__ == "__main__":
    main()
