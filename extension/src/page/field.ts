/** A box the agent writes in, whatever it is made of. Offsets are UTF-16 units of `text()`. */

import { placeOf, rangeOf, readRich, offsetOf, touchesFixed, type Reading } from "./reading";
import { Mirror } from "./mirror";
import type { Stretch } from "./shift";

/** What `createValueRange` gives: a range inside a textarea, which can be highlighted and measured. */
interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

type WithValueRange = HTMLTextAreaElement & { createValueRange?(start: number, end: number): ValueRange };

export interface Field {
  readonly element: HTMLElement;
  /** True if line breaks are paragraphs of the DOM rather than characters. */
  readonly rich: boolean;
  text(): string;
  /** A range that can be highlighted, or null if nothing visible stands there. */
  rangeOf(stretch: Stretch): AbstractRange | null;
  /** Where the stretch is on the screen, in the viewport's pixels. Empty if it is scrolled out of the box. */
  rectsOf(stretch: Stretch): DOMRect[];
  select(stretch: Stretch): boolean;
  /** What is selected in the box, or null if the caret is elsewhere. */
  selected(): Stretch | null;
  /** False if something in the stretch must not be edited, such as a mention. */
  editable(stretch: Stretch): boolean;
  /** Ends what the field keeps in the page. */
  release(): void;
}

export class TextareaField implements Field {
  readonly rich = false;
  private mirror: Mirror | null = null;

  constructor(readonly element: HTMLTextAreaElement) {}

  text(): string {
    return this.element.value;
  }

  rangeOf(stretch: Stretch): AbstractRange | null {
    return this.valueRange(stretch);
  }

  rectsOf(stretch: Stretch): DOMRect[] {
    const box = this.element.getBoundingClientRect();
    const range = this.valueRange(stretch);
    return range ? [...range.getClientRects()].filter((rect) => meets(rect, box)) : [];
  }

  select(stretch: Stretch): boolean {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(stretch.start, stretch.end);
    return this.element.selectionStart === stretch.start && this.element.selectionEnd === stretch.end;
  }

  selected(): Stretch | null {
    return { start: this.element.selectionStart, end: this.element.selectionEnd };
  }

  editable(): boolean {
    return !this.element.readOnly && !this.element.disabled;
  }

  release(): void {
    this.mirror?.remove();
    this.mirror = null;
  }

  private valueRange(stretch: Stretch): (AbstractRange & { getClientRects(): DOMRectList }) | null {
    if (stretch.end > this.element.value.length) return null;
    const native = this.element as WithValueRange;
    if (typeof native.createValueRange === "function" && !forceMirror()) {
      return native.createValueRange(stretch.start, stretch.end);
    }
    this.mirror ??= new Mirror(this.element);
    return this.mirror.rangeOf(stretch);
  }
}

export class RichField implements Field {
  readonly rich = true;

  private cached: Reading | null = null;
  private readonly watch: MutationObserver;

  constructor(readonly element: HTMLElement) {
    this.watch = new MutationObserver(() => {
      this.cached = null;
    });
    this.watch.observe(element, { childList: true, characterData: true, subtree: true });
  }

  text(): string {
    return this.reading().text;
  }

  rangeOf(stretch: Stretch): Range | null {
    return rangeOf(this.reading(), stretch.start, stretch.end);
  }

  rectsOf(stretch: Stretch): DOMRect[] {
    const box = this.element.getBoundingClientRect();
    const range = this.rangeOf(stretch);
    return range ? [...range.getClientRects()].filter((rect) => meets(rect, box)) : [];
  }

  select(stretch: Stretch): boolean {
    this.element.focus({ preventScroll: true });
    const reading = this.reading();
    const selection = this.selection();
    if (!selection) return false;
    if (stretch.start === stretch.end) {
      const place = placeOf(reading, stretch.start);
      if (!place) return selection.rangeCount > 0 && this.element.contains(selection.anchorNode);
      selection.collapse(place.node, place.offset);
      return true;
    }
    const range = rangeOf(reading, stretch.start, stretch.end);
    if (!range) return false;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return true;
  }

  selected(): Stretch | null {
    const selection = this.selection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const reading = this.reading();
    const start = offsetOf(reading, this.element, range.startContainer, range.startOffset);
    const end = offsetOf(reading, this.element, range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  editable(stretch: Stretch): boolean {
    return this.element.isContentEditable && !touchesFixed(this.reading(), stretch.start, stretch.end);
  }

  release(): void {
    this.watch.disconnect();
    this.cached = null;
  }

  private reading(): Reading {
    if (this.watch.takeRecords().length) this.cached = null;
    this.cached ??= readRich(this.element);
    return this.cached;
  }

  private selection(): Selection | null {
    const root = this.element.getRootNode() as (Document | ShadowRoot) & { getSelection?(): Selection | null };
    return root.getSelection?.() ?? this.element.ownerDocument.getSelection();
  }
}

function meets(rect: DOMRect, box: DOMRect): boolean {
  return rect.width > 0 && rect.bottom > box.top && rect.top < box.bottom && rect.right > box.left && rect.left < box.right;
}

/** Tests of the fallback set this; it has no effect on pages. */
function forceMirror(): boolean {
  return TEST_BUILD && document.documentElement.hasAttribute("data-force-mirror");
}
