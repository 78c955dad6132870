import type { GuidePage } from './api';
import { element } from './element';

/** The guide as a page to read. */
export function guideAsPage(guide: GuidePage): Node[] {
  const parts: Node[] = [element('p', { class: 'source' }, `${guide.name} · ${guide.language} · ${guide.hash}`)];
  if (guide.mission) parts.push(element('p', { class: 'mission' }, guide.mission));
  section(parts, 'Values', guide.values.map(value => pair(value.name, value.means)));
  section(
    parts,
    'Personality',
    guide.personality.map(trait => pair(trait.trait, [trait.is, trait.is_not ? `not ${trait.is_not}` : ''].filter(Boolean).join('; '))),
  );
  section(parts, 'Who we write for', guide.audience.map(group => element('li', {}, group.who)));
  section(parts, 'Write like this', guide.examples.good.map(example), 'good');
  section(parts, 'Not like this', guide.examples.bad.map(example), 'bad');
  section(
    parts,
    'Words we do not use',
    guide.banned.map(word => pair(word.term, [word.instead.length ? `write ${word.instead.join(' or ')}` : '', word.why].filter(Boolean).join('; '))),
  );
  section(parts, 'Words we use', guide.preferred.map(word => pair(word.use, `not ${word.not.join(' or ')}`)));
  const rows = guide.settings.map(({ setting, place }) => element('tr', {}, element('td', {}, setting), element('td', {}, place)));
  const head = element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Setting'), element('th', { scope: 'col' }, 'Where')));
  const table = element('table', {}, head, element('tbody', {}, ...rows));
  parts.push(element('details', {}, element('summary', {}, 'Every setting, and the line it stands in'), element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Every setting' }, table)));
  return parts;
}

function section(parts: Node[], title: string, items: HTMLElement[], kind = ''): void {
  if (items.length > 0) parts.push(element('h3', {}, title), element('ul', kind ? { class: kind } : {}, ...items));
}

function pair(name: string, text: string): HTMLElement {
  return element('li', {}, element('strong', {}, name), text ? `: ${text}` : '');
}

function example(item: GuidePage['examples']['good'][number]): HTMLElement {
  return element('li', {}, element('q', {}, item.text), item.why ? ` (${item.why})` : '');
}
