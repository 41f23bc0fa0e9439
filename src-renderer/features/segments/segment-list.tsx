import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ListedSegment } from '../../../shared/model/segment-look.ts';
import { Panel } from '../../ui/panel.tsx';
import { asSentence, usersWords } from './segment-words.ts';

interface SegmentListProps {
  readonly segments: readonly ListedSegment[];
  /** The one that is open; null while a new one is built. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** The segments of the workspace in words, with what names each. */
export function SegmentList({ segments, open, onOpen }: SegmentListProps): ReactElement {
  return (
    <Panel label="Segments" className="segment-list">
      <ListBox
        className="datasets"
        aria-label="Segments of the workspace"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onOpen(String(key));
        }}
        renderEmptyState={() => <p className="empty">No segments yet. Build one beside this list, and save it.</p>}
      >
        {segments.map(({ id, title, words, usedBy }) => (
          <ListBoxItem key={id} id={id} className="dataset" textValue={title}>
            <span className="dataset-title">{title}</span>
            {words !== title.toLowerCase() && <span className="segment-words">{asSentence(words)}</span>}
            <span className="dataset-facts">{usersWords(usedBy)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Panel>
  );
}
