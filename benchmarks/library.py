"""A library of canned replies in many formats, made from our own texts, and the time it takes to check it.

    python benchmarks/library.py write FOLDER [--replies 5000]      only write it
    python benchmarks/library.py measure [--replies 5000]           check it cold, again, and with one reply changed

`measure` runs `tonecheck check` as a person would, with a cache folder of its own. It reports wall time and
processor time (all processes), and how many bare `python -c pass` fit into each.
"""

from __future__ import annotations

import argparse
import csv
import html
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from corpus import replies

PROJECT = """\
guide: support
sources:
  - {files: "plain/*.txt"}
  - {files: "pages/*.html"}
  - {files: "sections/*.md", sections: headings}
  - {files: "quoted/*.md", sections: headings, reply_in: blockquote}
  - {files: "lists/*.yaml", fields: "$.replies[*].body", name: name}
  - {files: "tree/*.json", fields: "$.categories[*].macros[*].body", body: html, name: title}
  - {files: "lines/*.jsonl", fields: text, name: id}
  - {files: "tables/*.csv", fields: content, name: code}
  - {files: "tables/*.tsv", fields: content, name: code}
  - {files: "zendesk/macros.json", preset: zendesk-macros}
  - {files: "zendesk/dynamic.json", preset: zendesk-dynamic-content}
  - {files: "intercom.json", preset: intercom}
  - {files: "front.json", preset: front}
  - {files: "gorgias.json", preset: gorgias}
  - {files: "chatwoot.csv", preset: chatwoot-csv}
  - {files: ".github/replies.yml", preset: github}
"""

SHARES = {
    "plain": 10, "pages": 6, "sections": 12, "quoted": 6, "lists": 14, "tree": 8, "lines": 8, "csv": 8, "tsv": 4,
    "macros": 8, "dynamic": 4, "intercom": 4, "front": 2, "gorgias": 2, "chatwoot": 2, "github": 2,
}  # fmt: skip
"""Replies of each kind, in hundredths."""


def library(count: int, seed: int = 5) -> Iterator[tuple[str, str]]:
    """Yield the name and text of `count` replies of 25 to 70 words in one to three paragraphs."""
    for number, text in enumerate(replies(count, sentences=4, seed=seed)):
        sentences = text.split(". ")
        middle = 1 + number % max(1, len(sentences) - 1)
        yield f"reply-{number:05}", ". ".join(sentences[:middle]) + ".\n\n" + ". ".join(sentences[middle:])


