import type { Reply } from './api';
import type { Box } from './box';
import { element } from './element';

const ANSWERED = { yes: 'answered', partly: 'partly answered', no: 'not answered yet', unknown: 'cannot tell' } as const;
const SIGNS = { yes: '✓', partly: '◐', no: '✗', unknown: '?' } as const;

/** What the customer asked, whether the reply answers it, and a revision. */
export class Assistant {
  constructor(private readonly place: HTMLElement, private readonly box: Box) {}

  clear(): void {
    this.place.replaceChildren(element('p', {}, 'Paste what the customer wrote, and this shows what they ask for.'));
  }

  say(text: string): void {
    this.place.replaceChildren(element('p', {}, text));
  }

  show(answer: Reply): void {
    const { reply } = answer;
    const parts: Node[] = [];
    const feeling = reply.feeling === 'cannot tell' ? '' : `, feeling ${reply.feeling}`;
    if (reply.kind !== 'cannot tell') parts.push(element('p', {}, `Reads as: ${reply.kind}${feeling}.`));
    if (reply.asks.length === 0) {
      parts.push(element('p', {}, 'No question or request was found in it.'));
    } else {
      const asks = reply.asks.map(ask =>
        element(
          'li',
          { class: `ask ${ask.answered}` },
          element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[ask.answered]),
          element('q', {}, ask.text),
          element('span', { class: 'answered' }, ` ${ANSWERED[ask.answered]}`),
          ...(ask.by ? [element('span', { class: 'by' }, ` by “${ask.by}”`)] : []),
        ),
      );
      parts.push(element('ul', { class: 'asks' }, ...asks));
    }
    if (reply.facts.length > 0) {
      const facts = reply.facts.map(fact => element('li', {}, `${fact.kind.replaceAll('-', ' ')}: ${fact.text}`));
      parts.push(element('details', {}, element('summary', {}, 'Facts in the message'), element('ul', {}, ...facts)));
    }
    if (reply.revision !== null && reply.revision !== this.box.area.value) parts.push(this.revision(reply.revision));
    this.place.replaceChildren(...parts);
  }

  private revision(text: string): HTMLElement {
    const use = element('button', { type: 'button' }, 'use this revision');
    use.addEventListener('click', () => this.box.replaceAll(text));
    const note = text.includes('«') ? 'Fill in what stands between « and » before you send it.' : 'Read it again before you send it.';
    return element(
      'details',
      {},
      element('summary', {}, 'A revision'),
      element('p', { class: 'revision' }, text),
      element('p', {}, note),
      use,
    );
  }
}
