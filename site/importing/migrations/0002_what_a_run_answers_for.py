from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('importing', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='importedrow',
            name='revision_id',
            field=models.PositiveBigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='importedrow',
            name='state',
            field=models.CharField(blank=True, db_default='', max_length=10),
        ),
        migrations.AddField(
            model_name='importrun',
            name='reason',
            field=models.TextField(blank=True, db_default='', verbose_name='reason'),
        ),
        migrations.AddField(
            model_name='importrun',
            name='told',
            field=models.BooleanField(db_default=True, default=False),
        ),
    ]
