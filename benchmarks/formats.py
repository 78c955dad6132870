"""How long reading a library takes, format by format: 5,000 replies of some 400 characters.

python benchmarks/formats.py
"""

from __future__ import annotations

import csv
import io
import json
import time

import yaml

from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Field, Shape
from tonecheck.text.span import Span

REPLIES = 5_000
TEXT = "Hello,\n\n" + "I’m sorry that your parcel is late & that you had to ask. " * 6 + "\n\nBest wishes,\nSam"
HTML = "<p>Hello,</p>" + "<p>I&rsquo;m <b>sorry</b> that your parcel is late &amp; that you had to ask.</p>" * 6


def libraries() -> dict[str, tuple[str, Shape]]:
    """A library in each format: its text, and how it is read."""
    plain = {"replies": [{"name": f"reply {number}", "body": TEXT} for number in range(REPLIES)]}
    markup = {"replies": [{"name": f"reply {number}", "body": HTML} for number in range(REPLIES)]}
    table = io.StringIO()
    csv.writer(table).writerows([["id", "body"], *([number, TEXT] for number in range(REPLIES))])
    name, bodies = ("name",), (Field("$.replies[*].body"),)
    return {
        "JSON": (json.dumps(plain), Shape("json", bodies, name)),
        "JSON, HTML bodies": (json.dumps(markup), Shape("json", (Field("$.replies[*].body", "html"),), name)),
        "JSONL": ("\n".join(map(json.dumps, plain["replies"])), Shape("jsonl", (Field("body"),), name)),
        "YAML, blocks": (yaml.dump(plain, default_style="|", allow_unicode=True), Shape("yaml", bodies, name)),
        "YAML, quoted": (yaml.dump(plain), Shape("yaml", bodies, name)),
        "CSV": (table.getvalue(), Shape("csv", (Field("body"),), ("id",))),
        "Markdown": (
            "\n\n".join(f"## Reply {number}\n\n{TEXT}" for number in range(REPLIES)),
            Shape("markdown", sections="headings"),
        ),
    }


def main() -> None:
    """Print seconds of processor time for reading, and for making every map as well."""
    print(f"{REPLIES:,} replies      reading   with every map")
    for name, (text, shape) in libraries().items():
        start = time.process_time()
        found = [reply for reply in read_replies(TextFile(name, text, b""), shape) if isinstance(reply, Reply)]
        read = time.process_time() - start
        for reply in found:
            reply.to_source(Span(0, 1))
        mapped = time.process_time() - start
        assert len(found) == REPLIES, (name, len(found))
        print(f"{name:18}  {read:6.2f} s   {mapped:6.2f} s")


if __name__ == "__main__":
    main()
