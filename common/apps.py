from django.apps import AppConfig, apps
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_save


class CommonConfig(AppConfig):
    """What several rooms borrow. It knows none of them."""

    name = "common"
    label = "voceria_common"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import at_the_door, lookups, permission_names, spanish_order

        lookups.register()
        pre_save.connect(at_the_door.clean_before_saving, dispatch_uid="visible_text")
        connection_created.connect(spanish_order.teach_sqlite, dispatch_uid="spanish_order")
        connection_created.connect(lookups.teach_sqlite, dispatch_uid="folded")
        # Sent once for each application that has models, when all have migrated: one of them is enough.
        post_migrate.connect(spanish_order.collate_columns, sender=apps.get_app_config("wagtailcore"))
        # By then every application before this last one has its permissions.
        post_migrate.connect(permission_names.write, sender=apps.get_app_config("contenttypes"))
