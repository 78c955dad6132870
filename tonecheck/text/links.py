"""Links as X sees them: where each starts and ends, with or without `https://`.

A link is a host that ends in a known top-level domain, and its path. With `https://`, or with a slash after
the host, port and query belong to it; a bare `example.com?x=1` is a link only up to `com`. Closing marks are
left out, and so is a bracket that the link did not open. An e-mail address is not a link.

Time is linear in the text: a label is at most 63 characters (RFC 1035) and a host at most 127 labels.
Deviations from X, all where a host touches a sign without a space: quotation marks never belong to a host, a
bare host has Latin letters only, and an accented first letter belongs to it.

Source: the patterns for links of twitter-text 3 (Apache-2.0), written anew; read 2026-11-22.
"""

from __future__ import annotations

import re

_NO_BARE_LINK_AFTER = ("-", "_", ".", "/")
_HINT = re.compile(r"\.(?=[^\W\d_])")


def find_links(text: str) -> list[tuple[int, int]]:
    """Links of a text as (start, end) in code points, half-open, sorted and disjoint; may be empty."""
    hint = _HINT.search(text)
    if hint is None:
        return []
    from tonecheck.text.link_patterns import HOST, link_at

    links: list[tuple[int, int]] = []
    at = 0
    while hint:
        word = text.rfind(" ", at, hint.start()) + 1
        host = HOST.search(text, max(at, word))
        if host is None:
            break
        link = link_at(text, host)
        if link is None:
            at = text.rfind(".", host.start(), host.end()) + 1  # the last label may be the scheme of a link
        else:
            start, end, at = link
            if host["scheme"] or text[host.start() - 1 : host.start()] not in _NO_BARE_LINK_AFTER:
                links.append((start, end))
        hint = _HINT.search(text, at)
    return links
