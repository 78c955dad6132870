/** Brings boxes, underlines and the popover of one frame together. */

import { ask, type BoxView, type Order, type OrderAnswers, type Placed as PlacedText, type SiteSetup, type Verdict } from "../messages";
import { Card, type CardView } from "../ui/card";
import { lengthLine } from "../ui/length";
import { customerMessage, selectedText } from "./customer";
import type { Field } from "./field";
import { fieldFor, focused } from "./find";
import { insert } from "./insert";
import { Session, type Placed } from "./session";
import type { Stretch } from "./shift";
import { Underlines } from "./underline";
import { pause, rewrite, type Outcome } from "./write";

const NOTES: Record<Outcome, string> = {
  done: "",
  changed: "The text has changed meanwhile; have another look.",
  refused: "",
  different: "The box made something else of it. Ctrl+Z takes it back.",
};

export class Desk {
  private readonly sessions = new Map<HTMLElement, Session>();
  private readonly underlines = new Underlines();
  private readonly card: Card;
  private current: Session | null = null;
  private shown: Placed | null = null;
  private note = "";
  /** Where the agent was when the keyboard went to the popover: browsers forget it. */
  private caret: Stretch | null = null;
  private chosenCustomer: string | null = null;
  private ended = false;

  constructor(private setup: SiteSetup, private readonly gone: () => void) {
    this.card = new Card({
      apply: (index) => void this.apply(index),
      edit: () => this.editShown(),
      wrongHere: () => this.judge("wrong-here"),
      notForUs: () => this.judge("not-for-us"),
      next: () => this.step(1),
      previous: () => this.step(-1),
      close: () => this.close(true),
      explain: () => this.explain(),
    });
  }

  /** Takes up a box the agent has gone into. */
  enter(target: EventTarget | null): void {
    const known = target instanceof HTMLElement ? this.holding(target) : null;
    const session = known ?? this.begin(target);
    if (!session || session === this.current) return;
    this.current = session;
    this.changed(session);
  }

  /** Boxes that have left the page are let go; a box whose text was changed by the page is read again. */
  tidy(): void {
    for (const [element, session] of this.sessions) {
      if (element.isConnected) {
        session.looked();
        continue;
      }
      session.end();
      this.sessions.delete(element);
      this.underlines.set(session.field, []);
      if (session === this.current) {
        this.close(false);
        this.current = null;
        this.tell(() => ask("tally", { tally: null }));
      }
    }
  }

  /** A click on an underlined stretch opens the popover; one elsewhere closes it. */
  click(event: MouseEvent): void {
    if (this.card.holds(event)) return;
    for (const session of this.sessions.values()) {
      if (!event.composedPath().includes(session.field.element)) continue;
      const hit = session.findings.find((placed) => placed.stretch && session.field.rectsOf(placed.stretch)
        .some((rect) => within(rect, event.clientX, event.clientY)));
      if (hit && !session.busy) {
        this.current = session;
        this.open(hit, false);
        return;
      }
    }
    this.close(false);
  }

  /** Keeps the popover beside its stretch. */
  follow(): void {
    if (this.shown && this.card.open) this.card.place(this.anchor(this.shown));
  }

  async order(order: Order): Promise<OrderAnswers[keyof OrderAnswers] | string | null> {
    switch (order.do) {
      case "next-finding": this.step(1); return null;
      case "previous-finding": this.step(-1); return null;
      case "apply-finding": await this.applyFirst(); return null;
      case "show-finding": this.showNumber(order.index); return null;
      case "setup-changed": await this.renew(); return null;
      case "view-box": return this.viewBox();
      case "give-selection": return selectedText();
      case "set-customer": this.setCustomer(order.text); return null;
      case "insert": return this.insert(order.text, order.replaceAll);
    }
  }

  end(): void {
    this.ended = true;
    this.close(false);
    for (const session of this.sessions.values()) session.end();
    this.sessions.clear();
    this.underlines.clear();
  }

  private holding(target: HTMLElement): Session | null {
    for (const [element, session] of this.sessions) if (element.contains(target)) return session;
    return null;
  }

