import { formatNumber } from '../../../shared/base/format-number.ts';
import { readNonAnswer } from '../../../shared/code-lists/read-non-answer.ts';
import { strandTitles } from '../../../shared/code-lists/code-lists.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { strandIdSchema } from '../../../shared/model/code-list.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { guessStrandCodes } from './guess-strand-codes.ts';
import { substance } from './guess.ts';
import type { RoleGuess } from './guess.ts';
import { isLabelOf, isTotalLabel } from './strand-labels.ts';

/** What names speak of, most particular first, in the words of `nameWords`. */
const nameForms: readonly (readonly [RegExp, StrandId])[] = [
  [
    /gender identity|transgender|\btrans (status|history)|gender reassign|gender same|gender modality/,
    'gender-identity',
  ],
  [/sexual ?orientation|\bsexuality\b|\blgb/, 'sexual-orientation'],
  [/ethnic|\beth\b|\brace\b|\bsde\b/, 'ethnic-group'],
  [/\b(sex|gender)\b/, 'sex'],
  [/religio|\bfaith\b|\bbelief\b/, 'religion'],
  [/disab|long (term|standing) (illness|condition)|\bsen\b.*need/, 'disability'],
  [/marital|civil partner|legal partner|partnership status|\bmarriage\b/, 'legal-partnership'],
  [/pregnan|maternity/, 'pregnancy-maternity'],
  [/\bages? ?(band|group|range|bracket|cat|categor|class|\d|last|gp|grp)|\bage \(|^age$/, 'age'],
];

const mostLabels = 300;

/** A column of a protected characteristic: by what its labels mean, else by its name; codes by the list they belong to. */
export function guessStrand(evidence: ColumnEvidence): RoleGuess | null {
  const named = namedStrand(evidence.words);
  const coded = named === null ? null : guessStrandCodes(evidence, named);
  if (coded !== null) return coded;
  if (/\b(language|nationality|country|born|birth|cuisine|spoken)\b/.test(evidence.words)) return null;
  if (evidence.distinct > mostLabels || evidence.numbers > evidence.filled / 2) return null;
  return strandByLabels(evidence, named) ?? strandByName(evidence, named);
}

/** The strand that a column's name speaks of, or null. */
export function namedStrand(words: string): StrandId | null {
  if (/\b(rate|percent|index|score|count|number of|type of stat|pay gap)\b/.test(words)) return null;
  return nameForms.find(([form]) => form.test(words))?.[1] ?? null;
}

interface StrandTally {
  readonly strand: StrandId;
  readonly read: number;
  readonly of: number;
}

function strandByLabels(evidence: ColumnEvidence, named: StrandId | null): RoleGuess | null {
  const labels = substance(evidence)
    .map(({ value }) => value)
    .filter(
      (value) =>
        readNonAnswer(value) === null && !isTotalLabel(value) && !/^(yes|no|y|n|true|false|other)$/i.test(value),
    );
  if (labels.length === 0) return null;
  const [best] = strandIdSchema.options
    .map((strand): StrandTally => ({
      strand,
      read: labels.filter((label) => isLabelOf(strand, label)).length,
      of: labels.length,
    }))
    .toSorted((a, b) => b.read - a.read || Number(b.strand === named) - Number(a.strand === named));
  if (best === undefined || best.read < (named === best.strand ? 1 : 2)) return null;
  const share = best.read / best.of;
  if (share < (named === best.strand ? 0.4 : 0.65)) return null;
  if (named !== null && named !== best.strand && share < 0.9) return null;
  const isSure = share >= 0.9 && (named === best.strand || best.read >= 3);
  return {
    role: { kind: 'strand', strand: best.strand },
    because: `${answersWords(best.read, best.of)} read as ${strandTitles[best.strand].toLowerCase()}`,
    confidence: isSure ? 'certain' : 'likely',
    alternatives: otherStrands(best.strand, named),
  };
}

function strandByName(evidence: ColumnEvidence, named: StrandId | null): RoleGuess | null {
  if (named === null || /\b(code|cd|key|date|month|day|time|filter|classification|type|source)\b/.test(evidence.words))
    return null;
  if (evidence.longest > 120) return null;
  if (named === 'age' && evidence.distinct > 30) return null;
  return {
    role: { kind: 'strand', strand: named },
    because: `its name speaks of ${strandTitles[named].toLowerCase()}, though its answers do not show it`,
    confidence: 'unsure',
    alternatives: otherStrands(named, null),
  };
}

/** "both answers are", "18 of 19 different answers are". */
function answersWords(read: number, of: number): string {
  if (of === 1) return 'its only answer is';
  if (read < of) return `${formatNumber(read)} of ${formatNumber(of)} different answers are`;
  return of === 2 ? 'both answers are' : `all ${formatNumber(of)} different answers are`;
}

function otherStrands(strand: StrandId, named: StrandId | null): ColumnRole[] {
  const others: ColumnRole[] = named === null || named === strand ? [] : [{ kind: 'strand', strand: named }];
  if (strand === 'sex') others.push({ kind: 'strand', strand: 'gender-identity' });
  return [...others, { kind: 'category' }];
}
