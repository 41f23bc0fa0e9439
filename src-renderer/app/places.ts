import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Shortcut } from '../../shared/presentation/command-list.ts';
import type { Route, Screen } from './route.ts';

/** Screens that are a step within a room. */
const steps = {
  import: 'library',
  labels: 'library',
  segments: 'library',
  measures: 'explore',
} as const satisfies Partial<Record<Screen, Screen>>;
type Step = keyof typeof steps;

export interface Place {
  readonly screen: Exclude<Screen, 'start' | Step>;
  readonly title: string;
  readonly icon: IconName;
  readonly shortcut: Shortcut;
  /** Told beside the name, where counting says something; releases are counted from the ledger. */
  readonly count: (workspace: WorkspaceSummary, releases: number | null) => number | null;
  /** Stands below a rule, since it looks across all the others. */
  readonly isApart?: boolean;
}

/** The rooms of the workbench, in the order that data flows through them. */
export const places: readonly Place[] = [
  {
    screen: 'library',
    title: 'Library',
    icon: 'library',
    shortcut: { key: '1', ctrl: true },
    count: ({ datasets }) => datasets,
  },
  { screen: 'join', title: 'Join', icon: 'join', shortcut: { key: '2', ctrl: true }, count: ({ joins }) => joins },
  { screen: 'explore', title: 'Explore', icon: 'explore', shortcut: { key: '3', ctrl: true }, count: () => null },
  {
    screen: 'areas',
    title: 'Areas',
    icon: 'areas',
    shortcut: { key: '4', ctrl: true },
    count: ({ customAreas }) => customAreas,
  },
  {
    screen: 'profiles',
    title: 'Profiles',
    icon: 'profiles',
    shortcut: { key: '5', ctrl: true },
    count: ({ profiles }) => profiles,
  },
  {
    screen: 'releases',
    title: 'Releases',
    icon: 'releases',
    shortcut: { key: '6', ctrl: true },
    count: (_workspace, releases) => releases,
  },
  {
    screen: 'audit',
    title: 'Evidence audit',
    icon: 'audit',
    shortcut: { key: '7', ctrl: true },
    count: () => null,
    isApart: true,
  },
];

/** The room that a route is in. */
export function placeOf(route: Route): Place | undefined {
  const { screen } = route;
  const room = isStep(screen) ? steps[screen] : screen;
  return places.find((place) => place.screen === room);
}

function isStep(screen: Screen): screen is Step {
  return screen in steps;
}
