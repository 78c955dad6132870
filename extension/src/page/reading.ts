/**
 * The text of a rich editor, and where every character of it stands in the DOM.
 *
 * Offsets are UTF-16 units of `text`. Line breaks that come from blocks and `<br>` are in `text` but in no
 * piece: nothing may be written there.
 */

/** A run of `text` that is also a run of one text node. */
export interface Piece {
  node: Text;
  /** Offset in the node's data. */
  inNode: number;
  /** Offset in the reading's text. */
  start: number;
  length: number;
  /** Part of an island such as a mention, which must not be edited. */
  fixed: boolean;
}

export interface Reading {
  text: string;
  pieces: Piece[];
}

/** Never part of the reply: placeholders, quoted mails and signatures, and what only machines see. */
const SKIPPED = [
  "script", "style", "noscript", "template", "input", "textarea", "select", "button", "svg",
  "[data-slate-placeholder]", ".cm-placeholder", ".cm-widgetBuffer", ".ql-ui",
  ".gmail_quote", ".gmail_quote_container", ".gmail_signature", "blockquote[type=cite]", "#appendonsend",
].join(",");

/** Characters that editors put in to hold a caret: byte order mark, zero-width space, word joiner. */
const INVISIBLE = /[\uFEFF\u200B\u2060]/;
const COLLAPSIBLE = /[ \t\n\r\f]/;

class Reader {
  text = "";
  readonly pieces: Piece[] = [];
  private breaks = 0;
  private lineOpen = false;
  private readonly keepsSpace = new Map<Element, boolean>();

  /** The edge of a block: ends a line that holds something. */
  edge(): void {
    this.trimCollapsedSpace();
    if (this.lineOpen) this.lineBreak();
  }

  lineBreak(): void {
    this.trimCollapsedSpace();
    this.breaks += 1;
    this.lineOpen = false;
  }

  read(node: Text, fixed: boolean): void {
    const parent = node.parentElement;
    if (!parent) return;
    const keeps = this.spaceKept(parent);
    const data = node.data;
    for (let index = 0; index < data.length; index += 1) {
      const unit = data[index] as string;
      if (INVISIBLE.test(unit)) continue;
      if (!keeps && COLLAPSIBLE.test(unit)) {
        if (this.lineOpen && !this.endsWithSpace()) this.put(" ", node, index, fixed);
      } else if (unit === "\n") {
        if (this.breaks || !this.lineOpen) this.flush();
        this.text += "\n";
        this.lineOpen = true;
      } else {
        this.put(unit === "\u00A0" ? " " : unit, node, index, fixed);
      }
    }
  }

  private put(unit: string, node: Text, index: number, fixed: boolean): void {
    this.flush();
    this.lineOpen = true;
    const last = this.pieces[this.pieces.length - 1];
    const follows = last?.node === node && last.inNode + last.length === index
      && last.start + last.length === this.text.length;
    if (last && follows) last.length += 1;
    else this.pieces.push({ node, inNode: index, start: this.text.length, length: 1, fixed });
    this.text += unit;
  }

  private flush(): void {
    this.text += "\n".repeat(this.breaks);
    this.breaks = 0;
  }

  private endsWithSpace(): boolean {
    return this.breaks > 0 || /[ \n]$/.test(this.text);
  }

  /** A space before the end of a line is not shown where white space collapses. */
  private trimCollapsedSpace(): void {
    const last = this.pieces[this.pieces.length - 1];
    if (!this.lineOpen || !last || !this.text.endsWith(" ")) return;
    if (last.start + last.length !== this.text.length) return;
    const parent = last.node.parentElement;
    if (!parent || this.spaceKept(parent)) return;
    if (last.node.data[last.inNode + last.length - 1] === "\u00A0") return;
    this.text = this.text.slice(0, -1);
    last.length -= 1;
    if (last.length === 0) this.pieces.pop();
  }

  private spaceKept(element: Element): boolean {
    let kept = this.keepsSpace.get(element);
    if (kept === undefined) {
      kept = /^(pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
      this.keepsSpace.set(element, kept);
    }
    return kept;
  }
}

/** Reads what the agent has written in `root`, as it is shown: blocks become lines, hidden parts are left out. */
export function readRich(root: HTMLElement): Reading {
  const reader = new Reader();
  walk(root, false, reader);
  return { text: reader.text, pieces: reader.pieces };
}

function walk(parent: Element, fixed: boolean, reader: Reader): void {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      reader.read(child, fixed);
    } else if (child instanceof HTMLBRElement) {
      reader.lineBreak();
    } else if (child instanceof Element) {
      const style = getComputedStyle(child);
      if (style.display === "none") continue;
      const block = style.display !== "contents" && !style.display.startsWith("inline");
      if (block) reader.edge();
      if (!child.matches(SKIPPED)) {
        walk(child, fixed || child.getAttribute("contenteditable") === "false", reader);
      }
      if (block) reader.edge();
    }
  }
}

/** The DOM range of `start` to `end`, or null if no written character stands there. */
export function rangeOf(reading: Reading, start: number, end: number): Range | null {
  const first = reading.pieces.find((piece) => piece.start + piece.length > start);
  const last = reading.pieces.findLast((piece) => piece.start < end);
  if (!first || !last || first.start >= end) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.inNode + Math.max(0, start - first.start));
  range.setEnd(last.node, last.inNode + Math.min(last.length, end - last.start));
  return range;
}

/** The DOM place of one offset: after the character before it, or before the one after it. */
export function placeOf(reading: Reading, offset: number): { node: Text; offset: number } | null {
  const before = reading.pieces.findLast((piece) => piece.start < offset);
  if (before && before.start + before.length >= offset) {
    return { node: before.node, offset: before.inNode + offset - before.start };
  }
  const after = reading.pieces.find((piece) => piece.start >= offset) ?? before;
  if (!after) return null;
  return { node: after.node, offset: after === before ? after.inNode + after.length : after.inNode };
}

/** The offset in the reading of a place in the DOM (a caret), or null if it is outside `root`. */
export function offsetOf(reading: Reading, root: Node, node: Node, inNode: number): number | null {
  if (!root.contains(node)) return null;
  const document = root.ownerDocument as Document;
  const place = document.createRange();
  place.setStart(node, inNode);
  let offset = 0;
  for (const piece of reading.pieces) {
    if (piece.node === node) {
      if (inNode < piece.inNode) return offset;
      offset = piece.start + Math.min(piece.length, inNode - piece.inNode);
      if (inNode <= piece.inNode + piece.length) return offset;
    } else if (place.comparePoint(piece.node, piece.inNode) < 0) {
      offset = piece.start + piece.length;
    } else {

      return offset;
    }
  }
  return offset;
}

/** Whether `start` to `end` touches something that must not be edited. */
export function touchesFixed(reading: Reading, start: number, end: number): boolean {
  return reading.pieces.some((piece) => piece.fixed && piece.start < end && piece.start + piece.length > start);
}
