"""Which addresses concern files?"""

from django.urls import path

from redthread.apps.files import views

app_name = "files"
urlpatterns = [
    path("", views.files, name="list"),
    path("<public_id:file_id>/", views.file_download, name="download"),
    path("<public_id:file_id>/quarantine/", views.file_quarantine, name="quarantine"),
]
