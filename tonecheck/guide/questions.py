"""Starting a guide: the questions of a tone-of-voice template, and the YAML made of the answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `default` is what `--yes` answers; a `listed` answer is split at commas."""

    key: str
    text: str
    default: str
    listed: bool = False


QUESTIONS = (
    Question("name", "What is your brand called?", "Your brand"),
    Question("mission", "Why does it exist, in one sentence?", "We help our customers get things done."),
    Question("values", "What does it stand for? (a few words, with commas)", "helpful, honest", listed=True),
    Question("personality", "What is it like? (a few words, with commas)", "warm, plain", listed=True),
    Question("audience", "Who do you write for? (most important first)", "our customers", listed=True),
    Question("language", "Which English: en-GB or en-US?", "en-GB"),
    Question("person", "Does an agent say “I” or “we”? (i, we, any)", "i"),
    Question("emoji", "Emoji in replies: any or none?", "any"),
    Question("gifs", "GIFs in replies: yes or no?", "no"),
    Question("banned", "Which words would you never use? (with commas)", "leverage, learnings", listed=True),
    Question("names", "Names of yours to leave alone? (products, brands)", "", listed=True),
    Question("extends", "Which built-in guide should it start from?", "support"),
)

# What stands behind a value or trait until its owner names something better.
_CARRIERS = "[jargon, shouting]"


def guide_yaml(answers: dict[str, str], schema_line: str) -> str:
    """The text of a new guide; `answers` by question key, missing ones take their default."""
    given = {question.key: answers.get(question.key, question.default).strip() for question in QUESTIONS}
    lists = {question.key: _split(given[question.key]) for question in QUESTIONS if question.listed}
    lines = [
        schema_line,
        f"name: {_quoted(given['name'])}",
        f"extends: {given['extends']}",
        f"language: {given['language']}",
        "",
        f"mission: {_quoted(given['mission'])}",
    ]
    if lists["names"]:
        lines.append("names: [" + ", ".join(map(_quoted, lists["names"])) + "]")
    lines += ["", "# Each value and trait names the rules or examples that carry it."]
    lines.append("values:")
    for value in lists["values"]:
        lines += [f"  - name: {_quoted(value)}", f"    carried_by: {_CARRIERS}"]
    lines.append("personality:")
    for trait in lists["personality"]:
        lines += [
            f"  - trait: {_quoted(trait)}",
            '    is: ""       # what it looks like in a reply',
            '    is_not: ""   # what it must not tip over into',
            f"    carried_by: {_CARRIERS}",
        ]
    lines.append("audience:")
    lines += [f"  - {_quoted(group)}" for group in lists["audience"]]
    lines += [
        "",
        "voice:",
        f"  person: {given['person']}",
        f"  emoji: {given['emoji']}",
        f'  gifs: "{given["gifs"]}"',
        "",
        "banned:",
    ]
    lines += [f"  - {_quoted(word)}" for word in lists["banned"]] or ["  []"]
    lines += [
        "",
        "# Examples are tests: run `tonecheck guide test`.",
        "examples:",
        "  good:",
        "    - I've found your order and it leaves tonight. You'll have it on Thursday.",
        "  bad:",
        '    - text: "Your order [ORDER NUMBER] is ALREADY ON ITS WAY"',
        "      flagged_by: [shouting, unfilled-placeholder]",
        "",
        "governance:",
        '  owner: ""',
        "",
    ]
    return "\n".join(lines)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _quoted(text: str) -> str:
    """A text as YAML reads it back unchanged: JSON strings are YAML."""
    import json

    return json.dumps(text, ensure_ascii=False)
