import pytest
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file


@pytest.fixture
def photograph(db):
    file = get_test_image_file(size=(1600, 1000))
    return Image.objects.create(title="Malecón", description="El malecón", file=file)
