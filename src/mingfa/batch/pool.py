"""Processes that read files one after another, each killed and replaced when a file asks for too much."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from mingfa.batch.outcome import Outcome, Work, outcome_of, refusal
from mingfa.batch.sources import Source
from mingfa.reading.kinds import kind_of
from mingfa.reading.limits import LIMITS, Limits
from mingfa.reading.sandbox import ISOLATED

__all__ = ["here", "on_processes"]

#: Not forked: a copy of this process with its threads would not be safe, and Windows has no other way.
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class _Worker:
    """A process and what it is at."""

    process: Any
    pipe: Connection
    source: Source | None = None
    until: float = 0.0
    seconds: int = 0


def here(waiting: Iterable[Source], work: Work = outcome_of) -> Iterator[tuple[Source, Outcome]]:
    """Each source with its outcome, one after the other in this process: for work that cannot be sent to another."""
    for source in waiting:
        yield source, work(source.content, source.name)


def on_processes(
    waiting: Iterable[Source], jobs: int, limits: Limits = LIMITS, work: Work = outcome_of
) -> Iterator[tuple[Source, Outcome]]:
    """Each source with its outcome, as they are done; a file is fetched when a process is free for it.

    work: what is done with each; it goes to the processes, so it has to be something that can be sent
    """
    workers: list[_Worker] = []
    queue = iter(waiting)
    try:
        for source in queue:
            if len(workers) < jobs:
                workers.append(_started(limits, work))
                free = workers[-1]
            else:
                while (
                    free := next((one for one in workers if one.source is None), workers[0])
                ).source is not None:
                    yield from _finished(workers, limits, work)
            _give(free, source, limits)
        while any(worker.source is not None for worker in workers):
            yield from _finished(workers, limits, work)
    finally:
        for worker in workers:
            _end(worker)


def _started(limits: Limits, work: Work) -> _Worker:
    here, there = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_work, args=(there, limits, work), daemon=True)
    process.start()
    there.close()
    return _Worker(process, here)


def _give(worker: _Worker, source: Source, limits: Limits) -> None:
    isolated = kind_of(source.content, source.name) in ISOLATED if source.content else False
    worker.source = source
    # The child that takes a paper apart has its own limits; what is left is the reading of its text.
    worker.seconds = limits.text_seconds + (limits.ocr_seconds + limits.seconds if isolated else 0)
    worker.until = time.monotonic() + worker.seconds
    worker.pipe.send((source.content, source.name))


def _finished(workers: list[_Worker], limits: Limits, work: Work) -> Iterator[tuple[Source, Outcome]]:
    """Wait for some to be done, or to have to be stopped."""
    busy = [worker for worker in workers if worker.source is not None]
    pause = max(0.0, min(worker.until for worker in busy) - time.monotonic())
    ready = wait([worker.pipe for worker in busy], timeout=pause)
    for worker in busy:
        source = worker.source
        assert source is not None  # noqa: S101 - those at work have one
        if worker.pipe in ready:
            try:
                outcome: Outcome = worker.pipe.recv()
            except (EOFError, OSError):
                outcome = refusal(
                    f"“{source.name}”无法读取：读取程序中途退出。请用Word或WPS打开后另存为.docx再试。"
                )
                _replace(worker, limits, work)
            worker.source = None
            yield source, outcome
        elif time.monotonic() >= worker.until:
            _replace(worker, limits, work)
            worker.source = None
            yield source, refusal(f"“{source.name}”读取超过{worker.seconds}秒，已经停止。请拆分后再试。")


def _replace(worker: _Worker, limits: Limits, work: Work) -> None:
    _end(worker)
    fresh = _started(limits, work)
    worker.process, worker.pipe = fresh.process, fresh.pipe


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _work(pipe: Connection, limits: Limits, work: Work) -> None:
    """The process: read what comes, send what came of it, until nobody is there any more."""
    # The parent decides what an interrupt means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.text_memory_bytes, resource.RLIM_INFINITY))
    settled = False
    while True:
        try:
            content, name = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(work(content, name))
        if not settled:
            # What the first file made this process load stays; the collector need not go through it again and again.
            gc.freeze()
            settled = True
