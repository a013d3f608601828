"""Which addresses belong to the library?"""

from django.urls import path

from redthread.apps.library import views, views_basket

app_name = "library"
urlpatterns = [
    path("", views.search, name="search"),
    path("basket/", views_basket.basket, name="basket"),
    path("basket/add/", views_basket.basket_add, name="basket_add"),
    path("basket/remove/", views_basket.basket_remove, name="basket_remove"),
    path("basket/empty/", views_basket.basket_empty, name="basket_empty"),
    path("basket/<str:form>/", views_basket.basket_file, name="basket_file"),
    path("<str:identifier>/", views.package, name="package"),
    path("<str:package>/<str:identifier>/", views.criterion, name="criterion"),
    path(
        "<str:package>/<str:identifier>/<public_id:public_id>/",
        views.criterion_version,
        name="criterion_version",
    ),
]
