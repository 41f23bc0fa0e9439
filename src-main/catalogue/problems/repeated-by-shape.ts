import { formatList } from '../../../shared/base/format-list.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';

/** Numbers that stand beside columns turned into rows: each is repeated on every row that one row becomes. */
export function repeatedByShape(
  columns: readonly Pick<ColumnDescription, 'name' | 'role'>[],
  read: ReadPlan,
): Problem[] {
  const { unpivot } = read;
  if (unpivot === undefined) return [];
  const repeated = columns.filter(
    ({ name, role }) => name !== unpivot.valueColumn && (role.kind === 'count' || role.kind === 'measure'),
  );
  const [first] = repeated;
  if (first === undefined) return [];
  const names = formatList(repeated.map(({ name }) => `"${name}"`));
  return [
    {
      kind: 'repeated-column',
      severity: 'warning',
      title: `${names} ${repeated.length === 1 ? 'stands' : 'stand'} on every row that one row of the file becomes.`,
      detail:
        'To add it up would count it once for each of them. Leave it out, or take the columns as they are in the file.',
      column: first.name,
      rows: 0,
      fixes: [
        {
          label: 'Leave out what is repeated',
          read: { ...read, leaveOut: [...(read.leaveOut ?? []), ...repeated.map(({ name }) => name)] },
        },
      ],
    },
  ];
}
