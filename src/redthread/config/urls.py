"""Which address leads where?"""

from django.urls import include, path

from redthread.api.doors import api
from redthread.web import demo_sign_in, views

urlpatterns = [
    path("", views.home, name="home"),
    path("livez", views.livez, name="livez"),
    path("language/", views.language_set, name="language"),
    path("demo/", demo_sign_in.demo, name="demo"),
    path("demo/sign-in/", demo_sign_in.demo_sign_in, name="demo_sign_in"),
    path("demo/tour/<slug:role>/", demo_sign_in.demo_tour, name="demo_tour"),
    path("rules/", views.rules, name="rules"),
    path("journal/", views.journal, name="journal"),
    path("account/", include("allauth.urls")),
    path("", include("redthread.apps.accounts.urls")),
    path("inbox/", include("redthread.apps.inbox.urls")),
    path("library/", include("redthread.apps.library.urls")),
    path("purchases/", include("redthread.apps.purchases.urls")),
    path("", include("redthread.apps.tenders.urls")),
    path("published/", include("redthread.apps.opendata.urls")),
    path("api/v1/", api.urls),
]

handler400 = "redthread.web.errors.bad_request"
handler403 = "redthread.web.errors.forbidden"
handler404 = "redthread.web.errors.not_found"
handler500 = "redthread.web.errors.server_error"
