from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group


def user(name: str, *groups: Group, **fields: object) -> AbstractBaseUser:
    """A user called `name`, with the password `name`, in the groups."""
    person = get_user_model().objects.create_user(name, f"{name}@example.org", name, **fields)
    person.groups.add(*groups)
    return person
