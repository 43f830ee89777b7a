"""Log-ins by name and password, with their guesses counted whichever form they come from."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from . import guesses


class CountingBackend(ModelBackend):
    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **more: Any,
    ) -> Any:
        """Raises `TooManyGuesses` for the form to show. Without a request (a shell) nothing is counted."""
        name = username or more.get(get_user_model().USERNAME_FIELD)
        if request is None or name is None or password is None:
            return super().authenticate(request, username, password, **more)
        guess = guesses.count(request, guesses.PASSWORD, name)
        user = super().authenticate(request, username, password, **more)
        if user is not None:
            guess.delete()
        return user
