"""Building XML that a parser accepts, whatever stands in a draft."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write, not even escaped (production 2, Char)."""


def element(parent: Element | None, tag: str, text: str = "", **attributes: str | int) -> Element:
    """A new element, appended to `parent` if there is one; forbidden characters are dropped."""
    clean = {name: allowed(str(value)) for name, value in attributes.items()}
    made = Element(tag, clean) if parent is None else SubElement(parent, tag, clean)
    made.text = allowed(text) or None
    return made


def allowed(text: str) -> str:
    """The text without characters that XML forbids."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def written(root: Element) -> str:
    """The document, ASCII (other characters as references), ending in a line ending."""
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="us-ascii").decode("ascii")}\n'
