"""The one shape of errors: {"error": {"code", "message", "fields"}}, for whatever goes wrong under /api/."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from mingfa.catalogue.register import FieldFault
from mingfa.errors import InputFault, MingfaError, NameFault, NotAllowed, RowFault

__all__ = ["ErrorAnswer", "answer_errors", "error_answer"]

logger = logging.getLogger(__name__)


class FieldError(Schema):
    """What is wrong with one field; `field` is empty when the fault lies between several."""

    field: str
    label: str
    message: str
    basis: str


class ErrorBody(Schema):
    """What went wrong: a stable code for programs, a message for people, and the fields concerned."""

    code: str
    message: str
    fields: list[FieldError]


class ErrorAnswer(Schema):
    """Every answer that is not a success."""

    error: ErrorBody


def error_answer(
    api: NinjaAPI,
    request: HttpRequest,
    status: int,
    code: str,
    message: str,
    fields: Iterable[dict[str, str]] = (),
) -> HttpResponse:
    """An answer in the one shape."""
    body = {"error": {"code": code, "message": message, "fields": list(fields)}}
    return api.create_response(request, body, status=status)


_HTTP = {
    400: ("malformed", "请求的格式不能识别，请核对。"),
    401: ("not_logged_in", "尚未登录或登录已过期，请先登录。"),
    403: ("csrf", "请求缺少校验令牌（CSRF），请刷新页面后再试。"),
}


def answer_errors(api: NinjaAPI) -> None:
    """Have every exception answered in the one shape."""

    @api.exception_handler(NameFault)
    def _unknown(request: HttpRequest, error: NameFault) -> HttpResponse:
        return error_answer(api, request, 404, "not_found", error.message)

    @api.exception_handler(Http404)
    def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return error_answer(api, request, 404, "not_found", "没有这个地址，请核对。")

    @api.exception_handler(RowFault)
    def _row(request: HttpRequest, error: RowFault) -> HttpResponse:
        faults = [fault for fault in error.faults if isinstance(fault, FieldFault)]
        fields = (
            {"field": one.column, "label": one.label, "message": one.message, "basis": one.basis}
            for one in faults
        )
        return error_answer(api, request, 422, "invalid_row", error.message, fields)

    @api.exception_handler(InputFault)
    def _input(request: HttpRequest, error: InputFault) -> HttpResponse:
        return error_answer(api, request, 422, "invalid", error.message)

    @api.exception_handler(NotAllowed)
    def _refused(request: HttpRequest, error: NotAllowed) -> HttpResponse:
        return error_answer(api, request, 403, "not_allowed", error.message)

    @api.exception_handler(ValidationError)
    def _shape(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return error_answer(
            api, request, 422, "invalid", "请求的内容不符合要求，请核对所列参数。", map(_field, error.errors)
        )

    @api.exception_handler(HttpError)
    def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
        code, message = _HTTP.get(error.status_code, ("error", str(error)))
        return error_answer(api, request, error.status_code, code, message)

    @api.exception_handler(MingfaError)
    def _other(request: HttpRequest, error: MingfaError) -> HttpResponse:
        return error_answer(api, request, 422, "invalid", str(error))

    @api.exception_handler(Exception)
    def _unforeseen(request: HttpRequest, error: Exception) -> HttpResponse:
        logger.exception("unforeseen error at %s", request.path)
        return error_answer(
            api, request, 500, "internal", "系统出现意外错误，已记入日志；请稍后再试或联系管理员。"
        )


def _field(detail: dict[str, Any]) -> dict[str, str]:
    # loc is (place, [name of the body], field, …): the last name is what the caller wrote.
    name = str(detail["loc"][-1]) if detail.get("loc") else ""
    message = _SAID.get(detail.get("type", ""), "填写的内容不符合要求")
    return {"field": name, "label": "", "message": message, "basis": ""}


_SAID = {
    "missing": "必填",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "string_type": "应为文字",
    "date_parsing": "应为日期，如2024-03-05",
    "date_from_datetime_parsing": "应为日期，如2024-03-05",
    "extra_forbidden": "没有这个参数",
    "greater_than_equal": "超出范围",
    "less_than_equal": "超出范围",
    "dict_type": "应为对象",
}
