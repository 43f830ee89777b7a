"""The office says whether a clearance takes the whole checklist."""

from django.db import migrations, models

_HELP = "Nobody gives clearance while an item of the checklist that is in use has no tick."


class Migration(migrations.Migration):
    dependencies = [("clearance", "0008_opened_forms")]

    operations = [
        migrations.AddField(
            "desksettings",
            "whole_checklist",
            models.BooleanField("whole checklist", default=False, db_default=False, help_text=_HELP),
        ),
        migrations.AddField(
            "section",
            "whole_checklist",
            models.BooleanField(
                "whole checklist",
                default=False,
                db_default=False,
                help_text="For this institution's pages, whatever the desk's own setting says.",
            ),
        ),
        migrations.AlterModelOptions("desksettings", options={"verbose_name": "moderators' desk"}),
    ]
