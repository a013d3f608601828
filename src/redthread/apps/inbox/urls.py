"""Which addresses lead to what one was told?"""

from django.urls import path

from redthread.apps.inbox import views

app_name = "inbox"
urlpatterns = [
    path("", views.notifications, name="list"),
    path("read/", views.notifications_all_read, name="all_read"),
    path("<public_id:public_id>/open/", views.notification_open, name="open"),
]
