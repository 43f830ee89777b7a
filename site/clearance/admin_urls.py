"""Addresses of this room below /admin/visto-bueno/."""

from .desk.urls import urlpatterns as desk_urls
from .emergency.urls import urlpatterns as emergency_urls
from .figures.urls import urlpatterns as figure_urls
from .history.urls import urlpatterns as history_urls
from .previews.urls import admin_urlpatterns as preview_urls

app_name = "clearance"
urlpatterns = [*desk_urls, *emergency_urls, *figure_urls, *history_urls, *preview_urls]
