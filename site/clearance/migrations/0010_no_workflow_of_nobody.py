"""Wagtail begins with an English workflow for the whole tree, whose group has no members.

Institutions that publish directly, and pages outside every institution, offered it: a way that ends nowhere.
"""

from django.db import migrations

NAME = "Moderators approval"


def put_away(apps, editor):
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name=NAME)
    used = apps.get_model("wagtailcore", "WorkflowState").objects.filter(workflow__in=workflows)
    for workflow in workflows.exclude(pk__in=used.values("workflow_id")):
        apps.get_model("wagtailcore", "WorkflowPage").objects.filter(workflow=workflow, page__depth=1).delete()
        workflow.active = False
        workflow.save(update_fields=["active"])


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0009_whole_checklist"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(put_away, migrations.RunPython.noop)]
