"""Whether a model of meaning tells an answered ask from a missed one: python -m benchmarks.meaning FOLDER

FOLDER is one for `tonecheck reply --meaning`; `tools/get_meaning_model.py` gets one. For every labelled ask that
`cover` finds and calls "unknown" it takes the nearest sentence that is no courtesy. Printed are the area under the
curve of that sign (0.5 is chance), what is found without the model, and what is found if asks with nothing nearer than
each limit are called unanswered: of the missed asks that many, and of the answered ones wrongly that many.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.messages import GOLD, HALF, OTHERS, overlap
from benchmarks.vectors import area
from tonecheck.draft import Draft, Message
from tonecheck.reply import cover
from tonecheck.reply.fillers import is_filler
from tonecheck.reply.meaning import MeaningModel, load_meaning
from tonecheck.reply.parts import parts_of

LIMITS = (0.05, 0.1, 0.15)


def judged(path: Path, model: MeaningModel) -> Iterator[tuple[bool, str, float]]:
    """For every labelled ask that is found, and every reply: answered or not, the verdict, and the nearest sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        message = Message(item["customer"])
        replies = item.get("replies") or [
            {"text": item["reply_full"], "missed": []}, {"text": item["reply_partial"], "missed": item["missed"]}
        ]  # fmt: skip
        for reply in replies:
            draft = Draft(reply["text"] or "", message=message)
            answers = cover(draft)
            parts = [part for part in parts_of(draft) if not is_filler(draft.text, draft.words, part)]
            if not answers or not draft.text:
                continue
            said = [part.span.of(draft.text) for part in parts]
            near = model.nearness([answer.ask.text for answer in answers], said) if said else []
            for number, label in enumerate(item["asks"]):
                span = label["start"], label["end"]
                for at, answer in enumerate(answers):
                    if overlap(span, (answer.ask.span.start, answer.ask.span.end)) >= HALF:
                        yield number not in reply["missed"], answer.answered, max(near[at]) if near else 0.0
                        break


def main() -> None:
    """Print the figures for each set."""
    model = load_meaning(Path(sys.argv[1]))
    paths = [
        OTHERS / f"{name}_{half}.jsonl" for name in ("messages", "answers", "letters") for half in ("seen", "unseen")
    ]
    for path in [*paths, GOLD] if GOLD.exists() else paths:
        start = time.perf_counter()
        rows = list(judged(path, model))
        took = (time.perf_counter() - start) / max(1, len(rows))
        unknown = [(near, answered) for answered, verdict, near in rows if verdict == "unknown"]
        missed = sum(not answered for answered, _, _ in rows)
        print(f"{path.stem}: {len(rows)} asks and replies, {missed} missed, {took * 1000:.0f} ms each")
        print(f"  {len(unknown)} unknown, area under the curve {area(unknown):.2f}")
        for limit in (-1.0, *LIMITS):
            no = [
                answered for answered, verdict, near in rows
                if verdict == "no" or (verdict == "unknown" and near < limit)
            ]  # fmt: skip
            name = "now" if limit < 0 else f"nothing nearer than {limit}"
            print(f"  {name}: {no.count(False) / max(1, missed):.2f} of the missed, "
                  f"{no.count(True) / max(1, len(rows) - missed):.3f} of the answered")  # fmt: skip


if __name__ == "__main__":
    main()
