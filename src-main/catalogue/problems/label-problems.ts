import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { strandTitles } from '../../../shared/code-lists/code-lists.ts';
import { normaliseLabel } from '../../../shared/code-lists/normalise-label.ts';
import { readNonAnswer } from '../../../shared/code-lists/read-non-answer.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { rowsOf } from '../cells-hold.ts';
import { isLabelOf, isTotalLabel } from '../roles/strand-labels.ts';
import { lineWords, placeOf, valuesWhere, withoutTotalRows } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

const umbrellas =
  /\b(bame|bme|bipoc|pgm|global majority|minority ethnic|ethnic minorit(y|ies)|non white|people of colou?r|lgb|lgbt|lgbtq|lgbtqi|lgbtqia|lgbt plus|lgbtq plus)\b/;
const strandWords: readonly (readonly [StrandId, RegExp])[] = [
  ['disability', /\bdisab(led|ility)\b/],
  ['sexual-orientation', /\b(lgb\w*|gay|lesbian|bisexual)\b/],
  ['ethnic-group', /\b(bame|bme|black|asian|ethnic)\b/],
  ['religion', /\b(sikh|jewish|muslim|hindu|buddhist|christian)\b/],
];
const mostLabels = 400;

/** Labels of a protected characteristic that hide the groups in them, or belong to another characteristic. */
export async function labelProblems(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    if (role.kind !== 'strand' || role.list !== undefined) continue;
    const labels = await valuesWhere(table, column, 'true', mostLabels);
    const counted = withoutTotalRows(table);
    const countedLabels = counted === table ? labels : await valuesWhere(counted, column, 'true', mostLabels);
    problems.push(
      ...umbrellaGroups(column, labels),
      ...foreignLabels(column, role.strand, labels),
      ...numbersAmongWords(column, role.strand, countedLabels),
    );
  }
  return problems;
}

function umbrellaGroups(column: string, labels: readonly PlacedValue[]): Problem[] {
  const found = labels.filter(
    ({ value }) => (umbrellas.test(normaliseLabel(value)) && !/^not? /i.test(value)) || isOfTwoStrands(value),
  );
  const detailed = labels.filter(
    (label) => !found.includes(label) && readNonAnswer(label.value) === null && !isTotalLabel(label.value),
  ).length;
  const [first] = found;
  if (first === undefined) return [];
  const rows = found.reduce((sum, each) => sum + each.rows, 0);
  const more = found.slice(1, 4).map(({ value }) => `"${value}"`);
  const also = more.length === 0 ? '' : `, like ${formatList(more)},`;
  const beside = detailed > 1 ? `, beside ${formatNumber(detailed)} other labels` : '';
  return [
    {
      kind: 'umbrella-group',
      severity: 'note',
      title: `"${first.value}" takes several groups together.`,
      detail: `${lineWords(first.line)}It${also} stands on ${rowsOf(rows)} of "${column}"${beside}. Nothing can be said from it of any one group. Ask the partner for the groups themselves.`,
      ...placeOf(first.line, column),
      rows,
      fixes: [],
    },
  ];
}

/** "200" under a sex: a number that is no label of anything, among labels that are words. */
function numbersAmongWords(column: string, strand: StrandId, labels: readonly PlacedValue[]): Problem[] {
  if (strand === 'age' || strand === 'deprivation') return [];
  const found = labels.filter(({ value }) => /^\d[\d,. ]*$/.test(value.trim()));
  const said = labels.reduce((sum, { value, rows }) => sum + (/\p{L}{2}|^\p{L}$/u.test(value.trim()) ? rows : 0), 0);
  const rows = found.reduce((sum, each) => sum + each.rows, 0);
  const [first] = found;
  if (first === undefined || rows > said / 20) return [];
  const more = found.slice(1, 4).map(({ value }) => `"${value}"`);
  const also = more.length === 0 ? '' : `, like ${formatList(more)},`;
  return [
    {
      kind: 'unlike-role',
      severity: 'warning',
      title: `"${first.value}" is a number among the labels of "${column}", and stands for no group.`,
      detail: `${lineWords(first.line)}It${also} stands on ${rowsOf(rows)}, which ${rows === 1 ? 'is' : 'are'} loaded, and counted under no group of ${strandTitles[strand].toLowerCase()}. Look at ${rows === 1 ? 'the line: it' : 'the lines: they'} may be a total, or ${rows === 1 ? 'its' : 'their'} cells may stand in the wrong columns.`,
      ...placeOf(first.line, column),
      rows,
      fixes: [],
    },
  ];
}

/** "Disabled/LGBT": two characteristics in one label. */
function isOfTwoStrands(value: string): boolean {
  const text = normaliseLabel(value);
  return /[/&+,]|\b(and|or)\b/i.test(value) && strandWords.filter(([, form]) => form.test(text)).length > 1;
}

/** "Other - Sikh" among ethnic groups: what people said of one characteristic, written under another. */
function foreignLabels(column: string, strand: StrandId, labels: readonly PlacedValue[]): Problem[] {
  if (strand !== 'ethnic-group' && strand !== 'religion' && strand !== 'sex') return [];
  const others: readonly StrandId[] =
    strand === 'ethnic-group'
      ? ['religion']
      : strand === 'religion'
        ? ['ethnic-group']
        : ['sexual-orientation', 'gender-identity'];
  const usual = labels.filter(({ value }) => isLabelOf(strand, value)).length;
  if (usual < labels.length / 2) return [];
  return labels.flatMap(({ value, rows, line }) => {
    const parts = value.split(/\s*(?: - |:|\/|–)\s*/);
    const last = parts.at(-1) ?? value;
    const other = others.find((each) => isLabelOf(each, last) && !isLabelOf(strand, last) && !isLabelOf(strand, value));
    if (other === undefined || /^(other|all other|no|none)\b/i.test(last)) return [];
    return [
      {
        kind: 'unlike-role' as const,
        severity: 'note' as const,
        title: `"${value}" is an answer on ${strandTitles[other].toLowerCase()}, not on ${strandTitles[strand].toLowerCase()}.`,
        detail: `${lineWords(line)}It stands on ${rowsOf(rows)} of "${column}", and is loaded as it stands.`,
        ...placeOf(line, column),
        rows,
        fixes: [],
      },
    ];
  });
}
