"""Which addresses belong to the outcomes?"""

from django.urls import path

from redthread.apps.outcomes import views

app_name = "outcomes"
urlpatterns = [
    path("", views.cases, name="cases"),
    path("<slug:slug>/", views.case, name="case"),
    path("<slug:slug>/<str:form>/", views.case_file, name="case_file"),
]
