/** The one place that talks to the server, and that knows whether it is there. */

import type { components, paths } from "../wire";
import type { Away, Refused } from "../messages";
import { settings } from "./settings";

type Problem = components["schemas"]["Problem"];
type Get = { [Path in keyof paths]: paths[Path] extends { get: object } ? Path : never }[keyof paths];
type Post = { [Path in keyof paths]: paths[Path] extends { post: object } ? Path : never }[keyof paths];
type Json<Operation> = Operation extends { responses: { 200: { content: { "application/json": infer Body } } } }
  ? Body : never;
type Sent<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;

/** The answer, or why there is none. */
export type Answer<Body> = { kind: "answer"; body: Body } | Away | Refused;

/** How long a request may take, in milliseconds; a server that is slower counts as away. */
const TIME_LIMIT = 8000;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** Kept in session storage, because the browser stops this program whenever it is idle. */
interface Absence {
  failures: number;
  /** Milliseconds since 1970. */
  retryAt: number;
}

const PRESENT: Absence = { failures: 0, retryAt: 0 };

export async function absence(): Promise<Absence> {
  const kept = await chrome.storage.session.get("absence");
  return (kept["absence"] as Absence | undefined) ?? PRESENT;
}

export class Server {
  /** `onTurn` runs when the server goes away, and when it is back. */
  constructor(private readonly onTurn: () => Promise<void>) {}

  /** `hasty` asks even if it is too early to try again, such as when a person opened the popup. */
  get<Path extends Get>(path: Path, values: Record<string, string> = {}, hasty = false): Promise<Answer<Json<paths[Path]["get"]>>> {
    return this.call("GET", path, values, undefined, hasty);
  }

  post<Path extends Post>(path: Path, body: Sent<paths[Path]["post"]>, hasty = false): Promise<Answer<Json<paths[Path]["post"]>>> {
    return this.call("POST", path, {}, body, hasty);
  }

  private async call<Body>(
    method: string, path: string, values: Record<string, string>, body: unknown, hasty: boolean,
  ): Promise<Answer<Body>> {
    const before = await absence();
    const early = before.retryAt - Date.now();
    if (early > 0 && !hasty) return { kind: "away", retryInMs: early };
    const { port, token } = await settings();
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (token) headers["Authorization"] = `Bearer ${token}`;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
    let response: Response;
    let said: unknown;
    try {
      response = await fetch(`http://127.0.0.1:${port}${filled}`, {
        method, headers, body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(TIME_LIMIT), cache: "no-store", credentials: "omit", redirect: "error",
      });
      said = await response.json();
    } catch {
      return this.missed();
    }
    if (response.status >= 500) return this.missed();
    if (before.failures > 0) {
      await chrome.storage.session.set({ absence: PRESENT });
      await this.onTurn();
    }
    if (response.ok) return { kind: "answer", body: said as Body };
    return refusal(response.status, said);
  }

  private async missed(): Promise<Away> {
    const { failures, retryAt } = await absence();
    // Several requests that fail together are one failure.
    if (failures > 0 && retryAt > Date.now()) return { kind: "away", retryInMs: retryAt - Date.now() };
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    await chrome.storage.session.set({ absence: { failures: failures + 1, retryAt: Date.now() + wait } });
    if (failures === 0) await this.onTurn();
    return { kind: "away", retryInMs: wait };
  }
}

function refusal(status: number, said: unknown): Refused {
  const error = (said as Partial<Problem> | null)?.error;
  const sentence = [error?.message, error?.hint].filter(Boolean).join("; ");
  const needsPairing = status === 401 || (status === 403 && error?.code !== "wrong-code");
  return { kind: "refused", sentence: sentence || `The server said no (${status}).`, needsPairing };
}
