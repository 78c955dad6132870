/** The boxes of one frame: which are checked, which one the agent is in, and what the toolbar wants of it. */

import {
  ask, type BoxView, type Order, type OrderAnswers, type Placed as PlacedText, type Severity, type SiteSetup,
} from "../messages";
import { customerMessage, selectedText } from "./customer";
import { fieldFor, focused } from "./find";
import { insert } from "./insert";
import { Review } from "./review";
import { Session, type Check } from "./session";
import { Underlines } from "./underline";
import { pause } from "./write";

const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

export class Desk {
  private readonly sessions = new Map<HTMLElement, Session>();
  private readonly underlines = new Underlines();
  private readonly review = new Review(this.underlines);
  private current: Session | null = null;
  private chosenCustomer: string | null = null;
  private ended = false;

  /** `gone` runs when the frame is to be left alone: the site was switched off, or the extension updated. */
  constructor(private setup: SiteSetup, private readonly gone: () => void) {}

  /** Takes up a box the agent has gone into. */
  enter(target: EventTarget | null): void {
    const session = this.holding(target) ?? this.begin(target);
    if (!session || session === this.current) return;
    this.current = session;
    this.review.turnTo(session);
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
      if (session === this.current) this.leave();
    }
  }

  /** A click on an underlined stretch opens the popover; one elsewhere closes it. */
  click(event: MouseEvent): void {
    if (this.review.holds(event)) return;
    const session = this.holding(event.composedPath()[0] ?? null);
    if (session) this.review.turnTo(session);
    if (session) this.review.openAt(event.clientX, event.clientY);
    else this.review.close(false);
  }

  /** Keeps the popover beside its stretch. */
  follow(): void {
    this.review.follow();
  }

  async order(order: Order): Promise<OrderAnswers[keyof OrderAnswers] | string | null> {
    switch (order.do) {
      case "next-finding": this.review.step(1); return null;
      case "previous-finding": this.review.step(-1); return null;
      case "apply-finding": await this.review.applyFirst(); return null;
      case "show-finding": this.review.show(order.index); return null;
      case "setup-changed": await this.renew(); return null;
      case "view-box": return this.viewBox();
      case "give-selection": return selectedText();
      case "set-customer": this.setCustomer(order.text); return null;
      case "insert": return this.insert(order.text, order.replaceAll);
    }
  }

  end(): void {
    this.ended = true;
    this.review.turnTo(null);
    for (const session of this.sessions.values()) session.end();
    this.sessions.clear();
    this.underlines.clear();
  }

  private holding(target: EventTarget | null): Session | null {
    if (!(target instanceof Node)) return null;
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

  private async check(text: string): ReturnType<Check> {
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
    this.review.changed();
    const worst = SEVERITIES.findLast((severity) => session.findings.some(({ finding }) => finding.severity === severity));
    this.tell({ findings: session.findings.length, worst: worst ?? null, counters: session.counters });
  }

  private leave(): void {
    this.current = null;
    this.review.turnTo(null);
    this.tell(null);
  }

  private async renew(): Promise<void> {
    this.setup = await ask("setup", { fresh: false }).catch(() => ({ ...this.setup, on: false }));
    if (!this.setup.on) {
      this.end();
      this.tell(null);
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

  /** Tells the background, which may have gone with an update; then there is nobody to tell. */
  private tell(tally: Parameters<typeof ask<"tally">>[1]["tally"]): void {
    ask("tally", { tally }).catch(() => undefined);
  }
}
