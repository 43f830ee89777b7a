"""A copy of the site in one folder (database, media, manifest), and the way back from it."""


class BackupRefused(Exception):
    """Why there is no copy, or why it is not put back; one sentence for whoever keeps the machine."""
