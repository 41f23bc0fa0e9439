import type { ReactElement } from 'react';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { changeLook } from './look-store.ts';

interface SelectedOnlyProps {
  /** How many groups and areas are selected besides those that lead. */
  readonly count: number;
  readonly areas: number;
  readonly isOnly: boolean;
}

/** What can be done with what is selected with Shift: show nothing else, or select nothing any more. */
export function SelectedOnly({ count, areas, isOnly }: SelectedOnlyProps): ReactElement | null {
  if (count + areas === 0) return null;
  const told = [
    ...(count === 0 ? [] : [countedNoun(count, 'group')]),
    ...(areas === 0 ? [] : [countedNoun(areas, 'area')]),
  ];
  return (
    <span className="selected-only tiny">
      {startSentence(`${told.join(', ')} selected`)}
      {count > 0 && (
        <button type="button" className="text-button" onClick={() => changeLook({ isOnlySelected: !isOnly })}>
          {isOnly ? 'Show all' : 'Show only these'}
        </button>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => changeLook({ groups: [], areas: [], isOnlySelected: false })}
      >
        Clear
      </button>
    </span>
  );
}

/** A table with the selected rows alone, where that was asked for and any of them are in it. */
export function onlySelected(
  table: TableModel,
  isOnly: boolean,
  selected: readonly string[],
  leading: string | null,
): TableModel {
  if (!isOnly) return table;
  const rows = table.rows.filter(({ key }) => key === leading || selected.includes(key));
  return rows.length === 0 ? table : { ...table, rows };
}
