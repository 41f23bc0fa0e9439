import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { Area } from '../../../shared/model/area.ts';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import { everyone } from '../../../shared/model/breakdown.ts';
import { areaTable } from '../../../shared/presentation/area-table.ts';
import { describeMap } from '../../../shared/presentation/describe-map.ts';
import { categoryOf, type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { mapClasses } from '../../../shared/presentation/map-classes.ts';
import { rateUnit } from '../../../shared/presentation/subtitle.ts';
import { navigate } from '../../app/use-route.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { AreaMap } from '../../maps/area-map.tsx';
import { announce } from '../../state/app-store.ts';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { announcedCell, spokenCell } from '../../tables/spoken-cell.ts';
import { Asked } from '../../ui/asked.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useTextScale } from '../../ui/use-text-scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { fitAreas } from './fit-table.ts';
import { MapLegend } from './map-legend.tsx';
import { HiddenHere } from './hidden-here.tsx';
import { PointsChooser } from './points-chooser.tsx';
import { PointsHead } from './points-head.tsx';
import { PointsLayer } from './points-layer.tsx';
import { PointsList } from './points-list.tsx';
import { changeLook, toggled, useExploreLook } from './look-store.ts';
import { routeOf, type Selection } from './selection.ts';
import { areaKind } from './use-explore-chart.ts';
import { useAskWhy } from './why-hidden-context.tsx';
import { usePoints } from './use-points.ts';
import { useTablePlot } from './use-table-plot.ts';

/** Where L leads: whichever list is shown. */
const listTarget = '#area-list [tabindex="0"], #place-list[tabindex="0"], #place-list [tabindex="0"]';
const shownColumns = ['area', 'rate', 'plot'];

interface AreaPanelProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly boundaries: UseQueryResult<Boundaries>;
  readonly boundariesNote: string;
}

/** The wards for everyone or the chosen category: map, legend and list, each answering to the others. */
export function AreaPanel({ view, selection, boundaries, boundariesNote }: AreaPanelProps): ReactElement {
  const theme = useChartTheme();
  const askWhy = useAskWhy();
  const [frame, width] = useWidth();
  const category = useMemo(() => knownCategory(view, selection.category), [view, selection.category]);
  const look = useExploreLook();
  const classes = useMemo(() => mapClasses(view, category, look.classes), [view, category, look.classes]);
  const table = useMemo(() => areaTable(view, category, { totals: false, areaKind, show: ['plot'] }), [view, category]);
  const description = useMemo(() => describeMap(view, category, classes, areaKind), [view, category, classes]);
  const scale = useTextScale();
  const { plotWidth, step } = useMemo(() => fitAreas(table, width / scale), [table, width, scale]);
  const spec = useTablePlot(table, plotWidth, step * scale);
  const chosen = selection.area.code === selection.whole.code ? null : selection.area.code;
  const { sets, shown } = usePoints(selection, boundaries.data);
  const choose = (code: string): void => {
    navigate(routeOf(selection, { area: code === chosen ? null : code }));
    announce(describeArea(table, code));
  };
  const extend = (code: string): void => {
    changeLook({ areas: toggled(look.areas, code) });
    announce(`${describeArea(table, code)}; ${look.areas.includes(code) ? 'no longer selected' : 'selected'}`);
  };
  return (
    <Panel label={table.caption} className="areas">
      <div className="areas-head">
        <h2>{table.caption}</h2>
        <p className="tiny muted">{describeWhom(view, category)}</p>
      </div>
      <div className="areas-map">
        <Asked query={boundaries} loading="Drawing the outlines…">
          {(outlines) => (
            <AreaMap
              boundaries={outlines}
              classes={classes}
              theme={theme}
              chosen={chosen}
              description={description}
              also={look.areas}
              onChoose={choose}
              onExtend={extend}
              onVisit={(code) => announce(describeArea(table, code))}
              onList={() => document.querySelector<HTMLElement>(listTarget)?.focus()}
              {...(shown === null
                ? {}
                : { marks: shown.positions, over: (ground) => <PointsLayer ground={ground} shown={shown} /> })}
            />
          )}
        </Asked>
      </div>
      <HiddenHere view={view} category={category} chosen={chosen === null ? undefined : areaOf(view, chosen)} />
      <MapLegend classes={classes} areaKind={areaKind} note={boundariesNote} isCut>
        <PointsChooser sets={sets} chosen={shown?.set.dataset ?? null} />
      </MapLegend>
      <div className="areas-list" ref={frame}>
        {shown !== null && <PointsHead shown={shown} areaKind={areaKind} />}
        {shown?.look.isListed === true ? (
          <PointsList shown={shown} />
        ) : (
          <LinkedTable
            id="area-list"
            table={table}
            show={shownColumns}
            selected={chosen}
            onSelect={choose}
            also={look.areas}
            onExtend={extend}
            onAskHidden={(key, cell) => {
              const area = areaOf(view, key);
              if (area !== undefined) askWhy({ category, area: area.code }, cell);
            }}
            step={step}
            plotWidth={plotWidth}
            plot={spec !== null && <VegaChart spec={spec} />}
          />
        )}
      </div>
    </Panel>
  );
}

function areaOf(view: EvidenceView, code: string): Area | undefined {
  return readView(view).breakdown.areas.find((area) => area.code === code);
}

function knownCategory(view: EvidenceView, category: string | null): string {
  const { categories } = readView(view);
  return categories.find(({ code }) => code === category)?.code ?? everyone;
}

/** "Clients per 1,000 adults by ward: Roma". */
function describeWhom(view: EvidenceView, category: string): string {
  const reading = readView(view);
  const whom = category === everyone ? 'everyone' : categoryOf(reading, category).label;
  return `${rateUnit(reading.breakdown)} by ${areaKind}: ${whom}`;
}

/** "14.7, Per 1,000, South Acton; higher". */
function describeArea(table: ReturnType<typeof areaTable>, code: string): string {
  const row = table.rows.find(({ key }) => key === code);
  const [head] = row?.cells ?? [];
  const name = head?.kind === 'text' ? head.text : '';
  const told = table.columns.flatMap(({ id, title }, index) => {
    const cell = row?.cells[index];
    if (cell?.kind === 'plot') return cell.status === 'value' ? [spokenCell(cell)] : [];
    return cell === undefined || id !== 'rate' ? [] : [announcedCell(cell, title, name)];
  });
  return told.join('; ');
}
