import { carriesInto } from '../../shared/code-lists/crosswalk.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';

/** A column of a dataset that can be read into a code list. */
export interface StrandColumn {
  readonly column: string;
  readonly role: Extract<ColumnRole, { kind: 'strand' | 'date-of-birth' | 'age-in-years' }>;
  readonly list: CodeList;
}

/** The dataset's column for a list's strand, or null where it has none. A date of birth or an age gives age. */
export function strandColumnOf(dataset: Dataset, list: CodeList): StrandColumn | null {
  for (const [column, role] of Object.entries(dataset.roles)) {
    if (role.kind === 'strand' && role.strand === list.strand) return { column, role, list };
    if ((role.kind === 'date-of-birth' || role.kind === 'age-in-years') && list.strand === 'age') {
      return { column, role, list };
    }
  }
  return null;
}

/** Whether a column's values can be told apart in the list: codes only where each has one place there, labels always. */
export function carriesList(strand: StrandColumn, codesOf: (listId: string) => CodeList): boolean {
  if (strand.role.kind !== 'strand' || strand.role.list === undefined) return true;
  return carriesInto(codesOf(strand.role.list), strand.list);
}