def write_library(folder: Path, count: int) -> None:
    """Write the library and its `tonecheck.yaml` into a folder."""
    texts = library(count)
    parts = {kind: [next(texts) for _ in range(count * share // 100)] for kind, share in SHARES.items()}
    parts["plain"] += list(texts)  # what rounding left

    def save(name: str, content: str) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")

    save("tonecheck.yaml", PROJECT)
    for name, text in parts["plain"]:
        save(f"plain/{name}.txt", text + "\n")
    for name, text in parts["pages"]:
        save(f"pages/{name}.html", page(text))
    for number, some in in_files(parts["sections"]):
        save(f"sections/{number}.md", "\n".join(f"## {name}\n\n{text}\n" for name, text in some))
    for number, some in in_files(parts["quoted"]):
        quoted = (f"## {name}\n\n" + "".join(f"> {line}\n" for line in text.split("\n")) for name, text in some)
        save(f"quoted/{number}.md", "\n".join(quoted))
    for number, some in in_files(parts["lists"]):
        save(f"lists/{number}.yaml", "replies:\n" + "".join(yaml_entry(name, text) for name, text in some))
    for number, some in in_files(parts["tree"]):
        macros = [{"num": at, "title": name, "body": page(text)} for at, (name, text) in enumerate(some)]
        save(f"tree/{number}.json", pretty({"signature": "Sam", "categories": [{"name": "all", "macros": macros}]}))
    for number, some in in_files(parts["lines"]):
        save(f"lines/{number}.jsonl", "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in some))
    save("tables/all.csv", table(("code", "content"), parts["csv"], ","))
    save("tables/all.tsv", table(("code", "content"), parts["tsv"], "\t"))
    macros = [
        {
            "id": at,
            "title": name,
            "actions": [{"field": "comment_value", "value": ["channel:all", text] if at % 2 else text}],
        }
        for at, (name, text) in enumerate(parts["macros"])
    ]
    save("zendesk/macros.json", pretty({"macros": macros}))
    items = [
        {"name": name, "variants": [{"locale_id": 1, "default": True, "content": text}]}
        for name, text in parts["dynamic"]
    ]
    save("zendesk/dynamic.json", pretty({"items": items}))
    named = [{"type": "macro", "name": name, "body_text": text} for name, text in parts["intercom"]]
    save("intercom.json", pretty({"data": named}))
    save("front.json", pretty({"_results": [{"name": name, "body": page(text)} for name, text in parts["front"]]}))
    gorgias = [
        {
            "name": name,
            "actions": [{"name": "setResponseText", "arguments": {"body_html": page(text), "body_text": text}}],
        }
        for name, text in parts["gorgias"]
    ]
    save("gorgias.json", pretty({"data": gorgias}))
    save("chatwoot.csv", table(("short_code", "content"), parts["chatwoot"], ","))
    save(".github/replies.yml", "replies:\n" + "".join(yaml_entry(name, text) for name, text in parts["github"]))


def in_files(some: list[tuple[str, str]], each: int = 50) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Replies in portions for one file each, with the number of the file."""
    for number, start in enumerate(range(0, len(some), each)):
        yield number, some[start : start + each]


def page(text: str) -> str:
    """A reply as a help desk's editor writes it in HTML."""
    paragraphs = (html.escape(part, quote=False).replace("\n", "<br>") for part in text.split("\n\n"))
    return "".join(f"<p>{part}</p>" for part in paragraphs)


def pretty(data: Any) -> str:
    """JSON as exports have it: escaped and indented."""
    return json.dumps(data, indent=2) + "\n"


def yaml_entry(name: str, text: str) -> str:
    """An entry with the reply in a block scalar."""
    body = "\n".join(f"      {line}" if line else "" for line in text.split("\n"))
    return f"  - name: {name}\n    body: |\n{body}\n"


def table(header: tuple[str, str], rows: list[tuple[str, str]], delimiter: str) -> str:
    """Replies as a table with quoted cells where they need it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([header, *rows])
    return out.getvalue()


def run(arguments: list[str], folder: Path, cache: Path) -> dict[str, Any]:
    """Wall and processor seconds of a `tonecheck` command, and what it printed."""
    environment = {**os.environ, "TONECHECK_CACHE_DIR": str(cache)}
    environment["PYTHONPYCACHEPREFIX"] = str(cache.parent / "bytecode")  # as an install has it
    for name in ("TONECHECK_GUIDE", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tonecheck", *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    wall, after = time.perf_counter() - start, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    if done.returncode not in (0, 1):
        raise SystemExit(done.stdout[-2000:] + done.stderr)
    return {"wall": wall, "processor": spent, "said": done.stdout, "code": done.returncode}


def bare_python() -> tuple[float, float]:
    """Wall and processor seconds of a bare `python -c pass`, the middle of nine."""
    walls, spent = [], []
    for _ in range(9):
        before, start = os.times(), time.perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        walls.append(time.perf_counter() - start)
        after = os.times()
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return statistics.median(walls), statistics.median(spent)


def measure(count: int, rounds: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        folder.mkdir()
        write_library(folder, count)
        files = [path for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        print(f"{count:,} replies in {len(files) - 1:,} files, {size / 1e6:.1f} MB, {os.cpu_count()} processors")
        check = ["check", "--output", str(Path(name) / "report.txt")]
        steps: dict[str, list[dict[str, Any]]] = {}
        changed = folder / "lists" / "0.yaml"
        for number in range(rounds):
            cache = Path(name) / f"cache-{number}"
            # The guide and its packs are compiled once an install, not once a library.
            run(["check", "--text", "Hello.", "--exit-zero"], folder, cache)
            steps.setdefault("cold", []).append(run(check, folder, cache))
            steps.setdefault("again", []).append(run(check, folder, cache))
            changed.write_text(changed.read_text(encoding="utf-8").replace("Your", "YOUR", 1), encoding="utf-8")
            steps.setdefault("one reply changed", []).append(run(check, folder, cache))
        run(["baseline", "write"], folder, cache)
        steps["again, with a baseline"] = [run(check, folder, cache) for _ in range(rounds)]
        said = run(["check"], folder, cache)["said"]
        bare, bare_processor = bare_python()
        for step, runs in steps.items():
            best = min(runs, key=lambda item: item["wall"])
            print(
                f"  {step:24} {best['wall']:7.2f} s wall  {best['processor']:7.2f} s processor"
                f"  {best['wall'] / bare:7.0f} and {best['processor'] / max(bare_processor, 0.001):4.0f} bare pythons"
            )
        print(f"  {'bare python':24} {bare:7.3f} s wall  {bare_processor:7.3f} s processor")
        print(" ", said.strip().splitlines()[-1])


def main() -> None:
    """Write or measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["write", "measure"])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--replies", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    if given.verb == "measure":
        measure(given.replies, given.rounds)
    elif given.folder is None:
        parser.error("write needs a FOLDER")
    else:
        write_library(given.folder, given.replies)


if __name__ == "__main__":
    main()
