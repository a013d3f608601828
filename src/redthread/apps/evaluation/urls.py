"""Which addresses concern the evaluation of offers and the award?"""

from django.urls import path

from redthread.apps.evaluation import views

app_name = "evaluation"
_PURCHASE = "purchases/<public_id:public_id>/"
urlpatterns = [
    path(_PURCHASE + "evaluation/", views.grid, name="grid"),
    path(_PURCHASE + "evaluation/record/<str:form>/", views.record, name="record"),
    path(_PURCHASE + "evaluation/<public_id:answer_id>/<public_id:lot_id>/", views.score, name="score"),
    path(_PURCHASE + "award/", views.award, name="award"),
    path(_PURCHASE + "award/<public_id:award_id>/withdraw/", views.award_withdraw, name="award_withdraw"),
]
