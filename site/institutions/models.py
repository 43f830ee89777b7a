"""The models of this room."""

from .institution_page import InstitutionPage

__all__ = ["InstitutionPage"]
