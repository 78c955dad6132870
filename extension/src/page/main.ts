/** Starts in every frame of a page that was switched on. */

import { ask, type Order } from "../messages";
import { Desk } from "./desk";
import { focused } from "./find";

/** Milliseconds between looks for boxes that left the page, or whose text the page itself changed. */
const LOOK = 1000;

declare global {
  interface Window {
    /** Set once the frame is taken care of, so that a second injection does nothing. */
    tonecheckRuns?: boolean;
  }
}

async function start(): Promise<void> {
  const setup = await ask("setup", { fresh: true });
  if (!setup.on) {
    window.tonecheckRuns = false;
    return;
  }
  const ended = new AbortController();
  const { signal } = ended;
  const stop = (): void => {
    ended.abort();
    clearInterval(timer);
    try {
      chrome.runtime.onMessage.removeListener(obey);
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
    window.tonecheckRuns = false;
  };
  const desk = new Desk(setup, stop);
  const obey = (order: Order, _sender: unknown, answer: (value: unknown) => void): boolean => {
    // Only the frame that has something selected may answer this.
    if (order.do === "give-selection" && !document.getSelection()?.toString().trim()) return false;
    desk.order(order).then(answer, () => answer(null));
    return true;
  };
  chrome.runtime.onMessage.addListener(obey);
  const timer = setInterval(() => desk.tidy(), LOOK);
  const enter = (event: Event): void => desk.enter(event.composedPath()[0] ?? null);
  document.addEventListener("focusin", enter, { capture: true, signal });
  document.addEventListener("input", enter, { capture: true, signal });
  document.addEventListener("click", (event) => desk.click(event), { capture: true, signal });
  window.addEventListener("scroll", () => desk.follow(), { capture: true, passive: true, signal });
  window.addEventListener("resize", () => desk.follow(), { signal });
  desk.enter(focused(document));
}

if (!window.tonecheckRuns) {
  window.tonecheckRuns = true;
  // The background may be gone in the moment of an update; the next page load finds it again.
  start().catch(() => undefined);
}
