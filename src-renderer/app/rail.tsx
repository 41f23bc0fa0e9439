import type { ReactElement } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { Icon } from '../ui/icon.tsx';
import { places } from './places.ts';
import { emptyRoute, formatRoute, type Route } from './route.ts';
import { recallRoute } from './use-route.ts';

interface RailProps {
  readonly workspace: WorkspaceSummary;
  readonly route: Route;
}

/** The rooms that work, with how much is in each; the current one by bar, weight and ground. */
export function Rail({ workspace, route }: RailProps): ReactElement {
  return (
    <nav className="rail" aria-label="Workspace" data-pane tabIndex={-1}>
      {places.map((place) => {
        const count = place.count(workspace);
        const isCurrent = place.screen === route.screen;
        return (
          <a
            key={place.screen}
            className="rail-link"
            href={formatRoute(isCurrent ? route : recallRoute(emptyRoute(place.screen)))}
            aria-current={isCurrent ? 'page' : undefined}
          >
            <Icon name={place.icon} />
            <span className="rail-title">{place.title}</span>
            {count !== null && <span className="rail-count">{count}</span>}
          </a>
        );
      })}
    </nav>
  );
}
