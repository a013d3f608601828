"""Which addresses are open to everybody?"""

from django.urls import path

from redthread.apps.opendata import views

app_name = "opendata"
urlpatterns = [
    path("", views.published, name="published"),
    path("releases.json", views.releases, name="releases"),
    path("<public_id:public_id>/", views.tender, name="tender"),
    path("<public_id:public_id>/release.json", views.release, name="release"),
    path("<public_id:public_id>/<str:form>/", views.document, name="document"),
]
