import type { ReactElement } from 'react';
import { emptyRoute, formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { strandIdSchema } from '../../../shared/model/code-list.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { measuresRoute } from '../measures/measures-route.ts';
import { chosenComparator, comparatorsOf } from './comparator.ts';
import { CrossedChooser } from './crossed-chooser.tsx';
import { changeLook, useExploreLook } from './look-store.ts';
import { type ExploreOptions, routeOf, type Selection } from './selection.ts';

interface ChoosersProps {
  readonly options: ExploreOptions;
  readonly selection: Selection;
}

/** What is measured, of whom, and where. */
export function Choosers({ options, selection }: ChoosersProps): ReactElement {
  const { measure, strand, area, whole } = selection;
  const look = useExploreLook();
  const comparators = comparatorsOf(selection, options.areas);
  const comparator = chosenComparator(comparators, look.comparator);
  return (
    <div className="choosers" role="group" aria-label="What is looked at" data-pane tabIndex={-1}>
      <Chooser
        label="Measure"
        chosen={measure.id}
        choices={options.measures.map(({ id, title, per }) => ({ id, title, detail: per }))}
        onChoose={(id) => navigate(routeOf(selection, { measure: id, category: null }))}
      />
      <Chooser
        label="Strand"
        chosen={strand}
        choices={measure.strands.map(({ id, title, listTitle }) => ({ id, title, detail: listTitle }))}
        onChoose={(id) => navigate(routeOf(selection, { strand: strandIdSchema.parse(id), category: null }))}
      />
      <CrossedChooser selection={selection} />
      <SearchableChooser
        label="Area"
        chosen={area.code}
        choices={options.areas.map(({ code, name }) => ({
          id: code,
          title: code === whole.code ? `${name} (whole)` : name,
        }))}
        onChoose={(code) => navigate(routeOf(selection, { area: code }))}
      />
      {comparators.length > 1 && (
        <SearchableChooser
          label="Compared with"
          chosen={comparator.id}
          choices={comparators.map(({ id, title }) => ({ id, title }))}
          onChoose={(id) => changeLook({ comparator: id, pane: 'intervals' })}
        />
      )}
      <dl className="fixed-choices">
        <div>
          <dt>Period</dt>
          <dd>{measure.period}</dd>
        </div>
        <div>
          <dt>Segment</dt>
          <dd>
            <a href={formatRoute(emptyRoute('segments'))}>{measure.segment}</a>
          </dd>
        </div>
        <div>
          <dt>Counted</dt>
          <dd>
            <a href={formatRoute({ ...measuresRoute, measure: measure.id })}>How it is made</a>
          </dd>
        </div>
        {comparators.length === 1 && (
          <div>
            <dt>Compared with</dt>
            <dd>{comparator.title}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
