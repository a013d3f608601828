"""Which addresses concern people and organisations?"""

from django.urls import path

from redthread.apps.accounts import views

app_name = "accounts"
urlpatterns = [
    path("profile/", views.profile, name="profile"),
    path("profile/tokens/", views.tokens, name="tokens"),
    path("profile/tokens/<public_id:public_id>/withdraw/", views.token_withdraw, name="token_withdraw"),
    path("organisation/", views.organisation, name="organisation"),
    path("organisation/switch/", views.switch, name="switch"),
    path("organisation/people/<public_id:public_id>/", views.person_roles, name="person_roles"),
    path("organisation/invite/", views.invite, name="invite"),
    path("organisation/invitations/<public_id:public_id>/withdraw/", views.invitation_withdraw, name="uninvite"),
    path("invitations/<str:token>/", views.invitation, name="invitation"),
]