  private begin(target: EventTarget | null): Session | null {
    const field = fieldFor(target, this.setup.allBoxes);
    if (!field) return null;
    const session: Session = new Session(field, (text) => this.check(text), () => this.changed(session));
    this.sessions.set(field.element, session);
    return session;
  }

  private async check(text: string): ReturnType<ConstructorParameters<typeof Session>[1]> {
    if (!text.trim()) return { kind: "checked", findings: [], counters: [], guide: "", channel: null };
    try {
      return await ask("check", { text, customer: this.customer() });
    } catch {
      this.end();
      this.gone();
      return { kind: "refused", sentence: "", needsPairing: false };
    }
  }

  private customer(): string | null {
    return this.chosenCustomer ?? customerMessage(this.setup.customer);
  }

  private changed(session: Session): void {
    if (this.ended) return;
    if (!session.busy) {
      this.underlines.set(session.field, session.findings.flatMap(({ stretch, finding }) => (
        stretch ? [{ ...stretch, severity: finding.severity }] : []
      )));
    }
    if (session !== this.current) return;
    if (this.shown) this.keepOpen(session);
    const order = ["info", "warning", "error"] as const;
    const worst = order.findLast((severity) => session.findings.some(({ finding }) => finding.severity === severity));
    const tally = { findings: session.findings.length, worst: worst ?? null, counters: session.counters };
    this.tell(() => ask("tally", { tally }));
  }

  /** After a check the same finding is a new object: the popover stays on it, or closes if it is gone. */
  private keepOpen(session: Session): void {
    const shown = this.shown as Placed;
    const same = session.findings.find((placed) => placed.finding.fingerprint === shown.finding.fingerprint
      && placed.stretch?.start === shown.stretch?.start)
      ?? session.findings.find((placed) => placed.finding.fingerprint === shown.finding.fingerprint);
    if (!same) return this.close(this.card.hasFocus);
    this.shown = same;
    this.underlines.setOpen(session.field, same.stretch);
    this.follow();
  }

  private step(by: 1 | -1): void {
    const session = this.current;
    if (!session || session.findings.length === 0) return;
    const all = session.findings;
    const at = this.shown ? all.indexOf(this.shown) : -1;
    const caret = session.field.selected()?.start ?? 0;
    const nearest = all.findIndex((placed) => (placed.stretch?.end ?? 0) >= caret);
    const index = at >= 0 ? (at + by + all.length) % all.length : Math.max(0, nearest);
    this.open(all[index] as Placed, true);
  }

  private showNumber(index: number): void {
    const placed = this.current?.findings[index];
    if (placed) this.open(placed, true);
  }

  private open(placed: Placed, take: boolean): void {
    const session = this.current;
    if (!session) return;
    this.shown = placed;
    if (placed.stretch && session.field.rectsOf(placed.stretch).length === 0) this.scrollTo(session.field, placed);
    this.underlines.setOpen(session.field, placed.stretch);
    if (!this.card.hasFocus) this.caret = session.field.selected();
    this.card.show(this.view(session, placed), this.anchor(placed), session.field.element, take);
    this.note = "";
  }

  private scrollTo(field: Field, placed: Placed): void {
    if (placed.stretch && field.select({ start: placed.stretch.start, end: placed.stretch.start })) {
      const range = field.rich ? field.rangeOf(placed.stretch) : null;
      const place = range instanceof Range ? range.startContainer.parentElement : field.element;
      place?.scrollIntoView({ block: "nearest" });
    }
  }

  private close(giveBack: boolean): void {
    const session = this.current;
    const had = this.card.hasFocus;
    this.card.hide();
    this.shown = null;
    if (!session) return;
    this.underlines.setOpen(session.field, null);
    if (!giveBack || !had) return;
    session.field.element.focus({ preventScroll: true });
    if (this.caret) session.field.select(this.caret);
  }

