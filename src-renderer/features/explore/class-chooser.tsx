import { type ReactElement, useState } from 'react';
import { Dialog, DialogTrigger, Heading, Input, Label, Popover, TextField } from 'react-aria-components';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { type ClassMethod, classMethods, type MapClasses } from '../../../shared/presentation/map-classes.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { TriggerButton } from '../../ui/button.tsx';
import { changeLook, useExploreLook } from './look-store.ts';
import { readBreaks } from './read-breaks.ts';

const methodTitles: Readonly<Record<ClassMethod | 'own', { readonly title: string; readonly detail: string }>> = {
  quantile: { title: 'Quantile', detail: 'about equally many areas in each' },
  natural: { title: 'Natural breaks', detail: 'areas closest to each other together' },
  equal: { title: 'Equal intervals', detail: 'each class as wide' },
  own: { title: 'Own breaks', detail: 'set below' },
};
const numbers = [3, 4, 5, 6] as const;

/** How a map's classes are cut, and which neighbours in value a break sets apart although their intervals overlap. */
export function ClassChooser({
  classes,
  areaKind,
}: {
  readonly classes: MapClasses;
  readonly areaKind: string;
}): ReactElement {
  const look = useExploreLook();
  const { breaks, method = 'quantile', classes: count = 5 } = look.classes;
  const [typed, setTyped] = useState('');
  const read = readBreaks(typed);
  const pairs = classes.splitPairs;
  return (
    <DialogTrigger>
      <TriggerButton>{`Classes: ${methodTitles[breaks === undefined ? method : 'own'].title.toLowerCase()}`}</TriggerButton>
      <Popover className="popover popover-wide" placement="top end" offset={4}>
        <Dialog className="class-chooser">
          {({ close }) => (
            <>
              <Heading slot="title">Classes of the map</Heading>
              <div className="class-row">
                <Chooser
                  label="Cut by"
                  chosen={breaks === undefined ? method : 'own'}
                  choices={[...classMethods, ...(breaks === undefined ? [] : (['own'] as const))].map((id) => ({
                    id,
                    ...methodTitles[id],
                  }))}
                  onChoose={(id) => {
                    const next = classMethods.find((each) => each === id);
                    if (next !== undefined) changeLook({ classes: { method: next, classes: count } });
                  }}
                />
                <Chooser
                  label="Classes"
                  chosen={String(breaks === undefined ? count : breaks.length + 1)}
                  choices={numbers.map((number) => ({ id: String(number), title: String(number) }))}
                  onChoose={(id) => changeLook({ classes: { method, classes: Number(id) } })}
                />
              </div>
              <TextField
                className="class-own"
                value={typed}
                onChange={setTyped}
                isInvalid={read.problem !== null}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && read.breaks !== null) changeLook({ classes: { breaks: read.breaks } });
                  if (event.key === 'Escape' || (event.key === 'Enter' && read.breaks !== null)) close();
                }}
              >
                <Label>Own breaks: the lowest number of each class but the first</Label>
                <Input placeholder={classes.breaks.map((limit) => formatNumber(limit, 1)).join(', ')} />
              </TextField>
              <p className="tiny muted" aria-live="polite">
                {read.problem ?? 'Numbers with commas between them; Enter puts them to use.'}
              </p>
              <h3>
                {pairs.length === 0
                  ? 'No break sets apart areas whose intervals overlap'
                  : `${startSentence(countedNoun(pairs.length, `pair of ${areaKind}s`, `pairs of ${areaKind}s`))} set apart with overlapping intervals`}
              </h3>
              {pairs.length > 0 && (
                <ul className="class-pairs">
                  {pairs.map(({ below, above }) => (
                    <li key={`${below.code} ${above.code}`}>
                      {below.name} and {above.name}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
