import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/base/assert-never.ts';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { LoadingBar } from '../ui/loading-bar.tsx';
import type { Route } from './route.ts';

const LibraryScreen = lazy(() =>
  import('../features/library/library-screen.tsx').then((module) => ({ default: module.LibraryScreen })),
);
const LabelsScreen = lazy(() =>
  import('../features/labels/labels-screen.tsx').then((module) => ({ default: module.LabelsScreen })),
);
const SegmentsScreen = lazy(() =>
  import('../features/segments/segments-screen.tsx').then((module) => ({ default: module.SegmentsScreen })),
);
const MeasuresScreen = lazy(() =>
  import('../features/measures/measures-screen.tsx').then((module) => ({ default: module.MeasuresScreen })),
);
const ImportScreen = lazy(() =>
  import('../features/import/import-screen.tsx').then((module) => ({ default: module.ImportScreen })),
);
const JoinScreen = lazy(() =>
  import('../features/join/join-screen.tsx').then((module) => ({ default: module.JoinScreen })),
);
const ExploreScreen = lazy(() =>
  import('../features/explore/explore-screen.tsx').then((module) => ({ default: module.ExploreScreen })),
);
const AreasScreen = lazy(() =>
  import('../features/areas/areas-screen.tsx').then((module) => ({ default: module.AreasScreen })),
);
const ProfilesScreen = lazy(() =>
  import('../features/profiles/profiles-screen.tsx').then((module) => ({ default: module.ProfilesScreen })),
);
const ReleasesScreen = lazy(() =>
  import('../features/releases/releases-screen.tsx').then((module) => ({ default: module.ReleasesScreen })),
);
const AuditScreen = lazy(() =>
  import('../features/audit/audit-screen.tsx').then((module) => ({ default: module.AuditScreen })),
);

/** The screen of a route, loaded when it is first shown. */
export function Screens({ route }: { readonly route: Exclude<Route, { screen: 'start' }> }): ReactElement {
  return (
    <FailureBoundary key={route.screen}>
      <Suspense fallback={<LoadingBar text="Opening…" />}>{screenOf(route)}</Suspense>
    </FailureBoundary>
  );
}

function screenOf(route: Exclude<Route, { screen: 'start' }>): ReactElement {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen route={route} />;
    case 'labels':
      return <LabelsScreen route={route} />;
    case 'segments':
      return <SegmentsScreen route={route} />;
    case 'measures':
      return <MeasuresScreen route={route} />;
    case 'import':
      return <ImportScreen route={route} />;
    case 'join':
      return <JoinScreen route={route} />;
    case 'explore':
      return <ExploreScreen route={route} />;
    case 'areas':
      return <AreasScreen route={route} />;
    case 'profiles':
      return <ProfilesScreen route={route} />;
    case 'releases':
      return <ReleasesScreen route={route} />;
    case 'audit':
      return <AuditScreen route={route} />;
    default:
      return assertNever(route);
  }
}
