/** Underlines without touching the page: highlights of the browser's own, one for each severity. */

import type { Severity } from "../messages";
import type { Field } from "./field";
import type { Stretch } from "./shift";

export interface Mark extends Stretch {
  severity: Severity;
}

const NAMES: Record<Severity, string> = {
  error: "tonecheck-error",
  warning: "tonecheck-warning",
  info: "tonecheck-info",
};
const OPEN = "tonecheck-open";
const SEVERITIES = Object.keys(NAMES) as Severity[];

/** All underlines of one frame. Names hold nothing of the text, because the page can list them. */
export class Underlines {
  private readonly byField = new Map<Field, Mark[]>();
  private open: { field: Field; stretch: Stretch } | null = null;

  set(field: Field, marks: Mark[]): void {
    if (marks.length) this.byField.set(field, marks);
    else this.byField.delete(field);
    this.draw();
  }

  /** Shows which finding the popover speaks of. */
  setOpen(field: Field, stretch: Stretch | null): void {
    this.open = stretch ? { field, stretch } : null;
    this.draw();
  }

  clear(): void {
    this.byField.clear();
    this.open = null;
    this.draw();
  }

  private draw(): void {
    for (const severity of SEVERITIES) {
      const ranges: AbstractRange[] = [];
      for (const [field, marks] of this.byField) {
        for (const mark of marks) {
          const range = mark.severity === severity ? field.rangeOf(mark) : null;
          if (range) ranges.push(range);
        }
      }
      paint(NAMES[severity], ranges);
    }
    const range = this.open?.field.rangeOf(this.open.stretch);
    paint(OPEN, range ? [range] : []);
  }
}

function paint(name: string, ranges: AbstractRange[]): void {
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