  private anchor(placed: Placed): DOMRect {
    const field = (this.current as Session).field;
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
      length: lengthLine(session.counters),
      note: this.note,
    };
  }

  private async applyFirst(): Promise<void> {
    if (!this.shown) this.step(1);
    const index = this.shown?.fixes.findIndex((fix) => fix.edits !== null) ?? -1;
    if (index >= 0) await this.apply(index);
  }

  private async apply(index: number): Promise<void> {
    const session = this.current;
    const placed = this.shown;
    const edits = placed?.fixes[index]?.edits;
    if (!session || !placed || !edits || session.busy) return;
    const text = session.current;
    const anchor = this.anchor(placed);
    this.close(true);
    const outcome = await rewrite(session.field, text, edits, this.caret);
    session.looked();
    if (outcome === "done") return;
    this.note = outcome === "refused" ? await this.toClipboard(session.field, placed, edits) : NOTES[outcome];
    if (session.findings.includes(placed)) this.open(placed, false);
    else this.card.show({ ...this.view(session, placed), fixes: [], note: this.note, number: 1, total: 1 }, anchor, session.field.element, false);
  }

  private async toClipboard(field: Field, placed: Placed, edits: { start: number; end: number; replacement: string }[]): Promise<string> {
    const edit = edits.length === 1 ? edits[0] : undefined;
    if (!edit || !edit.replacement) return "This box takes no text from programs; please change it by hand.";
    try {
      await navigator.clipboard.writeText(edit.replacement);
    } catch {
      return "This box takes no text from programs; please change it by hand.";
    }
    field.select(placed.stretch ? { start: edit.start, end: edit.end } : { start: 0, end: 0 });
    return "This box takes no text from programs. The stretch is selected and the new words are copied: press Ctrl+V.";
  }

  private editShown(): void {
    const { current, shown } = this;
    this.close(false);
    if (current && shown?.stretch) current.field.select(shown.stretch);
    else current?.field.element.focus();
  }

  private judge(verdict: Verdict): void {
    const { current, shown } = this;
    if (!current || !shown) return;
    this.close(true);
    const { rule, entry, fingerprint } = shown.finding;
    this.tell(() => ask("judge", { verdict, rule, entry, fingerprint }).then(() => current.refresh()));
    current.drop(shown);
  }

  private async explain(): ReturnType<ConstructorParameters<typeof Card>[0]["explain"]> {
    const rule = this.shown?.finding.rule ?? "";
    try {
      const answer = await ask("explain", { rule });
      if (answer.kind === "page") return answer.page;
      return answer.kind === "refused" ? answer.sentence : "tonecheck is not running just now.";
    } catch {
      return "tonecheck was updated; please reload this page.";
    }
  }

  private async renew(): Promise<void> {
    try {
      this.setup = await ask("setup", {});
    } catch {
      this.setup = { ...this.setup, on: false };
    }
    if (!this.setup.on) {
      this.end();
      this.tell(() => ask("tally", { tally: null }));
      return this.gone();
    }
    this.enter(focused(document));
    for (const session of this.sessions.values()) session.refresh();
  }

  private viewBox(): BoxView | null {
    const session = this.current;
    if (!session) return null;
    return {
      text: session.current,
      customer: this.customer(),
      customerChosen: this.chosenCustomer !== null,
      findings: session.findings.map(({ finding }) => ({
        message: finding.message, severity: finding.severity, text: finding.text,
      })),
      counters: session.counters,
      checking: session.checking,
    };
  }

  private setCustomer(text: string | null): void {
    this.chosenCustomer = text;
    this.current?.refresh();
  }

  private async insert(text: string, replaceAll: boolean): Promise<PlacedText> {
    const session = this.current;
    if (!session) return { done: false, note: "Click into the reply box first." };
    // The toolbar popup has the window's focus until it closes; editors take no text before they have it back.
    for (let tries = 0; tries < 50 && !document.hasFocus(); tries += 1) await pause(20);
    const placed = await insert(session.field, text, replaceAll);
    session.looked();
    return placed;
  }

  /** Says something to the background, which may have gone with an update; then there is nobody to tell. */
  private tell(say: () => Promise<unknown>): void {
    try {
      say().catch(() => undefined);
    } catch {
      this.gone();
    }
  }
}

function within(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 4;
}
