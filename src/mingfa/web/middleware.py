"""What holds for every page: headers, the size of what is sent in, and faults told in plain Chinese."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect

from mingfa.errors import CalendarEnd, InputFault, NameFault, NotAllowed

__all__ = ["Faults", "body_limit", "page_headers", "whole_page_redirects"]

Answer = Callable[[HttpRequest], HttpResponse]

#: Everything comes from this site; nothing runs or is styled inline.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

#: A form's file of 32 MB, which the readers take at most, and what surrounds it.
_BODY_LIMIT = 34 * 1024 * 1024


def page_headers(answer: Answer) -> Answer:
    """Set the content security policy, and keep pages out of the caches of shared PCs."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if not request.path_info.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return answered


def body_limit(answer: Answer) -> Answer:
    """Refuse a request body beyond what any reader takes, before it is written to disk."""

    def answered(request: HttpRequest) -> HttpResponse:
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        if length > _BODY_LIMIT:
            return _told(request, 413, "文件过大", "上传的文件超过32MB，请分开上传。")
        return answer(request)

    return answered


def whole_page_redirects(answer: Answer) -> Answer:
    """Let a redirect lead the page, not the piece that htmx asked for: a session may have ended meanwhile."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if request.headers.get("HX-Request") == "true" and isinstance(response, HttpResponseRedirectBase):
            return HttpResponseClientRedirect(response.url)
        return response

    return answered


class Faults:
    """Turn the exceptions of `mingfa.errors` that a view lets pass into pages."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """The page for a fault that is the user's to mend; None for all others."""
        match fault:
            case NameFault():
                # Whether it exists elsewhere is not said: what a person may not see is not there.
                return _told(request, 404, "没有找到", fault.message)
            case NotAllowed():
                return _told(request, 403, "没有权限", fault.message)
            case InputFault():
                return _told(request, 400, "请核对后再试", fault.message)
            case CalendarEnd():
                return _told(request, 400, "日期暂不能确定", str(fault))
        return None


def _told(request: HttpRequest, status: int, title: str, message: str) -> HttpResponse:
    return render(request, "web/fault.html", {"title": title, "message": message}, status=status)
