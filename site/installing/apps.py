from django.apps import AppConfig


class InstallingConfig(AppConfig):
    name = "installing"

    def ready(self) -> None:
        from . import checks  # noqa: F401
