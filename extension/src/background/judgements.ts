/** What agents said of findings: "wrong here" and "not for us". Kept on this computer, and without any text. */

import type { Finding, Judgement, Verdict } from "../messages";
import { change, settings } from "./settings";

/** The oldest "wrong here" goes when there are more: the sentences it was about were sent long ago. */
const MOST = 500;

export function judge(verdict: Verdict, finding: { rule: string; entry: string; fingerprint: string }): Promise<void> {
  const mark = verdict === "wrong-here" ? finding.fingerprint : finding.entry;
  const fresh: Judgement = { verdict, rule: finding.rule, mark, on: new Date().toISOString().slice(0, 10) };
  return change(({ judgements }) => {
    const others = judgements.filter((other) => !same(other, fresh));
    const passing = others.filter((other) => other.verdict === "wrong-here");
    const dropped = new Set(passing.slice(0, Math.max(0, passing.length - MOST)));
    return { judgements: [...others.filter((other) => !dropped.has(other)), fresh] };
  });
}

export function forget(judgement: Judgement): Promise<void> {
  return change(({ judgements }) => ({ judgements: judgements.filter((other) => !same(other, judgement)) }));
}

/** The findings that nobody has judged away. "Not for us" holds for one entry of a rule, or for a rule without entries. */
export async function unjudged(findings: readonly Finding[]): Promise<Finding[]> {
  const { judgements } = await settings();
  const away = new Set(judgements.map(({ verdict, rule, mark }) => `${verdict} ${rule} ${mark}`));
  return findings.filter(({ rule, entry, fingerprint }) => (
    !away.has(`wrong-here ${rule} ${fingerprint}`) && !away.has(`not-for-us ${rule} ${entry}`)
  ));
}

function same(one: Judgement, other: Judgement): boolean {
  return one.verdict === other.verdict && one.rule === other.rule && one.mark === other.mark;
}
