import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { Area } from '../../../shared/model/area.ts';
import { useEngine } from '../../client/queries.ts';
import { FindingChooser } from './finding-chooser.tsx';

interface AreaSearchProps {
  readonly areas: readonly Area[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** What looks like a postcode or a part of one with its number: "W5 5NU". */
const postcode = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/iu;

/** The area that a profile is of: by any part of its name, by its code, or by a postcode that lies in it. */
export function AreaSearch({ areas, chosen, onChoose }: AreaSearchProps): ReactElement {
  const { queries } = useEngine();
  const [typed, setTyped] = useState('');
  const isPostcode = postcode.test(typed.trim());
  const places = useQuery({
    ...queries.places.find.queryOptions({ input: { text: typed.trim() } }),
    enabled: isPostcode,
  });
  const choices = useMemo(() => areas.map(({ code, name }) => ({ id: code, title: name })), [areas]);
  const found = useMemo(() => {
    if (!isPostcode) return [];
    const titled = (places.data ?? []).flatMap(({ title, areas: within }) =>
      within.flatMap(({ code }) => areas.filter((area) => area.code === code).map((area) => ({ area, title }))),
    );
    return [
      ...new Map(
        titled.map(({ area, title }) => [area.code, { id: area.code, title: area.name, detail: `${title} lies here` }]),
      ).values(),
    ];
  }, [isPostcode, places.data, areas]);
  return (
    <FindingChooser
      label="My area"
      choices={choices}
      chosen={chosen}
      found={found}
      nothing={
        isPostcode && places.isFetching
          ? 'Looking the postcode up…'
          : 'No area of this workspace is called that. Try a whole postcode.'
      }
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
