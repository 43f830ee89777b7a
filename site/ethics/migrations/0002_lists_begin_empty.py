import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('ethics', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='ethicscodepage',
            name='principles',
            field=wagtail.fields.StreamField([('principle', 6)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Name of the principle', 'max_length': 200, 'required': True}), 1: ('cms_blocks.rich_text.BoundedRichTextBlock', (), {'label': 'What it says', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Name of the clause', 'max_length': 200, 'required': True}), 3: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'What it says', 'max_length': 2000, 'required': False, 'rows': 3}), 4: ('wagtail.blocks.StructBlock', [[('title', 2), ('text', 3)]], {'label': 'Clause'}), 5: ('wagtail.blocks.ListBlock', (4,), {'default': [], 'label': 'Clauses', 'max_num': 26, 'min_num': 0}), 6: ('wagtail.blocks.StructBlock', [[('title', 0), ('text', 1), ('clauses', 5)]], {})}, help_text='Numbered by their order. Once published, the address of a principle or clause stays with it, wherever you move it; what you add gets an address of its own.', verbose_name='principles'),
        ),
    ]
