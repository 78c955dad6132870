/**
 * The popover beside an underlined stretch. It knows nothing of boxes or editors: it is given what to show and
 * whom to tell. It lives in the page's top layer, in a shadow root that the page cannot look into.
 */

import type { RulePage, Severity } from "../messages";
import css from "./card.css";
import { capital, element } from "./element";

export interface CardView {
  severity: Severity;
  message: string;
  why: string;
  source: string;
  evidence: string[];
  fixes: { title: string; applicable: boolean }[];
  /** From 1. */
  number: number;
  total: number;
  /** Such as "212 of 280 characters"; empty if the channel has no limit. */
  length: string;
  /** What went wrong with the last click, for people; empty if nothing did. */
  note: string;
}

export interface CardActions {
  apply(index: number): void;
  edit(): void;
  wrongHere(): void;
  notForUs(): void;
  next(): void;
  previous(): void;
  close(): void;
  explain(): Promise<RulePage | string>;
}

const SEVERITY_WORDS: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Hint" };

export class Card {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private shownFor: DOMRect | null = null;

  constructor(private readonly actions: CardActions) {
    this.host = document.createElement("tonecheck-card");
    this.host.setAttribute("popover", "manual");
    this.host.style.cssText = "all: initial; position: fixed; inset: auto; margin: 0; border: 0; padding: 0; background: none; overflow: visible;";
    this.root = this.host.attachShadow({ mode: TEST_BUILD ? "open" : "closed" });
    addStyle(this.root, css);
    // A page must not hear what is done here, nor take the focus or the selection because of it.
    for (const name of ["keydown", "keyup", "keypress", "mousedown", "mouseup", "pointerdown", "pointerup", "click", "focusin"]) {
      this.host.addEventListener(name, (event) => event.stopPropagation());
    }
    this.host.addEventListener("mousedown", (event) => event.preventDefault());
    this.root.addEventListener("keydown", (event) => this.key(event as KeyboardEvent));
  }

  get open(): boolean {
    return this.host.isConnected;
  }

  /** True if the event happened in the popover. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  /** Shows the view beside `anchor` (viewport pixels); with `take`, the keyboard goes to it. */
  show(view: CardView, anchor: DOMRect, within: Element, take: boolean): void {
    this.root.querySelector(".card")?.remove();
    this.root.append(this.build(view));
    const home = within.closest("dialog") ?? document.documentElement;
    if (this.host.parentElement !== home) home.append(this.host);
    if (!this.host.matches(":popover-open")) this.host.showPopover?.();
    this.place(anchor);
    if (take) (this.root.querySelector<HTMLElement>("[data-first]") ?? this.root.querySelector("button"))?.focus();
  }

  /** Moves with the stretch, such as when the page scrolls. */
  place(anchor: DOMRect): void {
    this.shownFor = anchor;
    const card = this.host.getBoundingClientRect();
    const room = 8;
    const below = anchor.bottom + room;
    const fitsBelow = below + card.height <= innerHeight - room;
    const top = fitsBelow ? below : Math.max(room, anchor.top - card.height - room);
    const left = Math.max(room, Math.min(anchor.left, innerWidth - card.width - room));
    this.host.style.top = `${Math.round(top)}px`;
    this.host.style.left = `${Math.round(left)}px`;
  }

  hide(): void {
    this.shownFor = null;
    this.host.remove();
  }

  private build(view: CardView): HTMLElement {
    const actions = this.actions;
    const title = element("p", { class: "message", id: "message" }, capital(view.message));
    const fixes = view.fixes.map((fix, index) => fix.applicable
      ? element("button", { class: "fix", "data-fix": String(index) }, capital(fix.title), () => actions.apply(index))
      : element("p", { class: "advice" }, capital(fix.title)));
    fixes.find((fix) => fix instanceof HTMLButtonElement)?.setAttribute("data-first", "");
    const more = element("details", { class: "more" }, [
      element("summary", {}, "Why, and what research says"),
      element("div", { class: "manual", role: "status" }, "Looking it up …"),
    ]);
    more.addEventListener("toggle", () => void this.explain(more), { once: true });
    return element("section", { class: "card", role: "dialog", "aria-labelledby": "message" }, [
      element("header", {}, [
        element("span", { class: `severity ${view.severity}` }, SEVERITY_WORDS[view.severity]),
        element("span", { class: "number" }, `${view.number} of ${view.total}`),
        element("button", { class: "plain", "data-do": "previous", "aria-label": "Previous finding" }, "‹", () => actions.previous()),
        element("button", { class: "plain", "data-do": "next", "aria-label": "Next finding" }, "›", () => actions.next()),
        element("button", { class: "plain", "data-do": "close", "aria-label": "Close" }, "×", () => actions.close()),
      ]),
      title,
      view.why ? element("p", { class: "why" }, capital(view.why)) : null,
      view.source || view.evidence.length
        ? element("p", { class: "source" }, [view.source && `Your guide: ${fileName(view.source)}`, view.evidence.length ? `Research: ${view.evidence.join(", ")}` : ""].filter(Boolean).join(" · "))
        : null,
      fixes.length ? element("div", { class: "fixes", role: "group", "aria-label": "Suggestions" }, fixes) : null,
      view.note ? element("p", { class: "note", role: "alert" }, view.note) : null,
      more,
      element("footer", {}, [
        element("button", { "data-do": "edit" }, "I’ll change it", () => actions.edit()),
        element("button", { "data-do": "wrong", title: "It does not fit in this sentence" }, "Wrong here", () => actions.wrongHere()),
        element("button", { "data-do": "never", title: "Never show this again on this computer" }, "Not for us", () => actions.notForUs()),
        view.length ? element("span", { class: "length" }, view.length) : null,
      ]),
    ]);
  }

  private async explain(more: HTMLElement): Promise<void> {
    const place = more.querySelector(".manual");
    const page = await this.actions.explain();
    if (!place) return;
    if (typeof page === "string") {
      place.textContent = page;
    } else {
      const sections = page.manual.filter((section) => ["Why", "Bad", "Good", "Limits"].includes(section.title));
      place.replaceChildren(
        ...sections.flatMap((section) => [element("h2", {}, section.title), element("p", {}, section.text)]),
        ...page.evidence.map((entry) => element("p", { class: "evidence" }, `${entry.id}: ${entry.line}`)),
      );
    }
    if (this.shownFor) this.place(this.shownFor);
  }

  private key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.actions.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowRight") {
      event.preventDefault();
      this.actions.next();
    } else if (event.key === "ArrowUp" || event.key === "ArrowLeft") {
      event.preventDefault();
      this.actions.previous();
    }
  }
}

/** The last part of a path: the folders say nothing to the agent, and fill two lines. */
function fileName(source: string): string {
  return source.split(/[\\/]/).at(-1) ?? source;
}

/** Constructed sheets pass a page's `style-src`; where they cannot be adopted, a style element must do. */
function addStyle(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = text;
    root.append(style);
  }
}
