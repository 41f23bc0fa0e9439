import { type ReactElement, useState } from 'react';
import type { AreaPick } from '../../../shared/model/custom-area.ts';
import { Button } from '../../ui/button.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import type { AreaEdit } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import { isSame } from './small-areas.ts';

interface LargerToolProps {
  readonly known: AreasKnown;
  readonly edit: AreaEdit;
  readonly onTake: (pick: AreaPick) => void;
}

/** Every small area of a larger one, or of an area of the officer's own. */
export function LargerTool({ known, edit, onTake }: LargerToolProps): ReactElement {
  const [chosen, setChosen] = useState('');
  const own = known.own.filter(({ id, geography }) => id !== edit.id && isSame(geography, edit.geography));
  const choices = [
    ...known.options.areas.slice(1).map(({ code, name }) => ({ id: code, title: name })),
    ...own.map(({ id, name }) => ({ id: `own ${id}`, title: `${name} (your own)` })),
  ];
  return (
    <div className="tool-form">
      <SearchableChooser label="Area" choices={choices} chosen={chosen} onChoose={setChosen} />
      <div className="tool-row">
        <Button
          isDisabled={chosen === ''}
          onPress={() =>
            onTake(
              chosen.startsWith('own ') ? { by: 'custom-area', id: chosen.slice(4) } : { by: 'areas', codes: [chosen] },
            )
          }
        >
          Use this area
        </Button>
      </div>
    </div>
  );
}
