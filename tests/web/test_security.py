"""Headers, forged requests, sizes, locks, the sample accounts, and faults without a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.test import Client

ACCOUNT = {"username": "clerk", "password": "clerk-Mingfa-2024", "name": "孟经办", "role": "经办"}


@pytest.fixture
def home(settings, tmp_path):
    settings.HOME = tmp_path
    return tmp_path


def test_pages_allow_nothing_inline_and_stay_out_of_caches(town, as_person):
    answer = as_person(town.clerk).get("/")
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "file", sorted(Path("src/mingfa/web/templates").rglob("*.html")), ids=lambda file: file.name
)
def test_templates_hold_no_inline_script_style_or_foreign_address(file):
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", text)
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.S):
        assert "{% csrf_token %}" in form


def test_a_forged_request_is_refused_in_chinese(town, rows):
    client = Client(enforce_csrf_checks=True)
    client.force_login(town.clerk, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(f"/entries/{rows[0].pk}/withdraw/", {"why": "伪造"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


def test_a_body_that_no_reader_takes_is_refused_before_it_is_read(town, as_person):
    answer = as_person(town.clerk).post("/documents/", {"unit": "x"}, CONTENT_LENGTH=str(40 * 1024 * 1024))
    assert answer.status_code == 413
    assert "上传的文件超过32MB，请分开上传。" in answer.content.decode()


def test_five_wrong_passwords_lock_the_account(town, client, home):
    for _ in range(5):
        answer = client.post("/login/", {"username": "clerk", "password": "猜"})
    assert answer.status_code == 429
    assert "账号已暂时锁定" in answer.content.decode()
    assert client.post("/login/", {"username": "clerk", "password": ACCOUNT["password"]}).status_code == 429


def test_logging_in_leads_to_the_desk(town, client, home):
    answer = client.post("/login/", {"username": "clerk", "password": ACCOUNT["password"]}, follow=True)
    assert answer.redirect_chain == [("/", 302)]
    assert "孟经办" in answer.content.decode()
    wrong = Client().post("/login/", {"username": "clerk", "password": "猜"})
    assert "账号或密码不对。连续输错5次，账号会锁定半小时。" in wrong.content.decode()


def test_sample_accounts_are_named_and_used_on_this_machine_alone(town, home):
    assert ACCOUNT["password"] not in Client().get("/login/").content.decode()
    (home / "sample.json").write_text(json.dumps({"accounts": [ACCOUNT]}), encoding="utf-8")
    assert ACCOUNT["password"] in Client().get("/login/").content.decode()
    login = {"username": "clerk", "password": ACCOUNT["password"]}
    for elsewhere in ({"REMOTE_ADDR": "10.0.0.7"}, {"HTTP_X_FORWARDED_FOR": "10.0.0.7"}):
        assert ACCOUNT["password"] not in Client().get("/login/", **elsewhere).content.decode()
        assert Client().post("/login/", login, **elsewhere).status_code == 200
    assert Client().post("/login/", login).status_code == 302


def test_a_session_that_ended_leads_the_whole_page_to_the_log_in(town, client):
    answer = client.get("/registers/mediation_cases/?q=水", headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer["HX-Redirect"].startswith("/login/?next=/registers/mediation_cases/")
    assert not answer.content


def test_somebody_without_a_unit_is_told_so(town, as_person):
    from mingfa.ledger.models import User

    answer = as_person(User.objects.create_user("nobody")).get("/")
    assert answer.status_code == 403
    assert "您的账号还没有分配单位，请联系管理员。" in answer.content.decode()


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/entries/999999/", 404, "没有名为“999999”的记录"),
        ("/registers/nothing/", 404, "没有名为“nothing”的台账"),
        ("/nowhere/", 404, "没有这个页面"),
        ("/figures/990121100000/1200/", 400, "“1200”不是有效的年份，请填如2024。"),
        ("/figures/990121100000/2024/nothing/", 404, "没有名为“nothing”的指标"),
        ("/figures/990121100000/2024/mediation_accepted/?month=13", 400, "“13”不是有效的月份，请填1到12。"),
        ("/figures/990121100000/2024/mediation_accepted/?group=无", 400, "“无”不是“受理调解纠纷”的分项。"),
        ("/reports/990121100201/2024/", 400, "东沟村不单独编制年度报告；其记录已汇入上级的报告。"),
        ("/documents/999/", 404, "没有名为“999”的报告"),
    ],
)
def test_a_fault_is_told_in_chinese(town, as_person, path, status, said):
    answer = as_person(town.clerk).get(path)
    assert answer.status_code == status
    assert said in answer.content.decode()


def test_a_fault_of_the_program_shows_no_traceback(town, as_person, monkeypatch):
    def broken(request):
        raise RuntimeError("内部细节")

    from mingfa.web import urls

    desk = next(pattern for pattern in urls.urlpatterns if pattern.name == "desk")
    monkeypatch.setattr(desk, "callback", broken)
    client = as_person(town.clerk)
    client.raise_request_exception = False
    answer = client.get("/")
    assert answer.status_code == 500
    assert "这一步没有完成" in answer.content.decode()
    assert "内部细节" not in answer.content.decode()
