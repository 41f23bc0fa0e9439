import './charts-bar.css';
import { type ReactElement, useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { chartTitles, suitedCharts } from '../../../shared/presentation/charts/chart-kinds.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { changeLook, type LargePane, useExploreLook } from './look-store.ts';
import { PictureMenu } from './picture-menu.tsx';
import type { Selection } from './selection.ts';
import type { RecordRelease } from '../releases/use-record-release.ts';

interface ChartsBarProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly pane: LargePane;
  readonly record: RecordRelease;
}

/** Which panes a view can be looked at by, in the order of the bar. */
export function panesOf(view: EvidenceView): readonly { readonly id: LargePane; readonly title: string }[] {
  const reading = readView(view);
  return [
    ...suitedCharts(reading).map((id) => ({ id, title: chartTitles[id] })),
    ...(reading.parts.length > 1 ? [{ id: 'two-maps' as const, title: 'Two maps' }] : []),
  ];
}

/** The pane that was asked for, or the table where it does not suit the view. */
export function usePane(view: EvidenceView): LargePane {
  const { pane } = useExploreLook();
  return useMemo(() => (panesOf(view).some(({ id }) => id === pane) ? pane : 'intervals'), [view, pane]);
}

/** Chooses the chart in the large pane, and lets it leave as a picture. */
export function ChartsBar({ view, selection, pane, record }: ChartsBarProps): ReactElement {
  const panes = useMemo(() => panesOf(view), [view]);
  const commands = useMemo(
    () =>
      panes.map(({ id, title }): Command => ({
        id: `chart-${id}`,
        title: `Show: ${title.toLowerCase()}`,
        section: 'Look',
        detail: 'chart',
        refusal: id === pane ? 'It is shown already.' : null,
        run: () => changeLook({ pane: id }),
      })),
    [panes, pane],
  );
  useOfferedCommands('charts', commands);
  return (
    <div className="charts-bar" role="group" aria-label="How it is shown" data-pane tabIndex={-1}>
      <ToggleButtonGroup
        className="charts-choice"
        aria-label="Chart"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[pane]}
        onSelectionChange={(keys) => {
          const next = panes.find(({ id }) => keys.has(id));
          if (next !== undefined) changeLook({ pane: next.id });
        }}
      >
        {panes.map(({ id, title }) => (
          <ToggleButton key={id} id={id} className="charts-button">
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className="spring" />
      <PictureMenu view={view} selection={selection} pane={pane} record={record} />
    </div>
  );
}
