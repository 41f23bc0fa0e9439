import './crossed.css';
import type { ReactElement } from 'react';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { isCrossed, type Selection } from './selection.ts';
import { useCrossStrands } from './use-cross-strands.ts';

interface CrossedOfferProps {
  readonly selection: Selection;
  readonly by: StrandId;
  /** The numbers are on their way. */
  readonly isFetching: boolean;
}

/** Two strands that are not shown together yet: what it means to count them so and the one press that does it, or the wait. */
export function CrossedOffer({ selection, by, isFetching }: CrossedOfferProps): ReactElement {
  const { measure, strand, whole } = selection;
  const { cross, isBusy, failure } = useCrossStrands(measure.id);
  const title = (id: StrandId): string => withinSentence(measure.strands.find((each) => each.id === id)?.title ?? id);
  const both = `${title(strand)} and ${title(by)}`;
  if (isBusy || (isCrossed(measure, strand, by) && isFetching)) {
    return (
      <div className="crossed-offer">
        <LoadingBar text={`Counting “${measure.title}” by ${both} together, and protecting all its tables anew…`} />
      </div>
    );
  }
  return (
    <div className="crossed-offer">
      <Note
        tone="info"
        action={
          <Button
            icon="plus"
            onPress={() => cross([strand, by], true, `“${measure.title}” is counted by ${both} together.`)}
          >
            Count together
          </Button>
        }
      >
        <b>{`“${measure.title}” is not counted by ${both} together yet.`}</b>{' '}
        {`Counting them together says how people of each ${title(strand)} and ${title(by)} fare, for ${whole.name} as a whole only. To protect people, more numbers of this measure may then be hidden elsewhere, also in profiles that show it.`}
      </Note>
      {failure !== null && <Note tone="danger">Nothing was changed. {failure}</Note>}
    </div>
  );
}
