"""Files that leave the site."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

__all__ = ["DOCX", "XLSX", "ZIP", "download"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def download(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file to save; its name may be Chinese (RFC 5987)."""
    header = content_disposition_header(as_attachment=True, filename=name)
    assert header is not None  # noqa: S101 - given whenever there is a name
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": header})
