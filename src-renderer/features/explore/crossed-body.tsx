import './crossed.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useCallback, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { MeasureEvidence } from '../../../shared/model/released-evidence.ts';
import type { Released } from '../../../shared/model/released.ts';
import { pyramidSides } from '../../../shared/presentation/charts/pyramid-words.ts';
import { type CrossedReading, readCrossing } from '../../../shared/presentation/read-crossing.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { RefusalDialog } from '../releases/refusal-dialog.tsx';
import { useRecordRelease } from '../releases/use-record-release.ts';
import { AreaPanel } from './area-panel.tsx';
import { copiedCrossing } from './copied-crossing.ts';
import { CrossedBar, crossedPanes } from './crossed-bar.tsx';
import { CrossedHead } from './crossed-head.tsx';
import { CrossedPanel } from './crossed-panel.tsx';
import { CrossedPyramid } from './crossed-pyramid.tsx';
import { useExploreLook } from './look-store.ts';
import type { Selection } from './selection.ts';
import { useExploreCommands } from './use-explore-commands.ts';
import { WhyHidden } from './why-hidden-context.tsx';

interface CrossedBodyProps {
  readonly evidence: Released<MeasureEvidence>;
  readonly reading: CrossedReading;
  readonly isStale: boolean;
  readonly selection: Selection;
  readonly boundaries: UseQueryResult<Boundaries>;
  readonly boundariesNote: string;
}

/** Two strands at once: the finding, and below it the heat map with its table, or the pyramid, beside the map of areas. */
export function CrossedBody(props: CrossedBodyProps): ReactElement {
  const { evidence, reading, isStale, selection, boundaries, boundariesNote } = props;
  const isWide = useMedia('(min-width: 1280px)');
  const record = useRecordRelease();
  const { leave } = record;
  const copy = useCallback((): void => void leave(copiedCrossing(reading)), [leave, reading]);
  useExploreCommands(selection, copy);
  const upright = useMemo(() => {
    const found = readCrossing(evidence, 'age', 'sex');
    return reading.crossing.strands.every(({ id }) => id === 'age' || id === 'sex') ? found : null;
  }, [evidence, reading]);
  const sides = useMemo(() => (upright === null ? null : pyramidSides(upright)), [upright]);
  const { crossedPane } = useExploreLook();
  const pane = crossedPane === 'pyramid' && sides === null ? 'both' : crossedPane;
  const view = { evidence, strand: selection.strand, area: selection.area.code };
  const both =
    pane === 'pyramid' && upright !== null && sides !== null ? (
      <CrossedPyramid reading={upright} sides={sides} />
    ) : (
      <CrossedPanel
        reading={reading}
        selection={selection}
        disclosure={evidence.disclosure}
        hasHeatMap={pane === 'both'}
      />
    );
  const areas = <AreaPanel view={view} selection={selection} boundaries={boundaries} boundariesNote={boundariesNote} />;
  return (
    <WhyHidden view={view}>
      <div className={isStale ? 'explore explore-stale' : 'explore'} aria-busy={isStale}>
        <CrossedHead
          evidence={evidence}
          reading={reading}
          selection={selection}
          isCopying={record.isBusy}
          onCopy={copy}
        />
        {record.failure !== null && (
          <div className="explore-note">
            <Note tone="danger" action={<Button onPress={record.dismiss}>Close</Button>}>
              Nothing has left. {record.failure}
            </Note>
          </div>
        )}
        <RefusalDialog record={record} />
        <CrossedBar reading={reading} selection={selection} record={record} hasPyramid={sides !== null} pane={pane} />
        {isWide ? (
          <div className="explore-panes">
            {both}
            {areas}
          </div>
        ) : (
          <Tabs className="explore-tabs">
            <TabList className="tabs" aria-label="Views">
              <Tab className="tab" id="both">
                {crossedPanes[pane]}
              </Tab>
              <Tab className="tab" id="map">
                Map
              </Tab>
            </TabList>
            <TabPanel className="tab-panel" id="both">
              {both}
            </TabPanel>
            <TabPanel className="tab-panel" id="map">
              {areas}
            </TabPanel>
          </Tabs>
        )}
      </div>
    </WhyHidden>
  );
}
