"""`mingfa serve`: the site, on this machine alone unless told otherwise."""

from __future__ import annotations

import socket
import sys
from typing import Any

import click

from mingfa.cli._ledger import open_ledger
from mingfa.errors import InputFault

__all__ = ["command"]


@click.command("serve", short_help="启动网站，在浏览器里使用")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), metavar="端口")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="地址",
    help="本机之外要访问时写0.0.0.0，并设置MINGFA_ALLOWED_HOSTS。",
)
@click.option(
    "--workers", default=2, show_default=True, type=click.IntRange(1, 64), metavar="个数", help="工作进程数。"
)
def command(port: int, host: str, workers: int) -> None:
    """启动网站。先建立或者升级数据库；默认只有本机能访问，按Ctrl+C结束。"""
    _refuse_taken(host, port)
    open_ledger(upgrade=True)
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.db import connections
    from django.urls import reverse

    from mingfa.rollup.services import catch_up

    catch_up()
    application = get_wsgi_application()
    # Everything is loaded once, before the workers: what cannot be loaded is told now, not at the first click.
    reverse("login")
    # Workers are forked, and a connection must not be shared by two.
    connections.close_all()
    shown = f"[{host}]" if ":" in host else "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 - only compared
    click.echo(f"明法已启动：http://{shown}:{port}/ （数据在{settings.HOME}；按Ctrl+C结束）")
    sys.stdout.flush()
    if sys.platform == "win32":
        _serve_simply(application, host, port)
    else:
        _serve(application, host, port, workers)


def _refuse_taken(host: str, port: int) -> None:
    """Say at once that a port is in use; gunicorn would try again and again."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise InputFault(
            f"不能在{host}的{port}端口启动（{error.strerror}）。请换一个端口：mingfa serve --port 端口"
        ) from error


def _serve(application: Any, host: str, port: int, workers: int) -> None:
    from gunicorn.app.base import BaseApplication

    class Site(BaseApplication):  # type: ignore[misc]
        """gunicorn without its own command line and files of settings."""

        def load_config(self) -> None:
            bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            chosen = {
                "bind": bind,
                "workers": workers,
                "threads": 4,
                "worker_class": "gthread",
                "preload_app": True,
                "timeout": 120,
                "max_requests": 5000,
                "max_requests_jitter": 500,
                "loglevel": "warning",
            }
            for key, value in chosen.items():
                self.cfg.set(key, value)
            if "control_socket_disable" in self.cfg.settings:
                # Nothing but the site itself is to be reached.
                self.cfg.set("control_socket_disable", True)

        def load(self) -> Any:
            return application

    Site().run()


def _serve_simply(application: Any, host: str, port: int) -> None:
    """gunicorn does not run on Windows: one thread a request, from the standard library, for a few people."""
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIServer, make_server

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    click.echo("在Windows上以简易方式运行，适合几个人同时使用；人多时请用Linux服务器。")
    with make_server(host, port, application, server_class=Server) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("已停止。")
