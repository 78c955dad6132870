"""Checking many drafts: on all cores, and only those that changed since the last run."""
