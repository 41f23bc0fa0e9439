import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { useEngine } from '../client/queries.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { placeOf, places } from './places.ts';
import { emptyRoute, formatRoute, type Route } from './route.ts';
import { navigate, recallRoute } from './use-route.ts';

interface RailProps {
  readonly workspace: WorkspaceSummary;
  readonly route: Route;
}

/** The rooms that work, with how much is in each, the current one by bar, weight and ground; below, the way in for data. */
export function Rail({ workspace, route }: RailProps): ReactElement {
  const { queries } = useEngine();
  const ledger = useQuery(queries.releases.list.queryOptions());
  return (
    <nav className="rail" aria-label="Workspace" data-pane tabIndex={-1}>
      {places.map((place) => {
        const count = place.count(workspace, ledger.data?.entries.length ?? null);
        const isCurrent = place === placeOf(route);
        return (
          <a
            key={place.screen}
            className={`rail-link${place.isApart === true ? ' rail-apart' : ''}`}
            href={formatRoute(place.screen === route.screen ? route : recallRoute(emptyRoute(place.screen)))}
            aria-current={isCurrent ? 'page' : undefined}
          >
            <Icon name={place.icon} />
            <span className="rail-title">{place.title}</span>
            {count !== null && <span className="rail-count">{count}</span>}
          </a>
        );
      })}
      <div className="rail-foot">
        <Button icon="plus" onPress={() => navigate(emptyRoute('import'))}>
          Add data
        </Button>
      </div>
    </nav>
  );
}
