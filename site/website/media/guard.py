"""Files go to whoever may see a page that shows them: citizens once it is public, its own people before."""

from hashlib import sha256
from posixpath import normpath

from django.core.files.storage import default_storage
from django.db.models import Model, Value
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument, document_served
from wagtail.images import get_image_model

from clearance.models import PreviewLink
from clearance.models.previews import PREVIEW_COOKIE

from .people import handles, is_staff
from .references import reference_to, references_of
from .serving import send
from .uses import any_is_public, is_public, live_pages_with

LONGEST_PATH = 400
PORTRAITS = "avatar_images/"  # where Wagtail keeps the pictures of its users, which the admin shows


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """An image, a rendition or, to staff, a portrait. Documents have an address of their own."""
    owners = _owners_of(path)
    images = [key for key, *_marks in owners]
    public = any_is_public(get_image_model(), images)
    if not (public or _may_see(request, path, images)):
        raise Http404
    tag = sha256(repr((path, owners)).encode()).hexdigest()[:32]
    return _kept_by(send(request, default_storage, path, tag), everybody=public)


def serve_document(request: HttpRequest, document_id: str, document_filename: str) -> HttpResponseBase:
    """As Wagtail serves it, and besides: who may keep the answer, a tag of every file, parts of films."""
    document = get_object_or_404(get_document_model(), pk=document_id)
    if document.filename != document_filename:
        raise Http404
    for ask in hooks.get_hooks("before_serve_document"):
        if isinstance(answer := ask(document, request), HttpResponse):
            return _kept_by(answer, everybody=False)
    document_served.send(sender=type(document), instance=document, request=request)
    response = send(
        request,
        document.file.storage,
        document.file.name,
        _hash_of(document),
        content_type=document.content_type,
        as_attachment=document.content_disposition != "inline",
    )
    return _kept_by(response, everybody=_is_everybody_s(document))


def _kept_by(response: HttpResponseBase, everybody: bool) -> HttpResponseBase:
    """Caches ask again each time (and mostly hear 304): a file can stop being public at any moment."""
    response["Cache-Control"] = "public, no-cache" if everybody else "private, no-store"
    return response


def _hash_of(document: AbstractDocument) -> str:
    try:
        return document.get_file_hash()
    except FileNotFoundError as error:
        raise Http404 from error


def _is_everybody_s(document: AbstractDocument) -> bool:
    """Whether a public page shows it and its collection asks nobody for a password or log-in."""
    return is_public(type(document), document.pk) and not document.collection.get_view_restrictions().exists()


def refuse_hidden_document(document: AbstractDocument, request: HttpRequest) -> None:
    """The hook before a document is served: 404, as if there were none."""
    if not (is_public(type(document), document.pk) or _may_see_before(request, document)):
        raise Http404


def _may_see(request: HttpRequest, path: str, images: list[int]) -> bool:
    if not images:
        return _is_portrait(path) and is_staff(request.user)
    owners = get_image_model().objects.filter(pk__in=images)
    return any(_may_see_before(request, image) for image in owners)


def _is_portrait(path: str) -> bool:
    """Whether the path leads into the folder of portraits and does not climb out of it again."""
    return path.startswith(PORTRAITS) and path == normpath(path)


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


def _owners_of(path: str) -> list[tuple[int, int, str]]:
    """Image, rendition (0: the original) and hash of whatever has its file at the path now.

    Looked up each time: a name is given to another file once the one that had it is gone.
    """
    if "\x00" in path or len(path) > LONGEST_PATH:
        return []
    images = get_image_model()
    originals = images.objects.filter(file=path).values_list("pk", Value(0), "file_hash")
    renditions = images.get_rendition_model().objects.filter(file=path)
    return sorted(originals.union(renditions.values_list("image_id", "pk", "image__file_hash")))
