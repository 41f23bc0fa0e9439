import './labels.css';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { LabelReview } from '../../../shared/model/label-review.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { type Choice, Chooser } from '../../ui/chooser.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { emptyCategories, openWords, placedWords } from './label-groups.ts';
import { LabelGrid } from './label-grid.tsx';
import { PlacedBar } from './placed-bar.tsx';
import { type ReviewedColumn, useDecideLabel } from './use-decide-label.ts';

type LabelsRoute = Extract<Route, { screen: 'labels' }>;

/** What the labels of a strand's column mean, label by label, for an officer to settle. */
export function LabelsScreen({ route }: { readonly route: LabelsRoute }): ReactElement {
  const { queries } = useEngine();
  const { dataset, column, list } = route;
  const asked: ReviewedColumn | null =
    dataset === null || column === null ? null : { dataset, column, ...(list === null ? {} : { list }) };
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const review = useQuery({
    ...queries.labels.review.queryOptions({ input: asked ?? skipToken }),
    placeholderData: keepPreviousData,
  });
  const found = datasets.data?.find((each) => each.dataset.id === dataset)?.dataset;
  if (asked === null) return <NothingToReview />;
  return (
    <>
      <WindowTitle title={`Labels: ${asked.column}`} />
      {review.data === undefined && (
        <PageHead title="What the labels mean" facts={<Whence asked={asked} dataset={found} />} />
      )}
      <Asked query={review} loading="Reading every label…">
        {(given) => <Review key={JSON.stringify(asked)} asked={asked} dataset={found} review={given} />}
      </Asked>
    </>
  );
}

/** The lists that the column can be read into, and the one that it is. */
function listChoices({ list, lists }: LabelReview): readonly Choice[] {
  return lists.some(({ id }) => id === list.id) ? lists : [{ id: list.id, title: list.title }, ...lists];
}

interface ReviewProps {
  readonly asked: ReviewedColumn;
  readonly dataset: Dataset | undefined;
  readonly review: LabelReview;
}

function Review({ asked, dataset, review }: ReviewProps): ReactElement {
  const deciding = useDecideLabel(asked);
  const empty = emptyCategories(review);
  return (
    <>
      <PageHead
        title={`${placedWords(review)} by ${review.strandTitle.toLowerCase()}`}
        facts={<Whence asked={asked} dataset={dataset} />}
        actions={
          <Chooser
            label="Read into"
            chosen={review.list.id}
            choices={listChoices(review)}
            onChoose={(list) => navigate({ screen: 'labels', dataset: asked.dataset, column: asked.column, list })}
          />
        }
      />
      <Panel label="Labels" className="labels">
        <div className="labels-scroll" tabIndex={-1}>
          {review.warnings.length > 0 && (
            <div className="labels-warnings">
              {review.warnings.map(({ says }) => (
                <Note tone="warn" key={says}>
                  {says}
                </Note>
              ))}
            </div>
          )}
          <PlacedBar review={review} says={openWords(review)} />
          {review.labels.length === 0 ? (
            <p className="empty">The column has no rows, so there are no labels to review.</p>
          ) : (
            <LabelGrid review={review} isTable={dataset?.kind === 'aggregate'} deciding={deciding} />
          )}
          {empty.length > 0 && (
            <p className="labels-foot small muted">
              <b>No label leads to:</b> {empty.join('; ')}.
            </p>
          )}
          <p className="labels-foot small muted">
            A decision holds for every dataset of this workspace that writes the label so, whatever its capitals and
            dashes.
          </p>
        </div>
      </Panel>
    </>
  );
}

function Whence({ asked, dataset }: Pick<ReviewProps, 'asked' | 'dataset'>): ReactElement {
  return (
    <>
      <a href={formatRoute({ screen: 'library', dataset: asked.dataset, column: asked.column })}>
        {dataset?.title ?? 'Library'}
      </a>
      {` · column “${asked.column}” · Enter or F2 decides a label`}
    </>
  );
}

function NothingToReview(): ReactElement {
  return (
    <>
      <WindowTitle title="Labels" />
      <PageHead title="What the labels mean" facts="Choose a column of an equality strand in the library first." />
      <p className="empty">
        <a href={formatRoute({ screen: 'library', dataset: null, column: null })}>Go to the library</a>
      </p>
    </>
  );
}
