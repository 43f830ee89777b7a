"""Wagtail's tags `image` and `srcset_image` for public pages, which must not fail with a picture."""

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from wagtail.images.models import AbstractRendition, Filter, ResponsiveImage
from wagtail.images.templatetags.wagtailimages_tags import ImageNode
from wagtail.images.templatetags.wagtailimages_tags import image as parsed_by_wagtail

from common.renditions import renditions_at_hand

register = template.Library()


class OneSize(ImageNode):
    def render(self, context: Context) -> str:
        """Nothing, or None in the given variable, where there is no picture that can be shown."""
        image = self.validate_image(context)
        found = renditions_at_hand(image, self.specs()) if image else {}
        if self.output_var_name:
            context[self.output_var_name] = next(iter(found.values()), None)
            return ""
        attributes = {name: value.resolve(context) for name, value in self.attrs.items()}
        return self.drawn(found, attributes) if found else ""

    def specs(self) -> list[str]:
        return [self.get_filter().spec]

    def drawn(self, found: dict[str, AbstractRendition], attributes: dict[str, object]) -> str:
        return next(iter(found.values())).img_tag(attributes)


class SeveralSizes(OneSize):
    def specs(self) -> list[str]:
        return list(Filter.expand_spec(self.filter_specs))

    def drawn(self, found: dict[str, AbstractRendition], attributes: dict[str, object]) -> str:
        return ResponsiveImage(found, attributes).__html__()


@register.tag("image")
@register.tag("srcset_image")
def picture(parser: Parser, token: Token) -> OneSize:
    node = parsed_by_wagtail(parser, token)
    kind = OneSize if token.split_contents()[0] == "image" else SeveralSizes
    return kind(node.image_expr, node.filter_specs, node.output_var_name, node.attrs)
