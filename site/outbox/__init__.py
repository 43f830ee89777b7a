"""Mails wait in a table until the mail server has taken them: none is lost, and no request waits for it."""
