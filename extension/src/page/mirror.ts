/**
 * A transparent copy of a textarea, laid over it, for browsers that have no ranges inside textareas.
 *
 * It has no colours of its own; only what is highlighted on it shows. It takes no clicks, and all its styles
 * are set on the element, so that a page's policy and style sheets do not reach it.
 */

import type { Stretch } from "./shift";

const COPIED = [
  "direction", "box-sizing", "border-top-width", "border-right-width", "border-bottom-width", "border-left-width",
  "padding-top", "padding-right", "padding-bottom", "padding-left", "font-style", "font-variant", "font-weight",
  "font-stretch", "font-size", "font-size-adjust", "line-height", "font-family", "text-align", "text-transform",
  "text-indent", "letter-spacing", "word-spacing", "tab-size", "overflow-wrap", "word-break", "white-space",
] as const;

export class Mirror {
  private readonly host: HTMLElement;
  private readonly words: Text;
  private readonly watch: ResizeObserver;
  private readonly follow = (): void => this.place();

  constructor(private readonly area: HTMLTextAreaElement) {
    const page = area.ownerDocument;
    this.host = page.createElement("tonecheck-mirror");
    this.host.setAttribute("aria-hidden", "true");
    this.words = page.createTextNode("");
    this.host.append(this.words);
    (area.closest("dialog") ?? page.documentElement).append(this.host);
    this.watch = new ResizeObserver(this.follow);
    this.watch.observe(area);
    area.addEventListener("scroll", this.follow);
    page.defaultView?.addEventListener("scroll", this.follow, { capture: true, passive: true });
    page.defaultView?.addEventListener("resize", this.follow);
    this.place();
  }

  /** The range over the copy. The copy is brought up to date first. */
  rangeOf(stretch: Stretch): Range {
    // A trailing newline needs something after it to take up a line, as it does in a textarea.
    const text = `${this.area.value}\u200b`;
    if (this.words.data !== text) {
      this.words.data = text;
      this.place();
    }
    const range = this.area.ownerDocument.createRange();
    range.setStart(this.words, stretch.start);
    range.setEnd(this.words, stretch.end);
    return range;
  }

  remove(): void {
    this.watch.disconnect();
    this.area.removeEventListener("scroll", this.follow);
    const view = this.area.ownerDocument.defaultView;
    view?.removeEventListener("scroll", this.follow, { capture: true });
    view?.removeEventListener("resize", this.follow);
    this.host.remove();
  }

  private place(): void {
    const box = this.area.getBoundingClientRect();
    const theirs = getComputedStyle(this.area);
    const style = this.host.style;
    style.cssText = "all: initial";
    for (const name of COPIED) style.setProperty(name, theirs.getPropertyValue(name));
    const scrollbar = this.area.offsetWidth - this.area.clientWidth
      - parseFloat(theirs.borderLeftWidth) - parseFloat(theirs.borderRightWidth);
    Object.assign(style, {
      position: "fixed",
      display: "block",
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width - Math.max(0, scrollbar)}px`,
      height: `${box.height}px`,
      boxSizing: "border-box",
      borderStyle: "solid",
      borderColor: "transparent",
      margin: "0",
      overflow: "hidden",
      color: "transparent",
      background: "none",
      pointerEvents: "none",
      userSelect: "none",
      zIndex: "2147483646",
    });
    this.host.scrollTop = this.area.scrollTop;
    this.host.scrollLeft = this.area.scrollLeft;
  }
}
