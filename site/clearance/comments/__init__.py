"""Mails about comments: only to those who may still know the draft, in the background like every other."""
