"""Passwords and sessions: guesses are counted, changes are told by mail, idle sessions end."""
