"""Which addresses concern the offers of a purchase?"""

from django.urls import path

from redthread.apps.offers import views

app_name = "offers"
_OFFERS = "purchases/<public_id:public_id>/offers/"
_OFFER = _OFFERS + "<public_id:offer_id>/"
urlpatterns = [
    path(_OFFERS, views.offers, name="list"),
    path(_OFFERS + "new/", views.offer_new, name="new"),
    path(_OFFER, views.offer, name="offer"),
    path(_OFFER + "withdraw/", views.offer_withdraw, name="withdraw"),
    path(_OFFER + "answers/<public_id:answer_id>/files/", views.answer_files, name="answer_files"),
    path(_OFFER + "evidence/<public_id:file_id>/", views.evidence, name="evidence"),
    path(_OFFER + "edition/", views.offer_bring_up, name="bring_up"),
]
