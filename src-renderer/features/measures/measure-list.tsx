import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ListedMeasure } from '../../../shared/model/measure-draft.ts';
import { formatRoute } from '../../app/route.ts';
import { Panel } from '../../ui/panel.tsx';
import { measuresRoute } from './measures-route.ts';
import { perWords } from './measure-words.ts';

interface MeasureListProps {
  readonly measures: readonly ListedMeasure[];
  /** The one that is open; null while a new one is made. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** The measures of the workspace, with what each is set against. */
export function MeasureList({ measures, open, onOpen }: MeasureListProps): ReactElement {
  return (
    <Panel label="Measures" className="segment-list">
      <ListBox
        className="datasets"
        aria-label="Measures of the workspace"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onOpen(String(key));
        }}
        renderEmptyState={() => <p className="empty">No measures yet. Make the first one beside this list.</p>}
      >
        {measures.map((listed) => (
          <ListBoxItem
            key={listed.measure.id}
            id={listed.measure.id}
            className="dataset"
            textValue={listed.measure.title}
          >
            <span className="dataset-title">{listed.measure.title}</span>
            <span className="dataset-facts">{perWords(listed)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      <p className="list-foot">
        <a href={formatRoute({ ...measuresRoute, view: 'populations' })}>Populations</a>
      </p>
    </Panel>
  );
}
