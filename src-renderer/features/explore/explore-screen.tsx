import './groups.css';
import './areas.css';
import './explore.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { readCrossing } from '../../../shared/presentation/read-crossing.ts';
import { useEngine } from '../../client/queries.ts';
import { PatternDefinitions } from '../../charts/pattern-definitions.tsx';
import { Asked } from '../../ui/asked.tsx';
import { CheckAnswer } from '../releases/check-answer.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { NoMeasures } from '../measures/no-measures.tsx';
import { useMeasureDoors } from '../measures/use-measure-commands.ts';
import { ExploreBody } from './explore-body.tsx';
import { Choosers } from './choosers.tsx';
import { CrossedBody } from './crossed-body.tsx';
import { CrossedOffer } from './crossed-offer.tsx';
import { type ExploreOptions, type ExploreRoute, resolveSelection, type Selection } from './selection.ts';

/** Who uses a service more or less than others, by strand and area; every view answers to the others. */
export function ExploreScreen({ route }: { readonly route: ExploreRoute }): ReactElement {
  const { queries } = useEngine();
  const options = useQuery(queries.explore.options.queryOptions());
  return (
    <>
      <PatternDefinitions />
      <Asked query={options} loading="Reading the measures…">
        {(found) => <Chosen options={found} route={route} />}
      </Asked>
    </>
  );
}

function Chosen({ options, route }: { readonly options: ExploreOptions; readonly route: ExploreRoute }): ReactElement {
  useMeasureDoors(null);
  const selection = useMemo(() => resolveSelection(route, options), [route, options]);
  if (selection === null) return <NoMeasures />;
  return (
    <>
      <Choosers options={options} selection={selection} />
      <Evidence selection={selection} boundariesNote={options.boundariesNote} options={options} />
    </>
  );
}

function Evidence({
  selection,
  boundariesNote,
  options,
}: {
  readonly selection: Selection;
  readonly boundariesNote: string;
  readonly options: ExploreOptions;
}): ReactElement {
  const { queries } = useEngine();
  const evidence = useQuery(
    queries.explore.evidence.queryOptions({
      input: { measure: selection.measure.id },
      placeholderData: keepPreviousData,
    }),
  );
  const boundaries = useQuery(queries.explore.boundaries.queryOptions());
  const asked = useMemo(() => ({ kind: 'measure' as const, measure: selection.measure.id }), [selection.measure.id]);
  const check = useQuery({
    ...queries.releases.check.queryOptions({ input: asked }),
    enabled: evidence.isError,
  });
  const shown = evidence.data;
  const { strand, by } = selection;
  const crossed = useMemo(
    () => (shown === undefined || by === null ? null : readCrossing(shown, strand, by)),
    [shown, strand, by],
  );
  if (evidence.isError && check.data?.mayLeave === false) {
    return (
      <div className="explore-refused">
        <WindowTitle title={`Explore: ${selection.measure.title}`} />
        <h1>{selection.measure.title}</h1>
        <CheckAnswer asked={asked} what={selection.measure.title} check={check} />
      </div>
    );
  }
  if (shown !== undefined && crossed !== null) {
    return (
      <CrossedBody
        evidence={shown}
        reading={crossed}
        isStale={evidence.isPlaceholderData}
        selection={selection}
        boundaries={boundaries}
        boundariesNote={boundariesNote}
      />
    );
  }
  return (
    <>
      {by !== null && shown !== undefined && (
        <CrossedOffer selection={selection} by={by} isFetching={evidence.isFetching} />
      )}
      <Asked query={evidence} loading={`Protecting every table of ${selection.measure.title} together…`}>
        {(found) => (
          <ExploreBody
            evidence={found}
            isStale={evidence.isPlaceholderData}
            selection={selection}
            boundaries={boundaries}
            boundariesNote={boundariesNote}
            options={options}
          />
        )}
      </Asked>
    </>
  );
}
