import { get, type RulePage } from './api';
import type { Box, Marked } from './box';
import { element } from './element';

const WORDS = { error: 'must change', warning: 'better change', info: 'for you to judge' } as const;
const manuals = new Map<string, Promise<RulePage>>();

/** The list beside the box: each finding opens to its reason, where it comes from, and what could be written. */
export class Findings {
  private open = '';
  private notJudged = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly status: HTMLElement,
    private readonly box: Box,
    private readonly guide: () => string,
  ) {}

  /** Show what is underlined now; `notJudged` is how many kinds of finding could not be looked for. */
  show(notJudged = this.notJudged): void {
    this.notJudged = notJudged;
    const found = this.box.marked;
    const count = found.length;
    const said = count === 0 ? 'Nothing to change.' : count === 1 ? 'One thing to look at.' : `${count} things to look at.`;
    const left = notJudged === 0 ? '' : notJudged === 1 ? ' One thing was not judged.' : ` ${notJudged} things were not judged.`;
    const text = this.box.area.value.trim() === '' ? '' : said + left;
    if (this.status.textContent !== text) this.status.textContent = text;
    const focused = document.activeElement?.id ?? '';
    const keys = keysOf(found);
    this.list.replaceChildren(...found.map((marked, number) => this.item(marked, keys[number] ?? '', number)));
    if (focused.startsWith('finding-')) document.getElementById(focused)?.focus();
  }

  /** Open a finding and bring it into view. */
  reveal(marked: Marked): void {
    const at = this.box.marked.indexOf(marked);
    this.open = keysOf(this.box.marked)[at] ?? '';
    this.show();
    document.getElementById(`finding-${at}`)?.scrollIntoView({ block: 'nearest' });
  }

  private item(marked: Marked, key: string, number: number): HTMLElement {
    const { finding } = marked;
    const isOpen = this.open === key;
    const button = element(
      'button',
      { type: 'button', id: `finding-${number}`, class: finding.severity, 'aria-expanded': String(isOpen), 'aria-controls': `detail-${number}` },
      element('span', { class: 'severity' }, WORDS[finding.severity]),
      ' ',
      finding.message,
    );
    const detail = element('div', { id: `detail-${number}`, class: 'detail' });
    detail.hidden = !isOpen;
    button.addEventListener('click', () => {
      this.open = isOpen ? '' : key;
      this.show();
      if (!isOpen) document.getElementById(`finding-${number}`)?.focus();
    });
    if (isOpen) this.fill(detail, marked);
    return element('li', {}, button, detail);
  }

  private fill(detail: HTMLElement, marked: Marked): void {
    const { finding } = marked;
    if (finding.why) detail.append(element('p', {}, `Why: ${finding.why}.`));
    const row = element('p', { class: 'suggestions' });
    for (const suggestion of finding.suggestions) {
      if (suggestion.edits.length === 0 || suggestion.applicability === 'display') {
        detail.append(element('p', {}, `You could: ${suggestion.title}`));
        continue;
      }
      const apply = element('button', { type: 'button', class: 'apply' }, suggestion.title);
      apply.addEventListener('click', () => this.box.apply(marked, suggestion));
      row.append(apply, ' ');
    }
    if (finding.span !== null) {
      const edit = element('button', { type: 'button' }, 'go to the words');
      edit.addEventListener('click', () => this.box.select(marked));
      row.append(edit);
    }
    detail.append(row);
    const source = finding.source ? ` · ${finding.source}` : '';
    detail.append(element('p', { class: 'source' }, 'Rule ', element('a', { href: `/rules/${finding.rule}` }, finding.rule), source));
    if (finding.evidence.length > 0) void this.research(detail, finding.rule, finding.evidence);
  }

  private async research(detail: HTMLElement, rule: string, ids: string[]): Promise<void> {
    const path = `/v1/rules/${encodeURIComponent(rule)}?guide=${encodeURIComponent(this.guide())}`;
    if (!manuals.has(path)) manuals.set(path, get<RulePage>(path));
    try {
      const manual = await manuals.get(path);
      for (const cited of manual?.evidence ?? []) {
        if (ids.includes(cited.id)) detail.append(element('p', { class: 'source' }, `Research: ${cited.line}`));
      }
    } catch {
      manuals.delete(path); // the finding stands without it
    }
  }
}

/** What tells findings apart from one check to the next: two on equal words in equal places are numbered. */
function keysOf(found: readonly Marked[]): string[] {
  const seen = new Map<string, number>();
  return found.map(({ finding }) => {
    const key = `${finding.rule} ${finding.fingerprint} ${finding.message}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  });
}
