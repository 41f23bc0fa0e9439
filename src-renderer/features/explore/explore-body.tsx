import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useCallback, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { MeasureEvidence } from '../../../shared/model/released-evidence.ts';
import type { Released } from '../../../shared/model/released.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { RefusalDialog } from '../releases/refusal-dialog.tsx';
import { useRecordRelease } from '../releases/use-record-release.ts';
import { AgainstPanel } from './against-panel.tsx';
import { AreaPanel } from './area-panel.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { ChartsBar, usePane } from './charts-bar.tsx';
import { chosenComparator, comparatorsOf } from './comparator.ts';
import { copiedTable } from './copied-table.ts';
import { FindingHead } from './finding-head.tsx';
import { GroupPanel } from './group-panel.tsx';
import { useExploreLook } from './look-store.ts';
import { Missingness } from './missingness.tsx';
import { PlotPanel } from './plot-panel.tsx';
import type { ExploreOptions, Selection } from './selection.ts';
import { TwoMaps } from './two-maps.tsx';
import { useExploreCommands } from './use-explore-commands.ts';
import { WhyHidden } from './why-hidden-context.tsx';

interface ExploreBodyProps {
  readonly evidence: Released<MeasureEvidence>;
  /** The numbers are of the measure looked at before; the new ones are on their way. */
  readonly isStale: boolean;
  readonly selection: Selection;
  readonly boundaries: UseQueryResult<Boundaries>;
  readonly boundariesNote: string;
  readonly options: ExploreOptions;
}

/** The finding, and below it table, plot, map and who is missing: side by side where there is room, else in tabs. */
export function ExploreBody({
  evidence,
  isStale,
  selection,
  boundaries,
  boundariesNote,
  options,
}: ExploreBodyProps): ReactElement {
  const view = useMemo(() => viewOf(evidence, selection), [evidence, selection]);
  const isWide = useMedia('(min-width: 1280px)');
  const isMedium = useMedia('(min-width: 1024px)');
  const record = useRecordRelease();
  const { leave } = record;
  const copy = useCallback((): void => void leave(copiedTable(view)), [leave, view]);
  useExploreCommands(selection, copy);
  const pane = usePane(view);
  const look = useExploreLook();
  const comparator = chosenComparator(comparatorsOf(selection, options.areas), look.comparator);
  const groups =
    pane === 'intervals' && comparator.id !== 'others' ? (
      <AgainstPanel view={view} selection={selection} comparator={comparator} />
    ) : pane === 'intervals' ? (
      <GroupPanel view={view} selection={selection} hasPlot={isMedium} hasMissingness={isMedium} />
    ) : pane === 'two-maps' ? (
      <TwoMaps view={view} selection={selection} boundaries={boundaries} measures={options.measures} />
    ) : (
      <ChartPanel view={view} kind={pane} selection={selection} />
    );
  const areas = <AreaPanel view={view} selection={selection} boundaries={boundaries} boundariesNote={boundariesNote} />;
  return (
    <WhyHidden view={view}>
      <div className={isStale ? 'explore explore-stale' : 'explore'} aria-busy={isStale}>
        {isStale && (
          <div className="explore-progress">
            <LoadingBar text={`Protecting every table of ${selection.measure.title} together…`} />
          </div>
        )}
        <FindingHead
          view={view}
          selection={selection}
          disclosure={evidence.disclosure}
          isCopying={record.isBusy}
          onCopy={copy}
        />
        {record.failure !== null && (
          <div className="explore-note">
            <Note tone="danger" action={<Button onPress={record.dismiss}>Close</Button>}>
              Nothing was copied. {record.failure}
            </Note>
          </div>
        )}
        <RefusalDialog record={record} />
        <ChartsBar view={view} selection={selection} pane={pane} record={record} />
        {isWide ? (
          <div className="explore-panes">
            {groups}
            {areas}
          </div>
        ) : (
          <Tabs className="explore-tabs">
            <TabList className="tabs" aria-label="Views">
              <Tab className="tab" id="table">
                Table
              </Tab>
              {!isMedium && (
                <Tab className="tab" id="plot">
                  Plot
                </Tab>
              )}
              <Tab className="tab" id="map">
                Map
              </Tab>
              {!isMedium && (
                <Tab className="tab" id="missing">
                  Who is missing
                </Tab>
              )}
            </TabList>
            <TabPanel className="tab-panel" id="table">
              {groups}
            </TabPanel>
            {!isMedium && (
              <TabPanel className="tab-panel" id="plot">
                <PlotPanel view={view} />
              </TabPanel>
            )}
            <TabPanel className="tab-panel" id="map">
              {areas}
            </TabPanel>
            {!isMedium && (
              <TabPanel className="tab-panel" id="missing">
                <div className="panel">
                  <Missingness view={view} />
                </div>
              </TabPanel>
            )}
          </Tabs>
        )}
      </div>
    </WhyHidden>
  );
}

/** While a new measure's evidence is on its way, the last one's is shown, by a strand that it has. */
function viewOf(evidence: Released<MeasureEvidence>, selection: Selection): EvidenceView {
  const breakdown = evidence.breakdowns.find(({ strand }) => strand.id === selection.strand) ?? evidence.breakdowns[0];
  const strand = breakdown?.strand.id ?? selection.strand;
  const area = breakdown?.areas.find(({ code }) => code === selection.area.code) ?? breakdown?.areas[0];
  return { evidence, strand, area: area?.code ?? selection.area.code };
}
