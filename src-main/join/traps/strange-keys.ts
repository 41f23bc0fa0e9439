import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { areaLevel, areaWords } from '../../../shared/geography/area-level.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import type { KeyColumn } from '../suggestions/key-column.ts';
import type { StagedKeys } from '../suggestions/key-stage.ts';
import type { PairEvidence } from './pair-evidence.ts';

const totals =
  /^(all|total|grand total|overall|england|england and wales|great britain|united kingdom|uk|gb|wales|scotland|london|all .*|total .*|.* total)$/i;
const unknowns =
  /^(\*|\.|\.\.|-|–|:|c|x|z|n\/?a|null|none|unknown|not known|not stated|not recorded|suppressed|confidential|missing|tbc|\?+)$/i;
const keySchema = z.object({ raw: z.string(), rows: z.number() });
const shown = 3;

/** Keys that name no one thing: a total among its parts, a mark for what was held back, an area of another level. */
export async function strangeKeys(evidence: PairEvidence): Promise<JoinWarning[]> {
  const { left, right, leftKey, rightKey, leftKeys, rightKeys, pair } = evidence;
  const sides = [
    { key: leftKey, staged: leftKeys, title: left.dataset.title },
    ...(pair.through === undefined ? [{ key: rightKey, staged: rightKeys, title: right.dataset.title }] : []),
  ];
  const found: JoinWarning[] = [];
  for (const side of sides) found.push(...(await strangeOf(evidence, side)));
  return found;
}

async function strangeOf(
  { connection }: PairEvidence,
  { key, staged, title }: { readonly key: KeyColumn; readonly staged: StagedKeys; readonly title: string },
): Promise<JoinWarning[]> {
  if (staged.keys > 100_000) return [];
  const keys = await connection.query(
    keySchema,
    `SELECT raw, rows AS rows FROM ${staged.table} WHERE length(raw) <= 40 ORDER BY rows DESC, raw LIMIT 20000`,
  );
  const isArea = key.family === 'area-code' || key.family === 'area-name';
  const sums = keys.filter(
    ({ raw }) => (key.family === 'area-code' ? false : isArea || key.family === 'text') && totals.test(raw.trim()),
  );
  const marks = keys.filter(({ raw }) => unknowns.test(raw.trim()));
  const levels = key.role.kind === 'area-code' ? otherLevels(keys, key.role.geography.kind) : [];
  return [
    ...told(
      sums,
      (list, one) =>
        `${list} ${one ? 'stands' : 'stand'} among the keys of ${title}: ${one ? 'it sums' : 'they sum'} the others, and ${one ? 'is no key' : 'are no keys'}.`,
    ),
    ...told(
      marks,
      (list, one) =>
        `${list} ${one ? 'stands' : 'stand'} for what is not known or not shown in “${key.column}” of ${title}, and would meet its like on the other side.`,
    ),
    ...levels,
  ];
}

function told(keys: readonly z.infer<typeof keySchema>[], says: (list: string, one: boolean) => string): JoinWarning[] {
  if (keys.length === 0) return [];
  const named = keys.slice(0, shown).map(({ raw }) => `“${raw}”`);
  const more = keys.length > shown ? [`${keys.length - shown} more`] : [];
  return [{ grade: 'note', says: startSentence(says(formatList([...named, ...more]), keys.length === 1)) }];
}

function otherLevels(keys: readonly z.infer<typeof keySchema>[], kind: keyof typeof areaWords): JoinWarning[] {
  const others = keys.flatMap(({ raw }) => {
    const level = areaLevel(raw.trim());
    return level === null || level === kind ? [] : [{ raw, level }];
  });
  const [first] = others;
  if (first === undefined || others.length > keys.length / 2) return [];
  const named = others.slice(0, shown).map(({ raw, level }) => `${raw} (a ${areaWords[level][0]})`);
  const rest = countedNoun(keys.length - others.length, areaWords[kind][0], areaWords[kind][1]);
  return [
    {
      grade: 'note',
      says: `${formatList([...named, ...(others.length > shown ? [`${others.length - shown} more`] : [])])} ${others.length === 1 ? 'stands' : 'stand'} among ${rest}: such rows may count the same people again.`,
    },
  ];
}
