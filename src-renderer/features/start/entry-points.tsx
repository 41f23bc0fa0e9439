import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import type { ProfileTemplate } from '../../../shared/model/profile-recipe.ts';
import { emptyRoute, type Route } from '../../app/route.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface EntryPoint {
  readonly who: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly route: Route;
}

function newProfile(template: ProfileTemplate): Route {
  return { screen: 'profiles', profile: null, area: null, section: null, view: 'new', template };
}

const entryPoints: readonly EntryPoint[] = [
  {
    who: 'Analyst',
    icon: 'library',
    title: 'Bring extracts together',
    text: 'See how each file was read and how it joins. Nothing is copied or changed at its source.',
    action: 'Open extracts',
    route: emptyRoute('import'),
  },
  {
    who: 'Voluntary sector officer',
    icon: 'profiles',
    title: 'Make a profile for a bid',
    text: 'Pick a community and an area; figures come with their sources and intervals.',
    action: 'Start a profile',
    route: newProfile('funding-bid'),
  },
  {
    who: 'Equality impact assessment',
    icon: 'people',
    title: 'Work strand by strand',
    text: 'Evidence, strength, gap and action for each protected characteristic.',
    action: 'Start an assessment',
    route: newProfile('eia'),
  },
];

/** The three users' first steps; they need a workspace to take them in. */
export function EntryPoints({ onStart }: { readonly onStart: ((route: Route) => void) | null }): ReactElement {
  return (
    <section className="entries">
      <h2>Start from what you need</h2>
      <ul>
        {entryPoints.map((entry) => (
          <li key={entry.who}>
            <p className="entry-who">
              <Icon name={entry.icon} />
              {entry.who}
            </p>
            <h3>{entry.title}</h3>
            <p className="muted small">{entry.text}</p>
            {onStart !== null && (
              <Button className="entry-action" onPress={() => onStart(entry.route)}>
                {entry.action}
                <Icon name="right" size={14} />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
