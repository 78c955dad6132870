/** The toolbar button: how many findings the box has, or that the server is not there. */

import type { Severity, Tally } from "../messages";
import { lengthLine } from "../ui/length";
import { absence } from "./server";

/** The box an agent is in: which frame of the tab holds it, and what was found. */
export interface Active {
  frame: number;
  tally: Tally;
}

const COLOURS: Record<Severity, string> = { error: "#b3261e", warning: "#8a5300", info: "#1259a8" };
const QUIET = "#6b7280";

const key = (tab: number): string => `tab-${tab}`;

export async function activeIn(tab: number): Promise<Active | null> {
  const kept = await chrome.storage.session.get(key(tab));
  return (kept[key(tab)] as Active | undefined) ?? null;
}

/** A frame tells what its box holds; null if its box has gone. */
export async function tell(tab: number, frame: number, tally: Tally | null): Promise<void> {
  if (tally) {
    await chrome.storage.session.set({ [key(tab)]: { frame, tally } satisfies Active });
  } else if ((await activeIn(tab))?.frame === frame) {
    await forget(tab);
  } else {
    return;
  }
  await paint(tab);
}

export async function forget(tab: number): Promise<void> {
  await chrome.storage.session.remove(key(tab));
}

/** Paints the button of every tab that has a box. */
export async function paintAll(): Promise<void> {
  const kept = await chrome.storage.session.get(null);
  for (const name of Object.keys(kept)) {
    if (name.startsWith("tab-")) await paint(Number(name.slice("tab-".length)));
  }
}

async function paint(tab: number): Promise<void> {
  const tally = (await activeIn(tab))?.tally;
  const away = tally !== undefined && (await absence()).failures > 0;
  const text = away ? "!" : tally?.findings ? String(tally.findings) : "";
  const colour = away || !tally?.worst ? QUIET : COLOURS[tally.worst];
  const parts = !tally ? [] : away ? ["not running"] : [
    tally.findings === 0 ? "nothing to change" : tally.findings === 1 ? "1 finding" : `${tally.findings} findings`,
    lengthLine(tally.counters),
  ];
  try {
    await chrome.action.setBadgeText({ tabId: tab, text });
    await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: colour });
    await chrome.action.setBadgeTextColor({ tabId: tab, color: "#ffffff" });
    await chrome.action.setTitle({ tabId: tab, title: ["tonecheck", parts.filter(Boolean).join(" · ")].filter(Boolean).join(": ") });
  } catch {
    // The tab was closed meanwhile.
    await forget(tab);
  }
}
