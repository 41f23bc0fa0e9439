import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DismissedJoin } from '../../../shared/model/match-report.ts';
import type { JoinCandidate } from './candidate.ts';
import { share } from './candidate.ts';
import { geographyOf } from './key-pairs.ts';
import type { KeyCandidate } from './key-pairs.ts';
import type { TriedPair } from './try-pair.ts';
import { countedKeys, pairTitle } from './words.ts';

/** Area names of two sides that meet although the codes beside them do not: the same name is another area there. */
export function nameTrap(tried: readonly TriedPair[]): {
  readonly pairs: ReadonlySet<KeyCandidate>;
  readonly dismissed: readonly DismissedJoin[];
} {
  const apart = tried.filter(({ pair, tried: each }) => pair.family === 'area-code' && each.kind === 'none');
  const together = new Set(
    tried.flatMap(({ pair, tried: each }) =>
      pair.family === 'area-code' && each.kind === 'way' && holdsMost(each.candidate) ? [kindOf(pair)] : [],
    ),
  );
  const traps = tried.flatMap(({ pair, tried: each }) => {
    const codes = apart.find((other) => kindOf(other.pair) === kindOf(pair));
    return pair.family === 'area-name' && each.kind === 'way' && codes !== undefined && !together.has(kindOf(pair))
      ? [{ pair, names: each.candidate.fit.leftMatchedKeys, codes }]
      : [];
  });
  return {
    pairs: new Set(traps.map(({ pair }) => pair)),
    dismissed: traps.map(({ pair, names, codes }) => ({
      says: pairTitle(pair),
      because:
        `a trap: ${formatNumber(names)} names match, but ${codes.tried.kind === 'none' ? codes.tried.because : `hardly any of ${countedKeys(0, codes.pair.left)}`}. ` +
        'The same name is another area there',
    })),
  };
}

function holdsMost({ fit }: JoinCandidate): boolean {
  return Math.max(share(fit.leftMatchedKeys, fit.leftKeys), share(fit.rightMatchedKeys, fit.rightKeys)) >= 0.5;
}

/** The kind of area that a pair compares: one of its columns may be words that were not taken for names. */
function kindOf({ left, right }: KeyCandidate): string | null {
  return geographyOf(left) ?? geographyOf(right);
}
