"""What binds an institution: principles, legal basis, functions, values, transparency."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from .base import GOVERNANCE, ContentBlock, PartBlock
from .cited import CitationBlock
from .fields import day, line, passage, several
from .links import LinkBlock
from .rich_text import BoundedRichTextBlock


class PrincipleBlock(CitationBlock):
    class Meta:
        icon = "openquote"
        label = _("Principle cited")
        help_text = _("A principle or clause of an ethics code, with a link to it.")
        group = GOVERNANCE
        template = "cms_blocks/governance/principle.html"
        preview_value: Any = {"page": None, "anchor": "III-b", "note": _("The rule rests on this principle.")}


class ProvisionBlock(LinkBlock):
    law = line(_("Law or regulation"))
    article = line(_("Article"), required=False)
    text = passage(_("What it says"), required=False)

    link_required = False


class LegalBasisBlock(ContentBlock):
    title = line(_("Title"), required=False)
    provisions = several(ProvisionBlock(label=_("Provision")), _("Provisions"))

    class Meta:
        icon = "doc-full"
        label = _("Legal basis")
        help_text = _("The articles on which an act rests.")
        group = GOVERNANCE
        template = "cms_blocks/governance/legal_basis.html"
        preview_value: Any = {
            "title": _("Legal basis"),
            "provisions": [{"law": _("Organic law of the administration"), "article": "27", "text": ""}],
        }


class FunctionsBlock(ContentBlock):
    title = line(_("Title"), required=False)
    functions = several(passage(_("Function")), _("Functions"))

    class Meta:
        icon = "list-ol"
        label = _("Functions")
        help_text = _("Numbered functions, in their legal order.")
        group = GOVERNANCE
        template = "cms_blocks/governance/functions.html"
        preview_value: Any = {
            "title": _("General functions"),
            "functions": [_("Coordinate what is published"), _("Advise the departments")],
        }


class ValuePartBlock(PartBlock):
    name = line(_("Value"), max_length=80)
    meaning = passage(_("What it means here"), required=False)


class ValuesBlock(ContentBlock):
    title = line(_("Title"), required=False)
    items = several(ValuePartBlock(label=_("Value")), _("Values"), max_num=40)

    class Meta:
        icon = "success"
        label = _("Values")
        help_text = _("The values of an institution, in their order.")
        group = GOVERNANCE
        template = "cms_blocks/governance/values.html"
        preview_value: Any = {
            "title": _("Our values"),
            "items": [
                {"name": _("Honesty"), "meaning": ""},
                {"name": _("Service"), "meaning": _("We are here for whoever asks.")},
            ],
        }


class TransparencyBlock(LinkBlock):
    title = line(_("Title"))
    text = BoundedRichTextBlock(label=_("Text"))
    updated = day(_("Updated on"), required=False)
    responsible = line(_("Area that answers for it"), required=False)

    link_required = False

    class Meta:
        icon = "info-circle"
        label = _("Transparency notice")
        help_text = _("What is published by law, who answers for it and since when.")
        group = GOVERNANCE
        template = "cms_blocks/governance/transparency.html"
        preview_value: Any = {
            "title": _("Spending on social communication"),
            "text": _("<p>Published every three months.</p>"),
            "updated": dt.date(2024, 3, 31),
            "responsible": _("Transparency unit"),
        }


BLOCKS = [
    ("principle", PrincipleBlock()),
    ("legal_basis", LegalBasisBlock()),
    ("functions", FunctionsBlock()),
    ("values", ValuesBlock()),
    ("transparency", TransparencyBlock()),
]
