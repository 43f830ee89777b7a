"""The checks that an office begins with; it edits the list as it likes."""

from django.db import migrations

FIRST = [
    "Los hechos y las fechas están confirmados",
    "Nombres y cargos están bien escritos",
    "Las cifras coinciden con su fuente",
    "Tenemos derechos y crédito de las imágenes",
    "Las imágenes llevan texto alternativo y el texto es claro",
    "No hay datos personales ni información reservada",
]


def fill(apps, editor):
    item = apps.get_model("clearance", "ChecklistItem")
    item.objects.bulk_create(item(text=text, sort_order=number) for number, text in enumerate(FIRST))


class Migration(migrations.Migration):
    dependencies = [("clearance", "0003_desk_and_previews")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
