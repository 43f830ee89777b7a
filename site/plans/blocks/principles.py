"""The principles of an ethics code on which the plan rests."""

from cms_blocks.governance import PrincipleBlock
from cms_blocks.streams import ShelvedStreamBlock


class PrinciplesBlock(ShelvedStreamBlock):
    principle = PrincipleBlock()

    class Meta:
        max_num = 30
        required = False
