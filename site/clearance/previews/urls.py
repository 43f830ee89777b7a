from django.urls import path

from . import admin_views, public_views

admin_urlpatterns = [
    path("vistas-previas/<int:page_id>/", admin_views.links, name="preview_links"),
    path("vistas-previas/revocar/<int:link_id>/", admin_views.revoke, name="revoke_preview_link"),
]
public_urlpatterns = [
    path("vista-previa/<str:token>/", public_views.preview, name="preview_link"),
    path("vista-previa/<str:token>/pagina/", public_views.previewed_page, name="previewed_page"),
]
