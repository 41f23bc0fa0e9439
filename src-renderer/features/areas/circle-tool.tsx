import { skipToken, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, type ReactElement, useState } from 'react';
import { Button as AriaButton, Group, Input, Label, NumberField, TextField } from 'react-aria-components';
import type { AreaPick, FoundPlace } from '../../../shared/model/custom-area.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Circle } from './circle.ts';
import { FoundList } from './found-list.tsx';

interface CircleToolProps {
  readonly circle: Circle | null;
  readonly onCircle: (circle: Circle | null) => void;
  readonly onTake: (pick: AreaPick) => void;
}

/** Small areas within a distance of a place that is found by name; the circle is shown on the map before it is used. */
export function CircleTool({ circle, onCircle, onTake }: CircleToolProps): ReactElement {
  const { queries } = useEngine();
  const [typed, setTyped] = useState(circle?.place ?? '');
  const [text, setText] = useState<string | null>(null);
  const [metres, setMetres] = useState(circle?.metres ?? 800);
  const [index, setIndex] = useState(0);
  const found = useQuery({
    ...queries.places.find.queryOptions({ input: text === null ? skipToken : { text } }),
    select: (places) => places.filter(({ position }) => position !== null),
  });
  const show = (place: FoundPlace | undefined, within: number): void => {
    if (place?.position !== null && place !== undefined)
      onCircle({ centre: place.position, metres: within, place: place.title });
  };
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    setText(typed.trim());
    setIndex(0);
    onCircle(null);
  };
  const place = found.data?.[index];
  const ready =
    place === undefined
      ? circle
      : place.position === null
        ? null
        : { centre: place.position, metres, place: place.title };
  return (
    <div className="tool-form">
      <form className="tool-row" aria-label="Place in the middle" onSubmit={find}>
        <TextField className="form-field tool-grow" value={typed} onChange={setTyped}>
          <Label>Around</Label>
          <Input className="text-input" placeholder="Postcode, address or area" />
        </TextField>
        <SubmitButton>Find</SubmitButton>
      </form>
      {text !== null && (
        <Asked query={found} loading={`Looking for “${text}”…`}>
          {(places) => (
            <div className="tool-found">
              <FoundList
                label="Places to measure from"
                text={text}
                places={places}
                chosen={index}
                onChoose={(next) => {
                  setIndex(next);
                  show(places[next], metres);
                }}
              />
            </div>
          )}
        </Asked>
      )}
      <div className="tool-row">
        <NumberField
          className="form-field"
          minValue={50}
          maxValue={50_000}
          step={50}
          value={metres}
          onChange={(value) => {
            if (!Number.isFinite(value)) return;
            setMetres(value);
            if (ready !== null) onCircle({ ...ready, metres: value });
          }}
        >
          <Label>Metres</Label>
          <Group className="number-group">
            <AriaButton slot="decrement" className="number-step">
              <Icon name="minus" size={12} />
            </AriaButton>
            <Input className="number-input" />
            <AriaButton slot="increment" className="number-step">
              <Icon name="plus" size={12} />
            </AriaButton>
          </Group>
        </NumberField>
        <Button
          kind="quiet"
          isDisabled={ready === null}
          onPress={() => onCircle(ready === null ? null : { ...ready, metres })}
        >
          Show on map
        </Button>
        <Button
          isDisabled={ready === null}
          onPress={() => {
            if (ready === null) return;
            onTake({ by: 'radius', centre: ready.centre, metres, place: ready.place });
            onCircle(null);
          }}
        >
          Use this circle
        </Button>
      </div>
    </div>
  );
}
