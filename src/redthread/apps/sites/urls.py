"""Which addresses lead to sites?"""

from django.urls import path

from redthread.apps.sites import views

app_name = "sites"
urlpatterns = [
    path("", views.sites, name="list"),
    path("add/", views.site_add, name="add"),
    path("<public_id:site_id>/", views.site, name="detail"),
    path("<public_id:site_id>/edit/", views.site_edit, name="edit"),
]
