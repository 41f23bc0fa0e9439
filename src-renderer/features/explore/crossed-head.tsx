import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MeasureEvidence } from '../../../shared/model/released-evidence.ts';
import type { Released } from '../../../shared/model/released.ts';
import { crossedCounts, crossedFinding, crossedTitle } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { PinButton } from './pin-button.tsx';
import type { Selection } from './selection.ts';

interface CrossedHeadProps {
  readonly evidence: Released<MeasureEvidence>;
  readonly reading: CrossedReading;
  readonly selection: Selection;
  readonly isCopying: boolean;
  readonly onCopy: () => void;
}

/** What two strands at once show is the title: of the cell that leads, else of all of them. */
export function CrossedHead({ evidence, reading, selection, isCopying, onCopy }: CrossedHeadProps): ReactElement {
  const { crossing } = reading;
  const { queries } = useEngine();
  const recipes = useQuery(queries.reports.list.queryOptions());
  const profile = recipes.data?.find(({ measures }) => measures.includes(selection.measure.id))?.id ?? null;
  const view = { evidence, strand: crossing.strands[0].id, area: crossing.whole.code };
  const leading = crossing.cells.find(
    ({ categories: [first, second] }) => first === selection.category && second === selection.byCategory,
  );
  const title = leading === undefined ? crossedTitle(reading) : crossedFinding(reading, leading);
  return (
    <div className="finding">
      <WindowTitle title={`Explore: ${selection.measure.title}`} />
      <div className="text-words">
        <div className="finding-chips">
          <span className="chip chip-accent">Finding</span>
          <span className="chip">
            <Icon name="lock" size={12} />
            {`Protected: ${evidence.disclosure.policy}`}
          </span>
          <span className="chip">{`All of ${crossing.whole.name}`}</span>
        </div>
        <h1 aria-live="polite">
          <Unbroken text={title} />
        </h1>
        <p>{crossedCounts(crossing)}</p>
      </div>
      <div className="page-actions">
        <Button icon="copy" isPending={isCopying} onPress={onCopy}>
          Copy table
        </Button>
        <PinButton view={view} selection={selection} second={crossing.strands[1].id} />
        <Button
          kind="primary"
          icon="profiles"
          onPress={() => navigate({ screen: 'profiles', profile, area: null, section: null })}
        >
          {`Profile of ${crossing.whole.name}`}
        </Button>
      </div>
    </div>
  );
}
