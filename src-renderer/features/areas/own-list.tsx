import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import { Panel } from '../../ui/panel.tsx';
import { isSame, residentsIn } from './small-areas.ts';
import { sizeWords } from './place-words.ts';
import type { Ground } from './use-areas.ts';

interface OwnListProps {
  readonly own: readonly CustomArea[];
  readonly open: string | null;
  readonly ground: Ground;
  readonly onOpen: (id: string) => void;
}

/** The areas that officers made, with how many small areas and residents each has. */
export function OwnList({ own, open, ground, onOpen }: OwnListProps): ReactElement {
  return (
    <Panel label="Areas of your own" className="own-panel">
      <div className="panel-head">
        <h2>Areas of your own</h2>
      </div>
      <ListBox
        className="own-list"
        aria-label="Areas of your own"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onOpen(String(key));
        }}
        renderEmptyState={() => (
          <div className="own-empty">
            <p>An area of your own is made of whole small areas, so that every figure for it can be checked.</p>
            <p>
              Choose “New area”, then pick on the map or in a list, draw, take all within a distance, or paste codes.
            </p>
          </div>
        )}
      >
        {own.map((area) => (
          <ListBoxItem key={area.id} id={area.id} className="own-item" textValue={area.name}>
            <span className="own-name">{area.name}</span>
            <span className="own-size">
              {sizeWords({
                geography: area.geography,
                members: area.members,
                residents: isSame(area.geography, ground.geography) ? residentsIn(area.members, ground.all) : null,
              })}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Panel>
  );
}
