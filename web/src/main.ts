import { get, post, Refused, type Channels, type CheckResult, type GuidePage, type Guides, type Reply } from './api';
import { Assistant } from './assistant';
import { Box } from './box';
import { counted } from './counter';
import { byId, element } from './element';
import { Findings } from './findings';
import { guideAsPage } from './guide';

const CHECK_AFTER_MS = 200;
const ASSIST_AFTER_MS = 500;

const draft = byId<HTMLTextAreaElement>('draft');
const message = byId<HTMLTextAreaElement>('message');
const guideChoice = byId<HTMLSelectElement>('guide');
const channelChoice = byId<HTMLSelectElement>('channel');
const counter = byId('counter');
const problem = byId('problem');
const session = byId('session');
const guidePlace = byId('guide-page');

const box = new Box(draft, byId('copy'));
const findings = new Findings(byId('findings'), byId('status'), box, () => guideChoice.value);
const assistant = new Assistant(byId('assistant'), box);

/** Runs something a while after the last call, and never two of it at once: a newer one stops the older. */
function later(wait: number, work: (signal: AbortSignal) => Promise<void>): () => void {
  let timer = 0;
  let running: AbortController | null = null;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      work(signal).catch((error: unknown) => {
        if (!signal.aborted) tell(error);
      });
    }, wait);
  };
}

function tell(error: unknown): void {
  if (error instanceof Refused && error.code === 'no-token') {
    session.hidden = false;
    assistant.say('Open this page with its link, or enter the code below, to use the assistant.');
    return;
  }
  problem.textContent = error instanceof Refused ? error.message : 'Something went wrong in this page; please reload it.';
  if (!(error instanceof Refused)) throw error;
}

function asked(): Record<string, string> {
  const values: Record<string, string> = { text: draft.value, guide: guideChoice.value };
  if (channelChoice.value) values.channel = channelChoice.value;
  if (message.value.trim()) values.message = message.value;
  return values;
}

const check = later(CHECK_AFTER_MS, async signal => {
  const values = asked();
  const result = await post<CheckResult>('/v1/check', values, signal);
  problem.textContent = '';
  box.show(values.text ?? '', result);
  findings.show(result.not_judged.filter(left => left.rule === 'grammar').length);
  const { text, isOver } = counted(result.length);
  counter.textContent = text;
  counter.classList.toggle('over', isOver);
});

const assist = later(ASSIST_AFTER_MS, async signal => {
  if (!message.value.trim()) {
    assistant.clear();
    return;
  }
  const values = asked();
  assistant.show(await post<Reply>('/v1/reply', values, signal));
  session.hidden = true;
});

function changed(): void {
  check();
  assist();
}

async function showGuide(): Promise<void> {
  guidePlace.replaceChildren(element('p', {}, 'One moment ...'));
  try {
    guidePlace.replaceChildren(...guideAsPage(await get<GuidePage>(`/v1/guides/${encodeURIComponent(guideChoice.value)}`)));
  } catch (error) {
    guidePlace.replaceChildren(element('p', {}, 'The guide can be read once this page was opened with its link or code.'));
    tell(error);
  }
}

async function showChannels(): Promise<void> {
  const before = channelChoice.value;
  const { channels } = await get<Channels>(`/v1/channels?guide=${encodeURIComponent(guideChoice.value)}`);
  const options = channels.map(channel => element('option', { value: channel.id }, channel.title));
  channelChoice.replaceChildren(element('option', { value: '' }, 'any channel'), ...options);
  if (channels.some(channel => channel.id === before)) channelChoice.value = before;
}

async function showGuides(): Promise<void> {
  const { guides } = await get<Guides>('/v1/guides');
  guideChoice.replaceChildren(...guides.map(guide => element('option', { value: guide.id }, guide.name)));
  const fault = guides.find(guide => guide.fault !== null);
  if (fault) problem.textContent = `The guide ${fault.name} has a fault, so an older state of it is used: ${fault.fault}`;
}

draft.addEventListener('input', () => {
  box.follow();
  findings.show();
  changed();
});
draft.addEventListener('click', () => {
  const marked = box.atCaret();
  if (marked && draft.selectionStart === draft.selectionEnd) findings.reveal(marked);
});
draft.addEventListener('keydown', event => {
  if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  const found = box.marked.filter(({ stretch }) => stretch !== null);
  const at = draft.selectionStart;
  const next =
    event.key === 'ArrowDown'
      ? found.find(({ stretch }) => stretch !== null && stretch.start > at) ?? found[0]
      : found.filter(({ stretch }) => stretch !== null && stretch.start < at).at(-1) ?? found.at(-1);
  if (next) {
    box.select(next);
    findings.reveal(next);
  }
});
message.addEventListener('input', changed);
channelChoice.addEventListener('change', changed);
guideChoice.addEventListener('change', () => {
  changed();
  showChannels().catch(tell);
  if (byId<HTMLDetailsElement>('guide-view').open) void showGuide();
});
byId<HTMLDetailsElement>('guide-view').addEventListener('toggle', event => {
  if ((event.target as HTMLDetailsElement).open) void showGuide();
});
byId<HTMLFormElement>('session-form').addEventListener('submit', event => {
  event.preventDefault();
  const code = byId<HTMLInputElement>('code');
  post('/session', { code: code.value })
    .then(() => {
      code.value = '';
      session.hidden = true;
      problem.textContent = '';
      changed();
      if (byId<HTMLDetailsElement>('guide-view').open) void showGuide();
    })
    .catch(tell);
});

assistant.clear();
showGuides()
  .then(showChannels)
  .then(() => {
    document.documentElement.dataset.ready = 'yes';
    if (draft.value || message.value) changed(); // what the browser kept over a reload
  })
  .catch(tell);
