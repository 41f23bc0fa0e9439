import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useMedia } from '../../ui/use-media.ts';

interface Pane {
  readonly title: string;
  readonly content: ReactNode;
}

interface ThreePanesProps {
  readonly list: Pane;
  readonly map: Pane;
  readonly detail: Pane;
  /** Which of the panes in tabs is shown. */
  readonly shown: 'list' | 'map' | 'detail';
  readonly onShow: (pane: 'list' | 'map' | 'detail') => void;
}

/** List, map and detail: side by side where there is room, the list and the detail in tabs beside the map where there is less, else all in tabs. */
export function ThreePanes({ list, map, detail, shown, onShow }: ThreePanesProps): ReactElement {
  const isWide = useMedia('(min-width: 1280px)');
  const isMedium = useMedia('(min-width: 1024px)');
  if (isWide) {
    return (
      <div className="area-panes">
        {list.content}
        {map.content}
        {detail.content}
      </div>
    );
  }
  const tabs = isMedium ? (['list', 'detail'] as const) : (['list', 'map', 'detail'] as const);
  const panes = { list, map, detail };
  const selected = tabs.find((tab) => tab === shown) ?? 'list';
  const inTabs = (
    <Tabs
      className="area-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const next = tabs.find((tab) => tab === key);
        if (next !== undefined) onShow(next);
      }}
    >
      <TabList className="tabs" aria-label="Views">
        {tabs.map((tab) => (
          <Tab className="tab" id={tab} key={tab}>
            {panes[tab].title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel className="area-tab-panel" id={tab} key={tab}>
          {panes[tab].content}
        </TabPanel>
      ))}
    </Tabs>
  );
  if (!isMedium) return inTabs;
  return (
    <div className="area-panes">
      {map.content}
      {inTabs}
    </div>
  );
}
