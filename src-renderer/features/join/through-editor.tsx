import type { ReactElement } from 'react';
import type { Dataset } from '../../../shared/model/dataset.ts';
import { keyLookupSchema } from '../../../shared/model/join-plan.ts';
import type { KeyLookup, KeyPair } from '../../../shared/model/join-plan.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { withThrough } from './plan-changes.ts';
import { methodOptions } from './plan-words.ts';
import type { Tables } from './use-tables.ts';

interface ThroughEditorProps {
  readonly pair: KeyPair;
  readonly tables: Tables;
  readonly onPair: (label: string, pair: KeyPair) => void;
}

const none = 'none';

/** A lookup between the two columns: a name into a code, a postcode into a ward, an old code into a new one. */
export function ThroughEditor({ pair, tables, onPair }: ThroughEditorProps): ReactElement | null {
  const lookups = tables.list.filter(({ dataset }) => dataset.kind === 'lookup');
  const { through } = pair;
  if (lookups.length === 0 && through === undefined) return null;
  const set = (label: string, next: KeyLookup | null): void => onPair(label, withThrough(pair, next));
  const columns = Object.keys(tables.of(through?.dataset ?? '')?.roles ?? {});
  const choices = columns.map((name) => ({ id: name, title: name }));
  return (
    <div className="through">
      <Chooser
        label="Looked up on the way"
        choices={[
          { id: none, title: 'No, compared as they are' },
          ...lookups.map(({ dataset }) => ({ id: dataset.id, title: dataset.title })),
        ]}
        chosen={through?.dataset ?? none}
        onChoose={(id) => {
          const lookup = tables.of(id);
          if (id === none) set('Compared as they are', null);
          else if (lookup !== undefined && id !== through?.dataset)
            set(`Looked up in ${lookup.title}`, firstLookup(lookup));
        }}
      />
      {through !== undefined && (
        <div className="through-columns">
          <Chooser
            label="Its column of the left"
            choices={choices}
            chosen={through.key}
            onChoose={(key) => set(`Lookup by ${key}`, { ...through, key })}
          />
          <Chooser
            label="gives"
            choices={choices}
            chosen={through.value}
            onChoose={(value) => set(`Lookup gives ${value}`, { ...through, value })}
          />
          <Chooser
            label="How"
            choices={methodOptions}
            chosen={through.method}
            onChoose={(id) =>
              set('How keys lie in values', { ...through, method: keyLookupSchema.shape.method.parse(id) })
            }
          />
          <Chooser
            label="Weight, where there are several"
            choices={[{ id: none, title: 'None' }, ...choices]}
            chosen={through.weight ?? none}
            onChoose={(weight) => {
              const { weight: _before, ...bare } = through;
              set('Weight of the lookup', weight === none ? bare : { ...bare, weight });
            }}
          />
        </div>
      )}
    </div>
  );
}

/** A lookup as it is most likely meant: from its first column to the first that holds area codes. */
function firstLookup({ id, roles }: Dataset): KeyLookup {
  const columns = Object.entries(roles).filter(([, role]) => role.kind !== 'ignore');
  const [first] = columns.find(([, { kind }]) => kind === 'postcode') ?? columns[0] ?? [''];
  const [value] = columns.find(([name, { kind }]) => name !== first && kind === 'area-code') ?? columns[1] ?? [first];
  return { dataset: id, key: first, value, method: 'exact' };
}
