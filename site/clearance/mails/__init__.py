"""Mails of this room: written in the request, sent by a background task once the change is committed."""
