import type { CheckResult, Finding, Suggestion } from './api';
import { element } from './element';
import { shifted, type Stretch } from './shift';

export interface Marked {
  finding: Finding;
  stretch: Stretch | null;
}

/** The box a reply is written in, with findings underlined on a copy that lies behind it. */
export class Box {
  private shown: Marked[] = [];
  private text = '';

  constructor(readonly area: HTMLTextAreaElement, private readonly copy: HTMLElement) {
    this.draw();
  }

  /** Findings that still stand where they were found, in order. */
  get marked(): readonly Marked[] {
    return this.shown;
  }

  /** Show what a check of `text` found; what was typed since then moves the findings along. */
  show(text: string, result: CheckResult | null): void {
    this.text = text;
    this.shown = (result?.findings ?? []).map(finding => ({ finding, stretch: finding.span_utf16 }));
    this.follow();
  }

  /** Move the underlines with what has just been typed; what was typed into is no longer underlined. */
  follow(): void {
    const now = this.area.value;
    this.shown = this.shown.flatMap(({ finding, stretch }): Marked[] => {
      if (stretch === null) return [{ finding, stretch }];
      const moved = shifted(stretch, this.text, now);
      return moved === null ? [] : [{ finding, stretch: moved }];
    });
    this.text = now;
    this.draw();
  }

  /** Make the edits of a suggestion, as if they were typed, so that they can be undone. */
  apply(marked: Marked, suggestion: Suggestion): void {
    const { finding, stretch } = marked;
    const by = stretch === null || finding.span_utf16 === null ? 0 : stretch.start - finding.span_utf16.start;
    for (const edit of [...suggestion.edits].reverse()) {
      this.replace(edit.start_utf16 + by, edit.end_utf16 + by, edit.replacement);
    }
  }

  /** Put other words in place of the whole text. */
  replaceAll(text: string): void {
    this.replace(0, this.area.value.length, text);
  }

  private replace(start: number, end: number, replacement: string): void {
    this.area.focus();
    this.area.setSelectionRange(start, end);
    const wanted = this.area.value.slice(0, start) + replacement + this.area.value.slice(end);
    document.execCommand(replacement === '' ? 'delete' : 'insertText', false, replacement);
    if (this.area.value !== wanted) {
      this.area.value = wanted;
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  /** Select a finding's words. */
  select(marked: Marked): void {
    this.area.focus();
    if (marked.stretch !== null) this.area.setSelectionRange(marked.stretch.start, marked.stretch.end);
  }

  /** The finding at the caret, if there is one. */
  atCaret(): Marked | undefined {
    const at = this.area.selectionStart;
    return this.shown.find(({ stretch }) => stretch !== null && stretch.start <= at && at <= stretch.end);
  }

  /** Lines are those of the box, so the copy must hold exactly its text. */
  private draw(): void {
    const text = this.area.value;
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const { finding, stretch } of this.shown) {
      if (stretch === null || stretch.start < at || stretch.end > text.length) continue;
      parts.push(text.slice(at, stretch.start));
      parts.push(element('mark', { class: finding.severity }, text.slice(stretch.start, stretch.end)));
      at = stretch.end;
    }
    parts.push(text.slice(at), '\u200b');
    this.copy.replaceChildren(...parts);
  }
}
