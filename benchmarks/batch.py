"""Batches: start-up, memory while thousands of reports are read, two processes and two cluster workers against one.

Each measurement is a program of its own, so that what the benchmarks themselves hold in memory does not count.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.reading import different_reports
from benchmarks.result import Result

_STARTS = 5
_SECONDS_ALLOWED, _MEGABYTES_ALLOWED = 0.6, 150
_KILOBYTE = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in

# Runs what the first argument says, and tells what it took: seconds, processor time, memory, its own and its children's.
_MEASURED = """
import json, resource, sys, time
began = time.perf_counter()
code, sys.argv = sys.argv[1], sys.argv[1:]
try:
    exec(code)
except SystemExit as ended:
    assert not ended.code, ended
own, below = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
told = {"seconds": time.perf_counter() - began}
for name, used in ("own", own), ("below", below):
    told[name] = {"processor": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss}
if sys.platform == "linux":
    # A program started by a larger one would be said to have been as large.
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    told["own"]["memory"] = int(status["VmHWM"].split()[0])
print(json.dumps(told), file=sys.stderr)
"""
_COMMAND = "from mingfa.cli.main import mingfa; mingfa.main(sys.argv[1:])"
_ON_PROCESSES = """
from mingfa.batch.pool import on_processes
from mingfa.batch.sources import sources
for _ in on_processes(sources([sys.argv[1]]), int(sys.argv[2])):
    pass
"""


def _measured(code: str, *arguments: object) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-c", _MEASURED, code, *map(str, arguments)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    told: dict[str, Any] = json.loads(ended.stderr.splitlines()[-1])
    return told


def run(reports: int) -> Iterator[Result]:
    """So many reports through the command; a fifth of them on one process and on two, a twentieth on a cluster."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sizes = {"all": reports, "some": max(2, reports // 5), "few": max(2, reports // 20)}
        for name, count in sizes.items():
            _fill(folder / name, count)
        yield _start_up(next((folder / "few").iterdir()))
        yield _memory(folder / "all", reports)
        yield from _two_processes(folder / "some", sizes["some"])
        yield _cluster(folder / "few", sizes["few"])


def _fill(folder: Path, count: int) -> None:
    folder.mkdir()
    for number, text in enumerate(islice(different_reports(), count)):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def _start_up(report: Path) -> Result:
    """From nothing to the JSON of one report; the first run, which compiles the modules, does not count."""
    _measured(_COMMAND, "read", "--json", report)
    runs = [_measured(_COMMAND, "read", "--json", report) for _ in range(_STARTS)]
    took = median(run["own"]["processor"] for run in runs)
    return Result("mingfa read of one report, processor time", took, "allowed", _SECONDS_ALLOWED)


def _memory(folder: Path, count: int) -> Result:
    told = _measured(_COMMAND, "read", folder, "--out", folder.with_suffix(".xlsx"), "--jobs", 1)
    most = (told["own"]["memory"] + told["below"]["memory"]) * _KILOBYTE / 1_000_000
    what = f"memory while {count} reports are read into a table, parent and process"
    return Result(what, most, "allowed", _MEGABYTES_ALLOWED, "MB")


def _two_processes(folder: Path, count: int) -> Iterator[Result]:
    one, two = (_measured(_ON_PROCESSES, folder, jobs) for jobs in (1, 2))
    yield Result(f"{count} reports on two processes", two["seconds"], "on one", one["seconds"])
    # What the parent does itself it does for all processes; this tells, whatever else runs, how many it can keep busy.
    yield Result(
        "the parent's processor time", two["own"]["processor"], "its processes'", two["below"]["processor"]
    )


def _cluster(folder: Path, count: int) -> Result:
    from distributed import LocalCluster

    alone = folder.with_suffix(".xlsx")
    one = _measured(_COMMAND, "read", folder, "--out", alone, "--jobs", 1)
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        shared = folder.with_name("shared.xlsx")
        two = _measured(_COMMAND, "read", folder, "--out", shared, "--cluster", cluster.scheduler_address)
    if _contents(alone) != _contents(shared):
        raise AssertionError("the cluster's table is another one")
    return Result(
        f"the same table of {count} reports from two Dask workers",
        two["seconds"],
        "one process",
        one["seconds"],
    )


def _contents(book: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(book) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
