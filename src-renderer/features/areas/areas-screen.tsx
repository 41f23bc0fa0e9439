import './areas-screen.css';
import './area-panels.css';
import './area-editor.css';
import './conversions.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { type AreasView, areasViews } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { AreasHead } from './areas-head.tsx';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { AreasInUse } from './areas-in-use.tsx';
import { Conversions } from './conversions.tsx';
import { KnownPlaces } from './known-places.tsx';
import { MapView } from './map-view.tsx';

const titles: Readonly<Record<AreasView, string>> = {
  map: 'Map and own areas',
  'in-use': 'Areas in use',
  conversions: 'Carry to other areas',
  known: 'What is known',
};

/** Places and areas: where something is, areas of the officer's own making, and which areas the workspace works with. */
export function AreasScreen({ route }: { readonly route: AreasRoute }): ReactElement {
  const { queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const gazetteer = useQuery(queries.places.gazetteer.queryOptions());
  const larger = useQuery(queries.explore.boundaries.queryOptions());
  const options = useQuery(queries.explore.options.queryOptions());
  const own = useQuery(queries.places.customAreas.queryOptions());
  const loading = 'Reading what is known of places…';
  return (
    <Asked query={workspace} loading={loading}>
      {(open) => (
        <Asked query={gazetteer} loading={loading}>
          {(known) => (
            <Asked query={larger} loading="Drawing the outlines…">
              {(outlines) => (
                <Asked query={options} loading={loading}>
                  {(found) => (
                    <Asked query={own} loading={loading}>
                      {(areas) =>
                        open !== null && (
                          <Views
                            route={route}
                            known={{ workspace: open, gazetteer: known, larger: outlines, options: found, own: areas }}
                          />
                        )
                      }
                    </Asked>
                  )}
                </Asked>
              )}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

function Views({ route, known }: { readonly route: AreasRoute; readonly known: AreasKnown }): ReactElement {
  const view = route.view ?? 'map';
  return (
    <>
      <WindowTitle title={view === 'map' ? 'Areas' : `Areas: ${titles[view]}`} />
      <AreasHead route={route} known={known} />
      <Tabs
        className="areas-views"
        selectedKey={view}
        onSelectionChange={(key) => {
          const next = areasViews.find((each) => each === key);
          if (next !== undefined) navigate({ ...route, view: next === 'map' ? null : next });
        }}
      >
        <TabList className="tabs areas-view-tabs" aria-label="Parts of this screen">
          {areasViews.map((each) => (
            <Tab className="tab" id={each} key={each}>
              {titles[each]}
            </Tab>
          ))}
        </TabList>
        <TabPanel className="areas-view" id={view} key={view}>
          <ViewPanel view={view} route={route} known={known} />
        </TabPanel>
      </Tabs>
    </>
  );
}

function ViewPanel({
  view,
  route,
  known,
}: {
  readonly view: AreasView;
  readonly route: AreasRoute;
  readonly known: AreasKnown;
}): ReactElement {
  switch (view) {
    case 'map':
      return <MapView route={route} known={known} />;
    case 'in-use':
      return <AreasInUse known={known} />;
    case 'conversions':
      return <Conversions known={known} />;
    case 'known':
      return <KnownPlaces known={known} />;
    default:
      return assertNever(view);
  }
}
