"""Which address leads where?"""

from django.urls import include, path

from redthread.api.doors import api
from redthread.web import demo_sign_in, health, mail, views
from redthread.web.threads.page import thread

urlpatterns = [
    path("", views.home, name="home"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("language/", views.language_set, name="language"),
    path("demo/", demo_sign_in.demo, name="demo"),
    path("demo/sign-in/", demo_sign_in.demo_sign_in, name="demo_sign_in"),
    path("demo/tour/<slug:role>/", demo_sign_in.demo_tour, name="demo_tour"),
    path("rules/", views.rules, name="rules"),
    path("journal/", views.journal, name="journal"),
    path("thread/<slug:kind>/<public_id:public_id>/", thread, name="thread"),
    path("account/", include("allauth.urls")),
    path("", include("redthread.apps.accounts.urls")),
    path("mail/", include(([path("", mail.mails, name="list")], "mail"))),
    path("inbox/", include("redthread.apps.inbox.urls")),
    path("files/", include("redthread.apps.files.urls")),
    path("library/", include("redthread.apps.library.urls")),
    path("purchases/", include("redthread.apps.purchases.urls")),
    path("", include("redthread.apps.tenders.urls")),
    path("sites/", include("redthread.apps.sites.urls")),
    path("", include("redthread.apps.followup.urls")),
    path("cases/", include("redthread.apps.outcomes.urls")),
    path("", include("redthread.apps.offers.urls")),
    path("", include("redthread.apps.evaluation.urls")),
    path("", include("redthread.apps.contracts.urls")),
    path("published/", include("redthread.apps.opendata.urls")),
    path("api/v1/", api.urls),
]

handler400 = "redthread.web.errors.bad_request"
handler403 = "redthread.web.errors.forbidden"
handler404 = "redthread.web.errors.not_found"
handler500 = "redthread.web.errors.server_error"
