import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('clearance', '0007_nothing_is_replaced'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OpenedForm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=32)),
                ('opened_at', models.DateTimeField(auto_now_add=True, db_index=True)),
                ('page_number', models.PositiveBigIntegerField(null=True)),
                ('revision_number', models.PositiveBigIntegerField(null=True)),
                ('saved_by_hand', models.BooleanField(db_default=False, default=False)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'opened form',
                'verbose_name_plural': 'opened forms',
                'constraints': [models.UniqueConstraint(fields=('user', 'key'), name='one_row_an_opened_form')],
            },
        ),
    ]
