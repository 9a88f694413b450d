"""The same reading on a Dask cluster: the scheduler hands files to workers on other machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import Any

from mingfa.batch.outcome import Outcome, Work, outcome_of, refusal
from mingfa.batch.sources import Source
from mingfa.errors import InputFault

__all__ = ["on_cluster"]

_IN_FLIGHT = 4  # files a worker thread may have waiting; more would only fill the memory of the scheduler


def on_cluster(
    waiting: Iterable[Source], address: str, work: Work = outcome_of
) -> Iterator[tuple[Source, Outcome]]:
    """Each source with its outcome, as they are done; their bytes travel, so the workers need not see the files."""
    if find_spec("distributed") is None:
        raise InputFault(
            "没有安装集群组件，不能使用--cluster。请管理员安装 mingfa[cluster]，或改用--jobs在本机读取。"
        )
    from distributed import Client, as_completed

    try:
        client = Client(address, timeout="10s")
    except (OSError, ValueError, TimeoutError) as error:
        raise InputFault(f"连接不上集群“{address}”。请核对地址，确认调度程序已经启动。") from error
    with client:
        most = max(1, sum(client.nthreads().values())) * _IN_FLIGHT
        running: dict[Any, Source] = {}
        done = as_completed()
        for source in waiting:
            future = _submit(client, source, work)
            running[future] = source
            done.add(future)
            if len(running) >= most:
                yield _next(done, running)
        while running:
            yield _next(done, running)


def _submit(client: Any, source: Source, work: Work) -> Any:
    return client.submit(work, source.content, source.name, pure=False, retries=1)


def _next(done: Any, running: dict[Any, Source]) -> tuple[Source, Outcome]:
    future = next(done)
    source = running.pop(future)
    if future.status == "finished":
        return source, future.result()
    # The worker died of it, twice; the others go on.
    return source, refusal(f"“{source.name}”无法读取：读取程序中途退出。请用Word或WPS打开后另存为.docx再试。")
