import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import { codesApart } from '../suggestions/codes-apart.ts';
import { measureOverlap } from '../suggestions/measure-pair.ts';
import { countedKeys } from '../suggestions/words.ts';
import { areaColumns } from './pair-evidence.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** Codes of one kind of area hardly any of which meet though names beside them do: the same name is another area. */
export async function otherAreas(evidence: PairEvidence): Promise<JoinWarning[]> {
  const { connection, stage, left, right } = evidence;
  const joined = joinedBy(evidence);
  const codes = joined === null ? undefined : (await codesApart(connection, stage, left, right)).get(joined.kind);
  if (joined === null || codes === undefined) return [];
  const names = joined.names ?? (await namesThatMeet(evidence, joined.kind));
  if (names === 0) return [];
  const [, areas] = areaWords[joined.kind];
  return [
    {
      grade: 'trap',
      says:
        `${formatNumber(codes.met)} of ${countedKeys(codes.leftKeys, codes.left)} match, and yet ${formatNumber(names)} ${names === 1 ? 'name does' : 'names do'}: ` +
        `the ${areas} were redrawn, and the same name is another area now. ` +
        (joined.isByName ? 'Joining by name would put people where they do not live.' : 'Do not join by name instead.'),
    },
  ];
}

interface JoinedBy {
  readonly kind: GeographyKind;
  readonly isByName: boolean;
  /** How many names of the pair itself meet; null where it compares codes. */
  readonly names: number | null;
}

/** What kind of area a pair joins, by names or by codes; null where it joins none, or goes from codes through a lookup. */
function joinedBy({ leftKey, rightKey, pair, overlap, context }: PairEvidence): JoinedBy | null {
  const names = overlap.leftMatchedKeys;
  if (pair.through !== undefined) {
    const { dataset, key } = pair.through;
    const isByName =
      leftKey.role.kind === 'area-name' ||
      context.lookups.some(
        ({ dataset: id, from }) => id === dataset && from.kind === 'area-name' && from.column === key,
      );
    return isByName && rightKey.role.kind === 'area-code'
      ? { kind: rightKey.role.geography.kind, isByName, names }
      : null;
  }
  const role = [leftKey.role, rightKey.role].find(({ kind }) => kind === 'area-code' || kind === 'area-name');
  if (role?.kind !== 'area-code' && role?.kind !== 'area-name') return null;
  const isByName = leftKey.family === 'area-name' || rightKey.family === 'area-name';
  return { kind: role.geography.kind, isByName, names: isByName ? names : null };
}

async function namesThatMeet({ connection, stage, left, right }: PairEvidence, kind: GeographyKind): Promise<number> {
  const [leftColumn] = areaColumns(left, 'area-name', kind);
  const [rightColumn] = areaColumns(right, 'area-name', kind);
  if (leftColumn === undefined || rightColumn === undefined) return 0;
  const a = await stage.of(left.relation, leftColumn, 'area-name');
  const b = await stage.of(right.relation, rightColumn, 'area-name');
  return (await measureOverlap(connection, stage, a, b, 'area-name')).leftMatchedKeys;
}
