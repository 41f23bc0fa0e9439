import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { nameWords } from '../roles/name-words.ts';
import { unitOfCount, unitOfMeasure } from '../roles/units.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const numberName = /£|\b(counts?|number of|no of|amounts?|values?|ages?)\b/;
const otherName =
  /\b(band|bands|group|grp|range|bracket|cat|category|type|code|cd|class|notes?|flag|label|name|id|reference|status|bedrooms|year|years|unit|units)\b/;
const textKinds: readonly ColumnRole['kind'][] = ['category', 'free-text'];
const mostValues = 5000;

/** Columns that are called a count, amount, value or age, and are kept as text though most of their cells hold digits. */
export async function unreadNumbers(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    const words = nameWords(column);
    if (!textKinds.includes(role.kind) || !numberName.test(words) || otherName.test(words)) continue;
    const values = await valuesWhere(table, column, 'true', mostValues);
    const cells = values.reduce((sum, { rows }) => sum + rows, 0);
    const digits = values.filter(({ value }) => /\d/.test(value) && !/^\d+\s*(-|–|to)\s*\d+/.test(value));
    const held = digits.reduce((sum, { rows }) => sum + rows, 0);
    const plain = values.filter(({ value }) => /^[-−]?\d[\d,.]*$/.test(value.trim()));
    const odd = values.find((each) => !plain.includes(each));
    if (odd === undefined || held < cells / 2 || plain.reduce((sum, { rows }) => sum + rows, 0) > cells * 0.8) continue;
    const asNumber: ColumnRole = /\bages?\b/.test(words)
      ? { kind: 'age-in-years' }
      : /£|\b(amount|value)s?\b/.test(words)
        ? { kind: 'measure', unit: unitOfMeasure(words, [], null) }
        : { kind: 'count', unit: unitOfCount(words) };
    problems.push({
      kind: 'unlike-role',
      severity: 'warning',
      title: `"${column}" is called a number, but is kept as text.`,
      detail: `${lineWords(odd.line)}${formatNumber(held)} of ${formatNumber(cells)} cells hold digits, but too many are written like "${odd.value}". As text they cannot be added up.`,
      ...placeOf(odd.line, column),
      rows: cells,
      fixes: [{ label: 'Read it as numbers', roles: { [column]: asNumber } }],
    });
  }
  return problems;
}
