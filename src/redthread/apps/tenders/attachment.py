"""How does a file leave as a download, and never as a page?"""

from django.http import HttpResponse

from redthread.apps.tenders.documents import File


def attachment(file: File) -> HttpResponse:
    """Nothing that somebody typed is ever opened as a page of ours."""
    response = HttpResponse(file.content, content_type=file.media_type)
    response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response["Cache-Control"] = "private, no-store"
    return response
