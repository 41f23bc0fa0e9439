import type { NonAnswer } from '../model/code-list.ts';
import { normaliseLabel } from './normalise-label.ts';

const phrases: readonly (readonly [RegExp, NonAnswer])[] = [
  [/^(n a|not relevant)$|\b(does not apply|not applicable|no code required)\b/, 'does-not-apply'],
  [
    /\b(prefer(s|red|ring)?( to)? (not|no)( to)?\b|rather not|not stated|non stated|unstated|refus(ed|al|es)|declin(ed|es|e)\b|(did|do|does|would) not (wish|want)|(don t|dont|doesn t|didn t) (wish|want)|not (wish|want|willing)|(not|non) ?(disclos(ed|e|ing)|declar(ed|e))|undisclosed|undeclared|not answer(ed|ing)?|not to (say|answer|disclose|declare|state)|no answer|unanswered|withh(e|o)ld|cho(se|ose|sen) not|opt(ed)? out|object(ed|ion) to|will not say|wont say|won t say|skipped)\b|^(pnts|pns|ns|n s|prefer not)$/,
    'declined',
  ],
  [
    /\b(not (yet )?(asked|obtained|collected|sought|requested|surveyed)|not yet (recorded|known|given|completed|stated)|nobt|awaiting|to be (confirmed|completed|recorded|determined))\b|^(tbc|tba|pending)$/,
    'not-asked',
  ],
  [
    /\b(not (been )?(known|recorded|reported|specified|given|provided|supplied|available|entered|held|completed|sure|coded|classified|determined|identified|found|captured|filled|matched|selected|valid|documented|indicated|returned|certain|state|know)|un(known|reported|recorded|specified|determined|sure|coded|classified|matched|certain|identified|obtainable|available|listed|defined|confirmed|categorised)|(don t|dont|do not|does not|doesn t|did not) (know|understand)|indeterminate|invalid|no (data|response|reply|record|information|info|entry|value|details)( (held|given|recorded|available|provided))?|non (response|respondent)|incomplete|error|left blank|unable to (say|obtain|determine|answer|establish|confirm))\b|^none (stated|given|recorded|specified|declared)$|^no (\w+ ){1,2}(recorded|stated|given|provided|declared|specified|disclosed)$|^(u|unk|unkn|nk|n k|dk|d k|not|unspec|nr|n r|na not known|not id)$/,
    'not-known',
  ],
  [/^(null|blank|empty|nan|na|nil recorded|no value)$|\b(missing|blank)$|\bmissing data\b/, 'missing'],
];

/** The negative numbers that the Census and surveys write for no answer. */
const codes: ReadonlyMap<string, NonAnswer> = new Map([
  ['-8', 'does-not-apply'],
  ['-9', 'not-known'],
  ['-6', 'not-known'],
]);

/** The kind of non-answer that a label is, or null where it is a substantive answer. */
export function readNonAnswer(label: string | null): NonAnswer | null {
  if (label === null || label.trim() === '' || /^[-–—.:?*!#~_\s]+$/.test(label.trim())) return 'missing';
  if (/^-\d$/.test(label.trim())) return codes.get(label.trim()) ?? null;
  const text = normaliseLabel(label);
  return phrases.find(([phrase]) => phrase.test(text))?.[1] ?? null;
}
