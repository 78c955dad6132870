import type { components } from './schema';

type Schemas = components['schemas'];
export type CheckResult = Schemas['CheckResult'];
export type Finding = Schemas['Finding'];
export type Suggestion = Schemas['Suggestion'];
export type Length = Schemas['Length'];
export type Reply = Schemas['ReplyResult'];
export type GuidePage = Schemas['GuidePage'];
export type Guides = Schemas['GuideList'];
export type Channels = Schemas['ChannelList'];
export type RulePage = Schemas['RulePage'];

/** A request that was not answered: `code` as the server names it, or `away` if there is no server. */
export class Refused extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused('away', 'The server does not answer. Is `tonecheck serve` still running?');
  }
  const values: unknown = await answer.json();
  if (!answer.ok) {
    const { error } = values as Schemas['Problem'];
    throw new Refused(error.code, error.hint ? `${error.message} (${error.hint})` : error.message);
  }
  return values as T;
}

export function get<T>(path: string): Promise<T> {
  return call<T>(path, {});
}

export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return call<T>(path, { method: 'POST', headers, body: JSON.stringify(body), signal: signal ?? null });
}
