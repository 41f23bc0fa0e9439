import './document.css';
import './profiles.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PatternDefinitions } from '../../charts/pattern-definitions.tsx';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { ProfileView } from './profile-view.tsx';
import { type ProfilesRoute, resolveReport } from './report-choice.ts';

/** The reports that can be made, each as a document to read before it leaves. */
export function ProfilesScreen({ route }: { readonly route: ProfilesRoute }): ReactElement {
  const { queries } = useEngine();
  const recipes = useQuery(queries.reports.list.queryOptions());
  return (
    <>
      <PatternDefinitions />
      <Asked query={recipes} loading="Reading the profiles…">
        {(list) => {
          const choice = resolveReport(route, list);
          if (choice === null)
            return <p className="empty">No profiles yet. A profile is a recipe: which measures, by which strands.</p>;
          return <ProfileView recipes={list} choice={choice} section={route.section} />;
        }}
      </Asked>
    </>
  );
}
