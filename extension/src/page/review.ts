/** Going through the findings of one box: the popover, its buttons, and what they do to the text. */

import { ask, type Verdict } from "../messages";
import { Card, type CardActions, type CardView } from "../ui/card";
import { lengthLine } from "../ui/length";
import type { TextEdit } from "./edit";
import type { Field } from "./field";
import type { Placed, Session } from "./session";
import type { Stretch } from "./shift";
import type { Underlines } from "./underline";
import { rewrite, type Outcome } from "./write";

const NOTES: Record<Exclude<Outcome, "refused">, string> = {
  done: "",
  changed: "The text has changed meanwhile; have another look.",
  different: "The box made something else of it. Ctrl+Z takes it back.",
};
/** The share of a channel's limit from which its counter is worth a line in the popover. */
const WORTH_SHOWING = 0.25;
const BY_HAND = "This box takes no text from programs; please change it by hand.";

export class Review {
  private readonly card: Card;
  private session: Session | null = null;
  private shown: Placed | null = null;
  private note = "";
  /** Where the agent was when the keyboard went to the popover: browsers forget it. */
  private caret: Stretch | null = null;

  constructor(private readonly underlines: Underlines) {
    this.card = new Card({
      apply: (index) => void this.apply(index),
      edit: () => this.edit(),
      wrongHere: () => this.judge("wrong-here"),
      notForUs: () => this.judge("not-for-us"),
      next: () => this.step(1),
      previous: () => this.step(-1),
      close: () => this.close(true),
      explain: () => this.explain(),
    });
  }

  /** Turns to another box, or to none. */
  turnTo(session: Session | null): void {
    if (session === this.session) return;
    this.close(false);
    this.session = session;
  }

  /** True if the event happened in the popover. */
  holds(event: Event): boolean {
    return this.card.holds(event);
  }

  /** Opens the finding at a point of the screen; closes the popover if there is none. */
  openAt(x: number, y: number): void {
    const session = this.session;
    const hit = session?.busy ? undefined : session?.findings.find((placed) => placed.stretch
      && session.field.rectsOf(placed.stretch).some((rect) => within(rect, x, y)));
    if (hit) this.open(hit, false);
    else this.close(false);
  }

  /** Keeps the popover beside its stretch. */
  follow(): void {
    if (this.shown && this.card.open) this.card.place(this.anchor(this.shown));
  }

  /** After a check the same finding is a new object: the popover stays on it, or closes if it is gone. */
  changed(): void {
    const { session, shown } = this;
    if (!session || !shown) return;
    const alike = session.findings.filter(({ finding }) => finding.fingerprint === shown.finding.fingerprint);
    const same = alike.find((placed) => placed.stretch?.start === shown.stretch?.start) ?? alike[0];
    if (!same) return this.close(true);
    this.shown = same;
    this.underlines.setOpen(session.field, same.stretch);
    this.follow();
  }

  /** Opens the finding after or before the one that is open, or the one nearest to the caret. */
  step(by: 1 | -1): void {
    const all = this.session?.findings ?? [];
    if (!this.session || all.length === 0) return;
    const at = this.shown ? all.indexOf(this.shown) : -1;
    const caret = this.session.field.selected()?.start ?? 0;
    const ahead = all.findIndex((placed) => (placed.stretch?.end ?? 0) >= caret);
    const index = at >= 0 ? (at + by + all.length) % all.length : Math.max(0, ahead);
    this.open(all[index] as Placed, true);
  }

  /** Opens the finding with this place in the list. */
  show(index: number): void {
    const placed = this.session?.findings[index];
    if (placed) this.open(placed, true);
  }

  /** Makes the first change that the open finding offers; opens one first if none is. */
  async applyFirst(): Promise<void> {
    if (!this.shown) this.step(1);
    const index = this.shown?.fixes.findIndex((fix) => fix.edits !== null) ?? -1;
    if (index >= 0) await this.apply(index);
  }

