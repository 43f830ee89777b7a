import io

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image


def image(title: str = "Fotografía", size: tuple[int, int] = (64, 48), **fields: object) -> Image:
    content = io.BytesIO()
    Picture.new("RGB", size, "teal").save(content, "PNG")
    content.seek(0)
    return Image.objects.create(title=title, file=ImageFile(content, name=f"{title}.png"), **fields)


def document(title: str = "Documento", content: bytes = b"texto", suffix: str = "txt") -> Document:
    file = ContentFile(content, name=f"{title}.{suffix}")
    return Document.objects.create(title=title, file=file, file_size=len(content))
