"""Guides: a brand's tone of voice, from YAML to the settings and rules that check a draft."""
