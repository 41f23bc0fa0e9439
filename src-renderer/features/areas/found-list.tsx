import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { FoundPlace } from '../../../shared/model/custom-area.ts';

interface FoundListProps {
  readonly label: string;
  readonly text: string;
  readonly places: readonly FoundPlace[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Places of that name, best first. */
export function FoundList({ label, text, places, chosen, onChoose }: FoundListProps): ReactElement {
  return (
    <ListBox
      className="own-list"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(Number(key));
      }}
      renderEmptyState={() => (
        <p className="empty">
          Nothing that this workspace knows is called “{text}”. Try a whole postcode, the name or code of an area, or
          fewer words.
        </p>
      )}
    >
      {places.map(({ title, says }, index) => (
        <ListBoxItem key={`${title} ${String(index)}`} id={String(index)} className="own-item" textValue={title}>
          <span className="own-name">{title}</span>
          <span className="own-size">{says}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
