"""Drafts for people without an account, by links that expire, can be revoked and end with publication."""
