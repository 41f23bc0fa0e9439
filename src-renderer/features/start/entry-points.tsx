import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import type { Screen } from '../../app/route.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface EntryPoint {
  readonly who: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly screen: Screen;
}

const entryPoints: readonly EntryPoint[] = [
  {
    who: 'Analyst',
    icon: 'library',
    title: 'Bring extracts together',
    text: 'See how each file was read and how it joins. Nothing is copied or changed at its source.',
    action: 'Look at the extracts',
    screen: 'library',
  },
  {
    who: 'Voluntary sector officer',
    icon: 'profiles',
    title: 'Make a profile for a bid',
    text: 'Pick a community and an area; figures come with their sources and intervals.',
    action: 'Start a profile',
    screen: 'profiles',
  },
  {
    who: 'Equality impact assessment',
    icon: 'people',
    title: 'Work strand by strand',
    text: 'Who uses a service more or less than others, and how much is not known.',
    action: 'Compare the strands',
    screen: 'explore',
  },
];

/** The three users' first steps; they need a workspace to take them in. */
export function EntryPoints({ onStart }: { readonly onStart: ((screen: Screen) => void) | null }): ReactElement {
  return (
    <section className="entries">
      <h2>Start from what you need</h2>
      <ul>
        {entryPoints.map((entry) => (
          <li key={entry.screen}>
            <p className="entry-who">
              <Icon name={entry.icon} />
              {entry.who}
            </p>
            <h3>{entry.title}</h3>
            <p className="muted small">{entry.text}</p>
            {onStart !== null && (
              <Button className="entry-action" onPress={() => onStart(entry.screen)}>
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
