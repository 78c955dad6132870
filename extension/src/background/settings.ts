/** What is kept on this computer: the server's port and token, sites, judgements, saved replies. Never a draft. */

import type { Judgement, SavedReply, Site } from "../messages";

export interface Settings {
  port: number;
  token: string | null;
  /** By origin, such as "https://mail.google.com". */
  sites: Record<string, Site>;
  judgements: Judgement[];
  replies: SavedReply[];
}

const DEFAULTS: Settings = { port: 8765, token: null, sites: {}, judgements: [], replies: [] };

/** Changes run one after the other, so that two at once do not lose one. */
let queue: Promise<unknown> = Promise.resolve();

export async function settings(): Promise<Settings> {
  return chrome.storage.local.get<Settings>(DEFAULTS);
}

export function change(edit: (current: Settings) => Partial<Settings>): Promise<void> {
  const next = queue.then(async () => chrome.storage.local.set(edit(await settings())));
  queue = next.catch(() => undefined);
  return next;
}

/** Content scripts run beside pages and must not read the token. Firefox has no such switch, and needs none for now. */
export async function keepFromPages(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
