import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { DatasetAbout, ImportPreview } from '../../../shared/model/import-preview.ts';
import { Panel } from '../../ui/panel.tsx';
import { AboutForm } from './about-form.tsx';
import { ChoiceList } from './choice-list.tsx';
import { ColumnPanel } from './column-panel.tsx';
import { type Correct, type Draft, readingOf } from './import-session.ts';
import type { missingAbout } from './missing-about.ts';
import { choicesToCheck, type ShownChoice } from './shown-choices.ts';

export type SettleTab = 'choices' | 'column' | 'about';

interface SettlePanelProps {
  readonly path: string;
  readonly preview: ImportPreview;
  readonly shown: readonly ShownChoice[];
  readonly draft: Draft;
  readonly about: DatasetAbout;
  readonly missing: ReturnType<typeof missingAbout>;
  /** Loading was tried while something was missing, so that it is pointed at. */
  readonly isAsked: boolean;
  readonly tab: SettleTab;
  readonly onTab: (tab: SettleTab) => void;
  readonly column: string | null;
  readonly onColumn: (column: string) => void;
  readonly correct: Correct;
}

/** What was inferred and why, one column, or what must be said of the extract. */
export function SettlePanel(props: SettlePanelProps): ReactElement {
  const { path, preview, shown, draft, about, missing, isAsked, tab, onTab, column, onColumn, correct } = props;
  const toCheck = choicesToCheck(shown).length;
  const described = preview.columns.find(({ name }) => name === column);
  const reading = readingOf(draft);
  return (
    <Panel label="What was inferred" className="import-settle">
      <Tabs
        className="settle-tabs"
        selectedKey={tab === 'column' && described === undefined ? 'choices' : tab}
        onSelectionChange={(key) => onTab(key === 'about' || key === 'column' ? key : 'choices')}
      >
        <TabList className="tabs" aria-label="What is known of this file">
          <Tab id="choices" className="tab">
            What was inferred, and why{toCheck > 0 && <span className="tab-notice">{toCheck} to check</span>}
          </Tab>
          {described !== undefined && (
            <Tab id="column" className="tab tab-column">
              Column: {described.name}
            </Tab>
          )}
          <Tab id="about" className="tab">
            About this extract{missing.length > 0 && <span className="tab-notice">{missing.length} to fill in</span>}
          </Tab>
        </TabList>
        <TabPanel id="choices" className="settle-body">
          <ChoiceList
            path={path}
            shown={shown}
            preview={preview}
            reading={reading}
            correct={correct}
            onColumn={onColumn}
          />
        </TabPanel>
        {described !== undefined && (
          <TabPanel id="column" className="settle-body">
            <ColumnPanel
              key={described.name}
              path={path}
              column={described}
              preview={preview}
              shown={shown.filter(({ choice }) => choice.column === described.name)}
              reading={reading}
              correct={correct}
              onColumn={onColumn}
            />
          </TabPanel>
        )}
        <TabPanel id="about" className="settle-body">
          <AboutForm path={path} about={about} missing={isAsked ? missing.map(({ field }) => field) : []} />
        </TabPanel>
      </Tabs>
    </Panel>
  );
}
