from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group


def user(name: str, *groups: Group, **fields: object) -> AbstractBaseUser:
    """A user called `name`, with the password `name`, in the groups."""
    person = get_user_model().objects.create_user(name, f"{name}@example.org", name, **fields)
    person.groups.add(*groups)
    return person


def many_people(count: int) -> list[AbstractBaseUser]:
    """Rows only: nobody logs in with them."""
    model = get_user_model()
    return model.objects.bulk_create(
        model(
            username=f"persona{n:03}", first_name=f"Nombre {n}", last_name="Muchos", email=f"p{n}@example.org"
        )
        for n in range(count)
    )
