"""Files go to whoever may see a page that shows them: citizens once it is public, its own people before."""

from hashlib import sha256

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.db.models import Model
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.static import serve
from wagtail.documents.models import AbstractDocument
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from clearance.models import PreviewLink
from clearance.models.previews import PREVIEW_COOKIE

from .people import handles, is_staff
from .references import reference_to, references_of
from .uses import is_public, live_pages_with

LONGEST_PATH = 400
PORTRAITS = "avatar_images/"  # where Wagtail keeps the pictures of its users, which the admin shows
REMEMBERED = 24 * 3600  # seconds


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """An image or rendition. Documents have their own address, which counts and checks; not this one."""
    image = _image_behind(path)
    public = image is not None and is_public(type(image), image.pk)
    if not (public or _may_see(request, path, image)):
        raise Http404
    response = _file(request, path)
    # Caches ask again each time (and mostly hear 304): a file can stop being public at any moment.
    response["Cache-Control"] = "public, no-cache" if public else "private, no-store"
    return response


def _file(request: HttpRequest, path: str) -> HttpResponseBase:
    """From the folder, which answers 304 by itself; from any other storage (MEDIA_STORAGE) as it comes."""
    if isinstance(default_storage, FileSystemStorage):
        return serve(request, path, document_root=settings.MEDIA_ROOT)
    try:
        return FileResponse(default_storage.open(path))
    except FileNotFoundError as error:
        raise Http404 from error


def refuse_hidden_document(document: AbstractDocument, request: HttpRequest) -> None:
    """The hook before a document is served: 404, as if there were none."""
    if not (is_public(type(document), document.pk) or _may_see_before(request, document)):
        raise Http404


def _may_see(request: HttpRequest, path: str, image: AbstractImage | None) -> bool:
    if image is None:
        return path.startswith(PORTRAITS) and is_staff(request.user)
    return _may_see_before(request, image)


def _may_see_before(request: HttpRequest, item: Model) -> bool:
    """Whether the file may be seen though no public page shows it."""
    return handles(request.user, item) or _is_previewed(request, item) or _is_opened_to(request, item)


def _is_opened_to(request: HttpRequest, item: Model) -> bool:
    """Whether the reader has been let in, by password or log-in, to a restricted page that shows the file."""
    return any(
        page.is_current()
        and not page.hides_body
        and all(one.accept_request(request) for one in page.get_view_restrictions())
        for page in live_pages_with(type(item), item.pk)
    )


def _is_previewed(request: HttpRequest, item: Model) -> bool:
    """Whether the reader holds an open preview link to a draft that shows the file."""
    token = request.COOKIES.get(PREVIEW_COOKIE, "")
    link = PreviewLink.behind(token) if token else None
    return link is not None and reference_to(item) in references_of(link.revision.as_object())


def _image_behind(path: str) -> AbstractImage | None:
    """The image of an original's or a rendition's path: remembered, unlike who may see it."""
    if "\x00" in path or len(path) > LONGEST_PATH:
        return None
    name = f"media-path-{sha256(path.encode()).hexdigest()}"
    key = cache.get(name) or _look_up(path)
    cache.set(name, key, REMEMBERED if key else 0)
    return get_image_model().objects.filter(pk=key).first() if key else None


def _look_up(path: str) -> int | None:
    images = get_image_model()
    renditions = images.get_rendition_model().objects.filter(file=path).values_list("image_id", flat=True)
    return images.objects.filter(file=path).values_list("pk", flat=True).first() or renditions.first()
