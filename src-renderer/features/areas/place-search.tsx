import { type SubmitEvent, type ReactElement, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { navigate } from '../../app/use-route.ts';
import { SubmitButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AreasRoute } from './areas-route.ts';

const hint = 'Postcode, UPRN, address, area name or code';

/** Where to type what is looked for. */
export function PlaceSearch({ route }: { readonly route: AreasRoute }): ReactElement {
  const [typed, setTyped] = useState(route.place ?? '');
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') navigate({ ...route, view: null, place: typed.trim() });
  };
  return (
    <form className="place-search" role="search" aria-label="Find a place" onSubmit={find}>
      <SearchField
        className="field"
        aria-label="Find a place"
        value={typed}
        onChange={setTyped}
        onClear={() => navigate({ ...route, place: null })}
      >
        <Icon name="search" />
        <Input placeholder={hint} />
        <Button className="field-clear">
          <Icon name="close" size={12} />
        </Button>
      </SearchField>
      <SubmitButton>Find</SubmitButton>
    </form>
  );
}
