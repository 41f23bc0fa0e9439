import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import { measureOverlap } from '../suggestions/measure-pair.ts';
import { countedKeys } from '../suggestions/words.ts';
import { areaColumns } from './pair-evidence.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** Codes of one kind of area hardly any of which meet though names beside them do: the same name is another area. */
export async function otherAreas(evidence: PairEvidence): Promise<JoinWarning[]> {
  const { connection, stage, left, right, leftKey, rightKey, pair } = evidence;
  const role = [leftKey.role, rightKey.role].find(({ kind }) => kind === 'area-code' || kind === 'area-name');
  if (pair.through !== undefined || (role?.kind !== 'area-code' && role?.kind !== 'area-name')) return [];
  const { kind } = role.geography;
  const meet = async (family: 'area-code' | 'area-name', given: { left: string; right: string } | null) => {
    const leftColumn = given?.left ?? areaColumns(left, family, kind)[0];
    const rightColumn = given?.right ?? areaColumns(right, family, kind)[0];
    if (leftColumn === undefined || rightColumn === undefined) return null;
    const a = await stage.of(left.relation, leftColumn, family);
    const b = await stage.of(right.relation, rightColumn, family);
    return measureOverlap(connection, stage, a, b, family);
  };
  const isByName = leftKey.family === 'area-name' || rightKey.family === 'area-name';
  const codes = await meet('area-code', isByName ? null : pair);
  const names = await meet('area-name', isByName ? pair : null);
  if (codes === null || names === null || names.leftMatchedKeys === 0) return [];
  if (codes.leftMatchedKeys > 0.05 * Math.min(codes.leftKeys, codes.rightKeys)) return [];
  const [, areas] = areaWords[kind];
  const counted = countedKeys(codes.leftKeys, { column: '', role: { kind: 'area-code', geography: role.geography } });
  return [
    {
      grade: 'trap',
      says:
        `${formatNumber(codes.leftMatchedKeys)} of ${counted} match, and yet ${formatNumber(names.leftMatchedKeys)} names do: ` +
        `the ${areas} were redrawn, and the same name is another area now. ` +
        (isByName ? 'Joining by name would put people where they do not live.' : 'Do not join by name instead.'),
    },
  ];
}
