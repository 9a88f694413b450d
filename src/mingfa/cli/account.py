"""`mingfa account`: a person who logs in, and what they do where."""

from __future__ import annotations

import secrets

import click

from mingfa.cli._ledger import open_ledger
from mingfa.errors import InputFault

__all__ = ["command"]


@click.command("account", short_help="开一个登录账号，或者给账号加一项职责")
@click.argument("username", metavar="账号")
@click.option("--unit", required=True, metavar="单位", help="12位代码，或者不重名的名称。")
@click.option(
    "--role",
    required=True,
    metavar="职责",
    help="经办、领导、审核、管理或者专管。专管只办专管台账（如“三个规定”记录）。",
)
@click.option("--name", default="", metavar="姓名")
def command(username: str, unit: str, role: str, name: str) -> None:
    """开一个账号并显示初始密码（只显示这一次）；账号已有时，只加这项职责，密码不变。"""
    open_ledger()
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from mingfa.ledger.models import Membership, Role, User
    from mingfa.ledger.selectors import unit_find

    roles = {label: Role(value) for value, label in Role.choices}
    if role not in roles:
        raise InputFault(f"没有“{role}”这项职责，可填：{'、'.join(roles)}。")
    of = unit_find(unit)
    with transaction.atomic():
        user = User.objects.filter(username=username).first()
        password = ""
        if user is None:
            password = secrets.token_urlsafe(12)
            user = User(username=username, display_name=name)
            user.set_password(password)
            try:
                user.full_clean()
            except ValidationError as error:
                raise InputFault(f"账号“{username}”不能用：{'；'.join(error.messages)}") from error
            user.save()
        Membership.objects.get_or_create(user=user, unit=of, role=roles[role])
    click.echo(f"{username}：{of.name}{role}")
    if password:
        click.echo(f"初始密码：{password}")
