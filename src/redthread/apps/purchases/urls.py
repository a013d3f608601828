"""Which addresses concern a purchase itself?"""

from django.urls import path

from redthread.apps.purchases import views

app_name = "purchases"
urlpatterns = [
    path("", views.purchases, name="list"),
    path("new/", views.purchase_new, name="new"),
    path("<public_id:public_id>/", views.purchase, name="detail"),
    path("<public_id:public_id>/edit/", views.purchase_edit, name="edit"),
    path("<public_id:public_id>/lots/add/", views.lot_add, name="lot_add"),
    path("<public_id:public_id>/lots/<public_id:lot_id>/", views.lot_edit, name="lot_edit"),
    path("<public_id:public_id>/lots/<public_id:lot_id>/remove/", views.lot_remove, name="lot_remove"),
    path("<public_id:public_id>/participants/add/", views.participant_add, name="participant_add"),
    path(
        "<public_id:public_id>/participants/<public_id:organisation_id>/remove/",
        views.participant_remove,
        name="participant_remove",
    ),
]
