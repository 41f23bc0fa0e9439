import { type ReactElement, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { startSentence } from '../../../shared/base/format-words.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { AreaPick, CustomArea } from '../../../shared/model/custom-area.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from './segmented.tsx';

interface ListToolProps {
  readonly geography: CustomArea['geography'];
  readonly onTake: (pick: AreaPick) => void;
}

/** Codes or names, pasted as they come; those that are no areas are explained once the list is used. */
export function ListTool({ geography, onTake }: ListToolProps): ReactElement {
  const [typed, setTyped] = useState('');
  const [by, setBy] = useState<'codes' | 'areas'>('codes');
  return (
    <div className="tool-form">
      <Segmented
        label="The list holds"
        choices={[
          { id: 'codes', title: startSentence(severalAreas(geography)) },
          { id: 'areas', title: 'Codes of larger areas' },
        ]}
        chosen={by}
        onChoose={setBy}
      />
      <TextField className="form-field" value={typed} onChange={setTyped}>
        <Label>
          {by === 'codes' ? 'Codes or names, one a line or with commas' : 'Codes, one a line or with commas'}
        </Label>
        <TextArea className="text-input text-area code" rows={4} spellCheck="false" />
      </TextField>
      <div className="tool-row">
        <Button
          isDisabled={typed.trim() === ''}
          onPress={() => {
            onTake({
              by,
              codes: typed
                .split(/[\r\n;]+/)
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            });
            setTyped('');
          }}
        >
          Use this list
        </Button>
      </div>
    </div>
  );
}
