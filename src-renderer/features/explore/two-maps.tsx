import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import { everyone } from '../../../shared/model/breakdown.ts';
import { areaTitle } from '../../../shared/presentation/area-title.ts';
import { describeMap } from '../../../shared/presentation/describe-map.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { mapClasses, type MapClasses } from '../../../shared/presentation/map-classes.ts';
import { rateUnit } from '../../../shared/presentation/subtitle.ts';
import { sideClasses, twoWayClasses } from '../../../shared/presentation/two-way-classes.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { AreaMap } from '../../maps/area-map.tsx';
import { announce } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useExploreLook } from './look-store.ts';
import { MapLegend } from './map-legend.tsx';
import { type ExploreOptions, routeOf, type Selection } from './selection.ts';
import { TwoWayLegend } from './two-way-legend.tsx';
import { areaKind } from './use-explore-chart.ts';

interface TwoMapsProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly boundaries: UseQueryResult<Boundaries>;
  readonly measures: ExploreOptions['measures'];
}

interface Side {
  readonly view: EvidenceView;
  readonly category: string;
  readonly title: string;
}

type Manner = 'beside' | 'beside-alike' | 'one';
const manners: readonly { readonly id: Manner; readonly title: string; readonly detail: string }[] = [
  { id: 'beside', title: 'Beside each other', detail: 'each with its own classes' },
  { id: 'beside-alike', title: 'Beside each other, alike', detail: 'the classes of the first for both' },
  { id: 'one', title: 'In one map', detail: 'low, middle and high of each' },
];

/** The map of what is chosen and that of another group or measure: beside each other, or crossed in one. */
export function TwoMaps({ view, selection, boundaries, measures }: TwoMapsProps): ReactElement {
  const { queries } = useEngine();
  const [wanted, setWanted] = useState('');
  const [manner, setManner] = useState<Manner>('beside');
  const first = useMemo(() => firstSide(view, selection.category), [view, selection.category]);
  const choices = useMemo(() => sideChoices(view, first.category, measures), [view, first.category, measures]);
  const second = choices.find(({ id }) => id === wanted) ?? choices[0];
  const measure = second?.id.startsWith('measure ') === true ? second.id.slice(8) : null;
  const other = useQuery(queries.explore.evidence.queryOptions({ input: measure === null ? skipToken : { measure } }));
  const against = useMemo((): Side | null => {
    if (second === undefined) return null;
    if (measure === null) return { view, category: second.id, title: second.title };
    const strand = other.data?.breakdowns[0]?.strand.id;
    return other.data === undefined || strand === undefined
      ? null
      : { view: { evidence: other.data, strand, area: view.area }, category: everyone, title: second.title };
  }, [view, second, measure, other.data]);
  return (
    <Panel label="Two maps" className="chart-panel">
      <div className="chart-head">
        <div>
          <h2>{`${first.title} and ${against?.title ?? '…'}, by ${areaKind}`}</h2>
          <p className="tiny muted">
            {rateUnit(readView(view).breakdown)}. One selection for both; a break that separates overlapping intervals
            means little.
          </p>
        </div>
      </div>
      <div className="class-row two-maps-choices">
        <Chooser label="Compared with" chosen={second?.id ?? ''} choices={choices} onChoose={setWanted} />
        <Chooser
          label="Drawn"
          chosen={manner}
          choices={manners}
          onChoose={(id) => setManner(manners.find((each) => each.id === id)?.id ?? 'beside')}
        />
      </div>
      {against === null ? (
        <LoadingBar text="Protecting the other measure’s tables together…" />
      ) : (
        <Asked query={boundaries} loading="Drawing the outlines…">
          {(outlines) => (
            <Drawn first={first} second={against} manner={manner} boundaries={outlines} selection={selection} />
          )}
        </Asked>
      )}
    </Panel>
  );
}

interface DrawnProps {
  readonly first: Side;
  readonly second: Side;
  readonly manner: Manner;
  readonly boundaries: Boundaries;
  readonly selection: Selection;
}

