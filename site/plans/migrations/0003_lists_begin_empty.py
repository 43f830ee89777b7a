import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0002_review_dates'),
    ]

    operations = [
        migrations.AlterField(
            model_name='programplanpage',
            name='diagnosis',
            field=wagtail.fields.StreamField([('text', 0), ('strengths', 2), ('weaknesses', 3), ('opportunities', 4), ('threats', 5), ('conclusion', 6)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'ul', 'ol', 'link'], 'icon': 'pilcrow', 'label': 'Text'}), 1: ('wagtail.blocks.TextBlock', (), {'label': 'Point', 'max_length': 1000, 'rows': 2}), 2: ('wagtail.blocks.ListBlock', (1,), {'default': [], 'icon': 'arrow-up', 'label': 'Strengths', 'max_num': 60}), 3: ('wagtail.blocks.ListBlock', (1,), {'default': [], 'icon': 'arrow-down', 'label': 'Weaknesses', 'max_num': 60}), 4: ('wagtail.blocks.ListBlock', (1,), {'default': [], 'icon': 'plus-inverse', 'label': 'Opportunities', 'max_num': 60}), 5: ('wagtail.blocks.ListBlock', (1,), {'default': [], 'icon': 'warning', 'label': 'Threats', 'max_num': 60}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'icon': 'tick', 'label': 'Conclusion'})}, verbose_name='diagnosis'),
        ),
    ]