  close(giveBack: boolean): void {
    const session = this.session;
    const had = this.card.hasFocus;
    this.card.hide();
    this.shown = null;
    if (!session) return;
    this.underlines.setOpen(session.field, null);
    if (!giveBack || !had) return;
    session.field.element.focus({ preventScroll: true });
    if (this.caret) session.field.select(this.caret);
  }

  private open(placed: Placed, take: boolean): void {
    const session = this.session;
    if (!session) return;
    this.shown = placed;
    if (!this.card.hasFocus) this.caret = session.field.selected();
    if (placed.stretch && session.field.rectsOf(placed.stretch).length === 0) scrollTo(session.field, placed.stretch);
    this.underlines.setOpen(session.field, placed.stretch);
    this.card.show(this.view(session, placed), this.anchor(placed), session.field.element, take);
    this.note = "";
  }

  private anchor(placed: Placed): DOMRect {
    const field = (this.session as Session).field;
    const rects = placed.stretch ? field.rectsOf(placed.stretch) : [];
    return rects.at(-1) ?? field.element.getBoundingClientRect();
  }

  private view(session: Session, placed: Placed): CardView {
    const { finding, fixes } = placed;
    return {
      severity: finding.severity,
      message: finding.message,
      why: finding.why,
      source: finding.source,
      evidence: finding.evidence,
      fixes: fixes.map((fix) => ({ title: fix.title, applicable: fix.edits !== null })),
      number: session.findings.indexOf(placed) + 1,
      total: session.findings.length,
      length: lengthLine(session.counters, WORTH_SHOWING),
      note: this.note,
    };
  }

  private async apply(index: number): Promise<void> {
    const { session, shown } = this;
    const edits = shown?.fixes[index]?.edits;
    if (!session || !shown || !edits || session.busy) return;
    const text = session.current;
    const anchor = this.anchor(shown);
    const view = this.view(session, shown);
    this.close(true);
    const outcome = await rewrite(session.field, text, edits, this.caret);
    session.looked();
    if (outcome === "done") return;
    this.note = outcome === "refused" ? await toClipboard(session.field, edits) : NOTES[outcome];
    if (session.findings.includes(shown)) this.open(shown, false);
    else this.card.show({ ...view, fixes: [], note: this.note }, anchor, session.field.element, false);
  }

  private edit(): void {
    const { session, shown } = this;
    this.close(false);
    if (session && shown?.stretch) session.field.select(shown.stretch);
    else session?.field.element.focus();
  }

  private judge(verdict: Verdict): void {
    const { session, shown } = this;
    if (!session || !shown) return;
    this.close(true);
    const { rule, entry, fingerprint } = shown.finding;
    // Without a background there is nobody to keep it, and the next check will find that out.
    ask("judge", { verdict, rule, entry, fingerprint }).then(() => session.refresh(), () => undefined);
    session.drop(shown);
  }

  private async explain(): ReturnType<CardActions["explain"]> {
    const rule = this.shown?.finding.rule ?? "";
    try {
      const answer = await ask("explain", { rule });
      if (answer.kind === "page") return answer.page;
      return answer.kind === "refused" ? answer.sentence : "tonecheck is not running just now.";
    } catch {
      return "tonecheck was updated; please reload this page.";
    }
  }
}

/** For boxes that take nothing from programs: one paste away from done. Returns what to tell the agent. */
async function toClipboard(field: Field, edits: readonly TextEdit[]): Promise<string> {
  const only = edits.length === 1 ? edits[0] : undefined;
  if (!only?.replacement) return BY_HAND;
  try {
    await navigator.clipboard.writeText(only.replacement);
  } catch {
    return BY_HAND;
  }
  field.select(only);
  return "This box takes no text from programs. The stretch is selected and the new words are copied: press Ctrl+V.";
}

function scrollTo(field: Field, stretch: Stretch): void {
  if (!field.select({ start: stretch.start, end: stretch.start })) return;
  const range = field.rich ? field.rangeOf(stretch) : null;
  const place = range instanceof Range ? range.startContainer.parentElement : field.element;
  place?.scrollIntoView({ block: "nearest" });
}

function within(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 4;
}
