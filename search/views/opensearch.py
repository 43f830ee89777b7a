"""The OpenSearch description: lets a browser offer this search in its own search field."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(max_age=86_400, public=True)
def description(request: HttpRequest) -> HttpResponse:
    names = {"results": "search:results", "feed": "search:feed", "api": "search_api:results"}
    context = {key: request.build_absolute_uri(reverse(name)) for key, name in names.items()}
    context |= {"site_name": settings.WAGTAIL_SITE_NAME, "language": get_language()}
    content_type = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", context, content_type=content_type)
