import { type ReactElement, useState } from 'react';
import { countedNoun } from '../../../shared/base/format-words.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { announce } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCard } from './choice-card.tsx';
import type { Correct, Reading } from './import-session.ts';
import { tellImport } from './session-store.ts';
import { type ShownChoice, orderedChoices } from './shown-choices.ts';

interface ChoiceListProps {
  readonly path: string;
  readonly shown: readonly ShownChoice[];
  readonly preview: ImportPreview;
  readonly reading: Reading;
  readonly correct: Correct;
  readonly onColumn: (column: string) => void;
}

/** Everything that was inferred, what may need a look first. */
export function ChoiceList({ shown, ...props }: ChoiceListProps): ReactElement {
  const { listed, folded } = orderedChoices(shown);
  const [isFolded, setIsFolded] = useState(true);
  const open = shown.filter(({ confidence }) => confidence === 'likely' || confidence === 'unsure');
  const confirmAll = (): void => {
    for (const { key } of open) tellImport({ kind: 'choice-confirmed', path: props.path, choice: key });
    announce(`${String(open.length)} choices settled by you`);
  };
  return (
    <>
      <ul className="choices">
        {[...listed, ...(isFolded ? [] : folded)].map((one) => (
          <ChoiceCard key={one.key} one={one} {...props} />
        ))}
      </ul>
      <div className="choices-more">
        {folded.length > 0 && (
          <Button kind="quiet" onPress={() => setIsFolded(!isFolded)}>
            {isFolded ? foldedTitle(folded.length) : 'Show fewer columns'}
          </Button>
        )}
        {open.length > 1 && (
          <Button kind="quiet" onPress={confirmAll}>
            {`Confirm all ${String(open.length)} as they are`}
          </Button>
        )}
      </div>
    </>
  );
}

function foldedTitle(count: number): string {
  return count === 1
    ? 'Show what the other column is for'
    : `Show what the other ${countedNoun(count, 'column')} are for`;
}