function Drawn({ first, second, manner, boundaries, selection }: DrawnProps): ReactElement {
  const theme = useChartTheme();
  const look = useExploreLook();
  const [one, two] = useMemo((): readonly [MapClasses, MapClasses] => {
    if (manner === 'one') return [thirds(first), thirds(second)];
    const own = mapClasses(first.view, first.category, look.classes);
    const options = manner === 'beside-alike' ? { breaks: own.breaks } : look.classes;
    return [own, mapClasses(second.view, second.category, options)];
  }, [first, second, manner, look.classes]);
  const both = useMemo(() => (manner === 'one' ? twoWayClasses(one, two) : null), [manner, one, two]);
  const chosen = selection.area.code === selection.whole.code ? null : selection.area.code;
  const choose = (code: string): void => navigate(routeOf(selection, { area: code === chosen ? null : code }));
  const says = (code: string): string =>
    [first, second].map((side) => `${side.title} ${valueIn(side === first ? one : two, code)}`).join('; ');
  const nameOf = (code: string): string => boundaries.features.find(({ id }) => id === code)?.properties.name ?? code;
  const map = (classes: MapClasses, description: string): ReactElement => (
    <AreaMap
      boundaries={boundaries}
      classes={classes}
      theme={theme}
      chosen={chosen}
      description={description}
      onChoose={choose}
      onVisit={(code) => announce(`${nameOf(code)}: ${says(code)}`)}
      onList={() => document.querySelector<HTMLElement>('#area-list [tabindex="0"]')?.focus()}
    />
  );
  if (both !== null) {
    return (
      <div className="two-maps two-maps-one">
        <section aria-label={`${first.title} and ${second.title}`}>
          <div className="two-maps-frame">
            {map(both, `${first.title} and ${second.title} in one map, by low, middle and high of each.`)}
          </div>
        </section>
        <TwoWayLegend classes={both} across={second.title} up={first.title} sides={[one, two]} />
      </div>
    );
  }
  return (
    <div className="two-maps">
      {[
        { side: first, classes: one },
        { side: second, classes: two },
      ].map(({ side, classes }) => (
        <section key={side.title} aria-label={side.title}>
          <h3>{side.title}</h3>
          <p className="tiny muted">{areaTitle(side.view, side.category, areaKind)}</p>
          <div className="two-maps-frame">{map(classes, describeMap(side.view, side.category, classes, areaKind))}</div>
          <MapLegend classes={classes} areaKind={areaKind} note="" />
        </section>
      ))}
    </div>
  );
}

function thirds({ view, category }: Side): MapClasses {
  return mapClasses(view, category, { classes: sideClasses, method: 'quantile' });
}

function valueIn(classes: MapClasses, code: string): string {
  const area = classes.areas.find((each) => each.area.code === code);
  if (area === undefined || area.kind === 'not-available') return 'not available';
  return area.kind === 'suppressed' ? 'hidden' : (area.value ?? 0).toFixed(1);
}

function firstSide(view: EvidenceView, category: string | null): Side {
  const { categories, breakdown } = readView(view);
  const found = categories.find(({ code }) => code === category);
  return { view, category: found?.code ?? everyone, title: found?.label ?? `All ${breakdown.measure.unit}` };
}

function sideChoices(
  view: EvidenceView,
  first: string,
  measures: ExploreOptions['measures'],
): readonly { readonly id: string; readonly title: string; readonly detail?: string }[] {
  const { categories, breakdown } = readView(view);
  return [
    ...(first === everyone ? [] : [{ id: everyone, title: `All ${breakdown.measure.unit}` }]),
    ...categories.filter(({ code }) => code !== first).map(({ code, label }) => ({ id: code, title: label })),
    ...measures
      .filter(({ id }) => id !== breakdown.measure.id)
      .map(({ id, title, per }) => ({ id: `measure ${id}`, title, detail: per })),
  ];
}
