"""The command `mingfa`. A verb is a file of this folder that defines a click command named `command`.

Verbs are found by file name and imported when called, so that reading a file does not wait for Django.
Every refusal ends here: a message in Chinese on standard error, exit status 2, and never a traceback.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any, NoReturn

import click

from mingfa.errors import CalendarEnd, ChainBroken, InputFault, NotAllowed

__all__ = ["REFUSED", "Verbs", "main", "mingfa"]

REFUSED = 2
_REFUSALS = (InputFault, NotAllowed, CalendarEnd, ChainBroken)


class Verbs(click.Group):
    """A group whose commands are the modules of a package; names that start with _ are no verbs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs by file name."""
        here = Path(__file__)
        # The file of a verb that is a word of Python has a _ at its end: import_.py.
        return sorted(
            file.stem.rstrip("_").replace("_", "-")
            for file in here.parent.glob("[!_]*.py")
            if file.stem != here.stem
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        with _uncollected():
            command = import_module(f"mingfa.cli.{module}").command
        assert isinstance(command, click.Command)  # noqa: S101 - the contract of a verb's module
        return command

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Run a verb and end the process with its status."""
        extra["standalone_mode"] = False
        try:
            status = super().main(args, prog_name, **extra)
            sys.stdout.flush()
        except click.exceptions.Exit as ended:
            status = ended.exit_code
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            status = REFUSED
        except click.ClickException as error:
            status = _refuse(usage_message(error))
        except click.Abort:
            status = _refuse("已取消。")
        except _REFUSALS as error:
            status = _refuse(str(error))
        except BrokenPipeError:
            # The reader of a pipe has gone (mingfa … | head); Python must not complain again when it flushes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            status = REFUSED
        sys.exit(status if isinstance(status, int) else 0)


@contextmanager
def _uncollected() -> Iterator[None]:
    """What a verb imports stays until the end; to look through it for garbage would take a sixth of the start."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _refuse(message: str) -> int:
    click.echo(message, err=True)
    return REFUSED


def usage_message(error: click.ClickException) -> str:
    """What is wrong with the command line, in Chinese, and where to look it up."""
    told = next(
        (tell(error) for kind, tell in _USAGE.items() if isinstance(error, kind)), error.format_message()
    )
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "mingfa"
    return f"{told}\n用法见：{path} --help"


def _unknown_verb(error: Any) -> str:
    near = get_close_matches(error.command_name, mingfa.list_commands(click.Context(mingfa)), n=3)
    return f"没有“{error.command_name}”这个命令。{_meant(near)}"


def _unknown_option(error: Any) -> str:
    return f"没有“{error.option_name}”这个选项。{_meant(error.possibilities or ())}"


def _meant(near: Sequence[str]) -> str:
    return f"是否指：{'、'.join(near)}？" if near else ""


def _missing(error: Any) -> str:
    name = error.param.make_metavar(error.ctx).strip("[].") if error.param is not None else error.param_hint
    return f"缺少参数：{name}。"


def _bad(error: Any) -> str:
    if isinstance(error.param, click.Argument):
        name = error.param.make_metavar(error.ctx).strip("[].")
    else:
        name = (
            error.param.opts[0]
            if error.param is not None and error.param.opts
            else error.param_hint or "参数"
        )
    return f"{name}的值不对：{error.message}"


_USAGE: dict[type[click.ClickException], Callable[[Any], str]] = {
    click.exceptions.NoSuchCommand: _unknown_verb,
    click.NoSuchOption: _unknown_option,
    click.MissingParameter: _missing,
    click.BadParameter: _bad,
    click.BadOptionUsage: lambda error: f"选项“{error.option_name}”的用法不对：{error.message}",
}


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mingfa", message="明法 %(version)s")
def mingfa() -> None:
    """明法：乡镇法治政府建设工作的记录、汇总、报告与审读。"""


def main() -> NoReturn:
    """The console script."""
    mingfa.main(prog_name="mingfa")
