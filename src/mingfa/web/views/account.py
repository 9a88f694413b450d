"""Logging in and changing one's password."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpResponse
from django.urls import reverse_lazy

from mingfa.web.sample_accounts import from_this_machine, sample_accounts

__all__ = ["Login", "Password"]


class LoginForm(AuthenticationForm):
    """Account and password; whether it is the one or the other that is wrong is not said."""

    error_messages = {
        "invalid_login": "账号或密码不对。连续输错5次，账号会锁定半小时。",
        "inactive": "这个账号已停用，请联系本单位管理员。",
    }


class Login(LoginView):
    """The log-in page; on this very machine it names the accounts of the sample county."""

    template_name = "web/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Form and sample accounts."""
        accounts = sample_accounts() if from_this_machine(self.request) else ()
        return super().get_context_data(title="登录", accounts=accounts, **kwargs)


class Password(PasswordChangeView):
    """Changing one's password."""

    template_name = "web/password.html"
    success_url = reverse_lazy("desk")
    extra_context = {"title": "修改密码"}

    def form_valid(self, form: Any) -> HttpResponse:
        """Save it and say so."""
        messages.success(self.request, "密码已修改。")
        return super().form_valid(form)
