import { formatNumber } from '../../../shared/base/format-number.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { DismissedJoin } from '../../../shared/model/match-report.ts';
import type { CodesApart } from './codes-apart.ts';
import type { JoinCandidate } from './candidate.ts';
import type { KeyCandidate } from './key-pairs.ts';
import type { TriedPair } from './try-pair.ts';
import { apartWords, countedKeys, pairTitle } from './words.ts';

/** Area names of two sides that meet although the codes beside them do not: the same name is another area there. */
export function nameTrap(
  tried: readonly TriedPair[],
  apart: ReadonlyMap<GeographyKind, CodesApart>,
): { readonly pairs: ReadonlySet<KeyCandidate>; readonly dismissed: readonly DismissedJoin[] } {
  const traps = tried.flatMap(({ pair, tried: each }) => {
    const codes = apart.get(kindOf(pair) ?? 'other-area');
    return pair.family === 'area-name' && each.kind === 'way' && codes !== undefined
      ? [{ pair, codes, names: each.candidate.fit.leftMatchedKeys }]
      : [];
  });
  return {
    pairs: new Set(traps.map(({ pair }) => pair)),
    dismissed: traps.map(({ pair, codes, names }) => ({ says: pairTitle(pair), because: trapSentence(names, codes) })),
  };
}

/** Why a way that leads from the names of one side's areas to the codes of the other's is none. */
export function namedRouteTrap({ says, fit }: JoinCandidate, codes: CodesApart): DismissedJoin {
  return { says, because: trapSentence(fit.leftMatchedKeys, codes) };
}

function trapSentence(names: number, { met, left, right, leftKeys }: CodesApart): string {
  const codes = `${formatNumber(met)} of ${countedKeys(leftKeys, left)}`;
  const matched = met === 0 ? `${codes} match` : `only ${codes} ${met === 1 ? 'does' : 'do'}`;
  return (
    `a trap: ${formatNumber(names)} ${names === 1 ? 'name matches' : 'names match'}, but ${matched}: ` +
    `${apartWords(left, right)}. The same name is another area there`
  );
}

/** The kind of area that a pair compares: one of its columns may be words that were not taken for names. */
function kindOf({ left, right }: KeyCandidate): GeographyKind | null {
  const role = [left.role, right.role].find(({ kind }) => kind === 'area-name' || kind === 'area-code');
  return role?.kind === 'area-name' || role?.kind === 'area-code' ? role.geography.kind : null;
}
