import type { NonAnswer } from '../model/code-list.ts';
import { normaliseLabel } from './normalise-label.ts';

const phrases: readonly (readonly [RegExp, NonAnswer])[] = [
  [/^(does not apply|not applicable|no code required|n a|8)$/, 'does-not-apply'],
  [
    /\b(prefer(s|red)? not|rather not|not stated|refused|refusal|declined|did not wish|not disclosed|not answered|no answer|withheld)\b/,
    'declined',
  ],
  [/\b(not asked|not yet (asked|obtained|recorded)|not collected|nobt)\b/, 'not-asked'],
  [
    /\b(not known|unknown|don t know|dont know|do not know|not recorded|not reported|unreported|not specified|not given|unspecified|undetermined|indeterminate)\b/,
    'not-known',
  ],
  [/^(missing|null|none recorded|blank|nan|na)$/, 'missing'],
];

/** The kind of non-answer that a label is, or null where it is a substantive answer. */
export function readNonAnswer(label: string | null): NonAnswer | null {
  if (label === null || label.trim() === '' || /^[-.:?*]+$/.test(label.trim())) return 'missing';
  const text = normaliseLabel(label);
  return phrases.find(([phrase]) => phrase.test(text))?.[1] ?? null;
}
