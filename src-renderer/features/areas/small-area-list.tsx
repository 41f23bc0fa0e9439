import { type ReactElement, useState } from 'react';
import {
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { filterAreas, groupAreas } from './small-areas.ts';
import type { Ground } from './use-areas.ts';

interface SmallAreaListProps {
  readonly ground: Ground;
  readonly chosen: ReadonlySet<string>;
  /** Adds what is not chosen, or takes out what is. */
  readonly onToggle: (codes: readonly string[]) => void;
}

/** Every small area under the larger one that it is part of, to be chosen with the keyboard or the mouse. */
export function SmallAreaList({ ground, chosen, onToggle }: SmallAreaListProps): ReactElement {
  const [typed, setTyped] = useState('');
  const shown = filterAreas(ground.all, typed);
  const groups = groupAreas(shown);
  const several = areaWords[ground.geography.kind][1];
  const label = `Filter ${formatNumber(ground.all.length)} ${several}`;
  const areAllChosen = shown.length > 0 && shown.every(({ code }) => chosen.has(code));
  return (
    <Panel label={`All ${several}`} className="small-areas">
      <div className="small-areas-head">
        <SearchField className="field" aria-label={label} value={typed} onChange={setTyped}>
          <Icon name="search" />
          <Input placeholder={label} />
        </SearchField>
        {typed.trim() !== '' && shown.length > 0 && (
          <Button onPress={() => onToggle(shown.map(({ code }) => code))}>
            {areAllChosen ? 'Take out' : 'Add'} all {formatNumber(shown.length)}
          </Button>
        )}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 28, headingSize: 30 }}>
        <ListBox
          className="small-list"
          aria-label={`All ${several}`}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={shown.map(({ code }) => code).filter((code) => chosen.has(code))}
          onSelectionChange={(keys) => {
            if (keys === 'all') return;
            const changed = shown.filter(({ code }) => chosen.has(code) !== keys.has(code)).map(({ code }) => code);
            if (changed.length > 0) onToggle(changed);
          }}
          renderEmptyState={() => <p className="empty">No area is called that. Clear the filter to see all.</p>}
        >
          {groups.map(({ title, areas }) => (
            <ListBoxSection key={title} id={`group ${title}`}>
              <Header className="small-group">{title === '' ? 'In no larger area' : title}</Header>
              {areas.map(({ code, name, residents }) => (
                <ListBoxItem key={code} id={code} className="small-item" textValue={name}>
                  <span className="check-box" />
                  <span className="small-name">{name}</span>
                  <span className="small-count">{residents === null ? '' : formatNumber(residents)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Virtualizer>
    </Panel>
  );
}
