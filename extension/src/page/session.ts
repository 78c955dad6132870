/** One box under check: its text, what was found in it, and when to ask again. */

import type { Away, Checked, Counter, Finding, Refused } from "../messages";
import type { Field } from "./field";
import type { TextEdit } from "./edit";
import { changeBetween, shifted, type Change, type Stretch } from "./shift";

/** A way to change the text, in offsets of the text as it is now. Null edits: advice only. */
export interface Fix {
  title: string;
  safe: boolean;
  edits: TextEdit[] | null;
}

/** A finding where it stands now. `stretch` is null if it concerns the whole draft. */
export interface Placed {
  finding: Finding;
  stretch: Stretch | null;
  fixes: Fix[];
}

export type Check = (text: string) => Promise<Checked | Away | Refused>;

/** Milliseconds after the last key before a draft is checked. */
const QUIET = 300;

export class Session {
  findings: Placed[] = [];
  counters: Counter[] = [];
  checking = false;
  private text: string;
  private composing = false;
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private ended = false;
  private readonly watch: MutationObserver | null;
  private readonly look = (): void => this.looked();
  private readonly compose = (event: Event): void => {
    this.composing = event.type === "compositionstart";
    if (!this.composing) this.looked();
  };

  constructor(readonly field: Field, private readonly check: Check, private readonly onChange: () => void) {
    this.text = field.text();
    for (const name of ["input", "change", "focus", "keyup"]) field.element.addEventListener(name, this.look);
    for (const name of ["compositionstart", "compositionend"]) field.element.addEventListener(name, this.compose);
    this.watch = field.rich ? new MutationObserver(this.look) : null;
    this.watch?.observe(field.element, { childList: true, characterData: true, subtree: true });
    this.checkSoon(0);
  }

  /** True while the agent composes a character; nothing is written or drawn then. */
  get busy(): boolean {
    return this.composing;
  }

  /** The text that the findings' places count in. */
  get current(): string {
    return this.text;
  }

  /** Reads the box. What was found moves with an edit beside it, and goes with one inside it. */
  looked(): void {
    if (this.ended || this.composing) return;
    const text = this.field.text();
    if (text === this.text) return;
    this.follow(text);
    this.onChange();
    this.checkSoon(QUIET);
  }

  /** Checks at once, such as after a setting changed. */
  refresh(): void {
    this.checkSoon(0);
  }

  /** Takes a finding off, such as one the agent has judged. */
  drop(placed: Placed): void {
    this.findings = this.findings.filter((other) => other !== placed);
    this.onChange();
  }

  end(): void {
    this.ended = true;
    this.findings = [];
    if (this.waiting !== null) clearTimeout(this.waiting);
    for (const name of ["input", "change", "focus", "keyup"]) this.field.element.removeEventListener(name, this.look);
    for (const name of ["compositionstart", "compositionend"]) {
      this.field.element.removeEventListener(name, this.compose);
    }
    this.watch?.disconnect();
    this.field.release();
  }

  private follow(text: string): void {
    const change = changeBetween(this.text, text);
    this.text = text;
    this.findings = this.findings.flatMap((placed) => follow(placed, change, text) ?? []);
  }

  private checkSoon(milliseconds: number): void {
    if (this.ended) return;
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.waiting = null;
      if (!this.checking) void this.checkNow();
    }, milliseconds);
  }

  /** One check at a time; what was typed meanwhile is checked after it. */
  private async checkNow(): Promise<void> {
    const asked = this.text;
    this.checking = true;
    const answer = await this.check(asked);
    this.checking = false;
    if (this.ended) return;
    if (answer.kind === "checked") {
      this.counters = answer.counters;
      this.findings = answer.findings.map(place);
      this.text = asked;
      if (!this.composing) this.follow(this.field.text());
      this.onChange();
      if (this.text !== asked && this.waiting === null) this.checkSoon(QUIET);
    } else {
      this.findings = [];
      this.counters = [];
      this.onChange();
      if (answer.kind === "away") this.checkSoon(answer.retryInMs);
    }
  }
}

function place(finding: Finding): Placed {
  const fixes = finding.suggestions.map((suggestion): Fix => ({
    title: suggestion.title,
    safe: suggestion.applicability === "safe",
    edits: suggestion.applicability === "display" || suggestion.edits.length === 0 ? null : suggestion.edits.map(
      (edit) => ({ start: edit.start_utf16, end: edit.end_utf16, replacement: edit.replacement }),
    ),
  }));
  return { finding, stretch: finding.span_utf16, fixes };
}

/** The finding after an edit elsewhere, or null if the edit touched it. A fix that was touched is left out. */
function follow(placed: Placed, change: Change, text: string): Placed | null {
  if (change.removed === 0 && change.inserted === 0) return placed;
  if (!placed.stretch) return { ...placed, fixes: [] };
  const stretch = shifted(placed.stretch, change, text);
  if (!stretch) return null;
  const fixes = placed.fixes.flatMap((fix): Fix[] => {
    if (!fix.edits) return [fix];
    const edits = fix.edits.map((edit) => {
      const to = shifted(edit, change, text);
      return to && { ...edit, ...to };
    });
    return edits.every((edit) => edit !== null) ? [{ ...fix, edits }] : [];
  });
  return { ...placed, stretch, fixes };
}
