import type { ReactElement } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { openNewJoin } from './join-routes.ts';
import type { Tables } from './use-tables.ts';

interface SideChoosersProps {
  readonly tables: Tables;
  readonly left: string | null;
  readonly right: string | null;
}

/** Which two tables: what is placed or enriched, and what it is set beside. */
export function SideChoosers({ tables, left, right }: SideChoosersProps): ReactElement {
  const choicesBut = (other: string | null) =>
    tables.list.flatMap(({ dataset }) => (dataset.id === other ? [] : [{ id: dataset.id, title: dataset.title }]));
  return (
    <div className="join-sides" role="group" aria-label="The two datasets">
      <SearchableChooser
        label="Left: what is placed or enriched"
        choices={choicesBut(right)}
        chosen={left ?? ''}
        placeholder="Choose a dataset"
        onChoose={(id) => openNewJoin(id, right)}
      />
      <IconButton icon="sort" label="Swap left and right" onPress={() => openNewJoin(right, left)} />
      <SearchableChooser
        label="Right: what it is set beside"
        choices={choicesBut(left)}
        chosen={right ?? ''}
        placeholder="Choose a dataset"
        onChoose={(id) => openNewJoin(left, id)}
      />
    </div>
  );
}
