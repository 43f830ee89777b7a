"""Where the institution stands: strengths, weaknesses, opportunities, threats and what follows from them."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, TextBlock

ASPECTS = ("strengths", "weaknesses", "opportunities", "threats")


def _points(**options: object) -> ListBlock:
    return ListBlock(TextBlock(label=_("Point"), rows=2, max_length=1000), max_num=60, default=[], **options)


class DiagnosisBlock(StreamBlock):
    text = RichTextBlock(label=_("Text"), features=["bold", "italic", "ul", "ol", "link"], icon="pilcrow")
    strengths = _points(label=_("Strengths"), icon="arrow-up")
    weaknesses = _points(label=_("Weaknesses"), icon="arrow-down")
    opportunities = _points(label=_("Opportunities"), icon="plus-inverse")
    threats = _points(label=_("Threats"), icon="warning")
    conclusion = RichTextBlock(label=_("Conclusion"), features=["bold", "italic", "link"], icon="tick")

    class Meta:
        block_counts = {aspect: {"max_num": 1} for aspect in (*ASPECTS, "conclusion")}
        max_num = 20
        required = False
