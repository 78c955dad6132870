"""The local server: our own JSON API under `/v1`, the LanguageTool API under `/v2`, and a page at `/`.

It listens on the loopback interface only, keeps no text and logs none. `openapi.json` describes `/v1`.
"""
