"""Which addresses concern a tender?"""

from django.urls import path

from redthread.apps.tenders import views_check, views_document, views_requirements, views_tender

app_name = "tenders"
_PURCHASE = "purchases/<public_id:public_id>/"
_REQUIREMENT = _PURCHASE + "requirements/<public_id:requirement_id>/"
urlpatterns = [
    path("check/", views_document.document_check, name="document_check"),
    path("purchases/basket/", views_requirements.basket_take, name="basket_take"),
    path("purchases/import/", views_tender.notice_import, name="import"),
    path(_PURCHASE + "requirements/", views_requirements.requirements, name="requirements"),
    path(_PURCHASE + "requirements/library/", views_requirements.requirements_from_library, name="requirements_add"),
    path(_PURCHASE + "requirements/own/", views_requirements.requirement_new, name="requirement_new"),
    path(_REQUIREMENT, views_requirements.requirement_edit, name="requirement"),
    path(_REQUIREMENT + "editions/", views_requirements.requirement_editions, name="requirement_editions"),
    path(_REQUIREMENT + "move/", views_requirements.requirement_move, name="requirement_move"),
    path(_REQUIREMENT + "remove/", views_requirements.requirement_remove, name="requirement_remove"),
    path(_PURCHASE + "check/", views_check.check, name="check"),
    path(_PURCHASE + "check/keep/", views_check.finding_keep, name="finding_keep"),
    path(_PURCHASE + "check/kept/<public_id:kept_id>/release/", views_check.finding_release, name="finding_release"),
    path(_PURCHASE + "check/runs/", views_check.check_run_keep, name="check_run_keep"),
    path(_PURCHASE + "check/runs/<public_id:run_id>/", views_check.check_run, name="check_run"),
    path(_PURCHASE + "documents/", views_tender.documents, name="documents"),
    path(_PURCHASE + "documents/<str:form>/", views_tender.document, name="document"),
    path(_PURCHASE + "publish/", views_tender.publish, name="publish"),
]
