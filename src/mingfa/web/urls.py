"""Addresses of the pages."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from mingfa.web.views import account, desk, documents, entries, figures, imports, registers, reports

urlpatterns = [
    path("login/", account.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("password/", account.Password.as_view(), name="password"),
    path("", desk.desk, name="desk"),
    path("due/", desk.due, name="due"),
    path("registers/", registers.registers, name="registers"),
    path("registers/<slug:key>/", registers.register_list, name="register"),
    path("registers/<slug:key>/new/", entries.new, name="entry-new"),
    path("registers/<slug:key>/zero/", registers.zero_sign, name="zero-sign"),
    path("registers/<slug:key>/export/", registers.export, name="register-export"),
    path("registers/<slug:key>/blank/", imports.blank, name="import-blank"),
    path("registers/<slug:key>/import/", imports.upload, name="import"),
    path("uploads/<uuid:uid>/", imports.preview, name="import-preview"),
    path("uploads/<uuid:uid>/annotated/", imports.annotated_copy, name="import-annotated"),
    path("uploads/<uuid:uid>/drop/", imports.drop, name="import-drop"),
    path("zero/<int:pk>/withdraw/", registers.zero_withdraw, name="zero-withdraw"),
    path("entries/<int:pk>/", entries.show, name="entry"),
    path("entries/<int:pk>/amend/", entries.amend, name="entry-amend"),
    path("entries/<int:pk>/withdraw/", entries.withdraw, name="entry-withdraw"),
    path("imports/", imports.batch_list, name="batches"),
    path("imports/<int:pk>/", imports.batch, name="batch"),
    path("figures/", figures.home, name="figures-home"),
    path("figures/<str:code>/<int:year>/", figures.figures, name="figures"),
    path("figures/<str:code>/<int:year>/<slug:key>/", figures.figure, name="figure"),
    path("reports/", reports.home, name="reports"),
    path("reports/<str:code>/<int:year>/", reports.report, name="report"),
    path("reports/<str:code>/<int:year>/docx/", reports.docx, name="report-docx"),
    path("documents/", documents.documents, name="documents"),
    path("documents/<int:pk>/", documents.document, name="document"),
    path("documents/<int:pk>/file/", documents.file, name="document-file"),
    path("documents/<int:pk>/dismiss/", documents.dismiss, name="document-dismiss"),
    path("documents/<int:pk>/restore/", documents.restore, name="document-restore"),
]
