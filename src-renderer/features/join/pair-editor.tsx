import type { ReactElement } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import type { Dataset } from '../../../shared/model/dataset.ts';
import { normaliserSchema } from '../../../shared/model/join-plan.ts';
import type { JoinPair, KeyPair } from '../../../shared/model/join-plan.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { keyPair, withNormalisers } from './plan-changes.ts';
import { normaliserOptions } from './plan-words.ts';
import { ThroughEditor } from './through-editor.tsx';
import type { Tables } from './use-tables.ts';
import { WithinEditor, withinPairs } from './within-editor.tsx';

interface PairEditorProps {
  /** Its place among several pairs; null where it is the only one. */
  readonly number: number | null;
  readonly pair: JoinPair;
  readonly lefts: readonly string[];
  readonly rights: readonly string[];
  readonly left: Dataset | undefined;
  readonly tables: Tables;
  readonly onPair: (label: string, pair: JoinPair) => void;
  readonly onRemove: (() => void) | null;
}

/** A column of each side whose values mean the same, or points that lie in areas. */
export function PairEditor(props: PairEditorProps): ReactElement {
  const { number, pair, lefts, rights, left, tables, onPair, onRemove } = props;
  const points = withinPairs(left, tables, pair.right);
  const [point] = points;
  return (
    <div
      className="pair"
      role="group"
      aria-label={number === null ? 'Pair of columns' : `Pair of columns ${String(number)}`}
    >
      {(point !== undefined || onRemove !== null) && (
        <div className="pair-head">
          {point !== undefined && (
            <Chooser
              label="By"
              choices={[
                { id: 'key', title: 'Columns that mean the same' },
                { id: 'within', title: 'Points that lie in areas' },
              ]}
              chosen={pair.by}
              onChoose={(id) => {
                if (id === pair.by) return;
                if (id === 'within') onPair('Points that lie in areas', point);
                else onPair('Columns that mean the same', keyPair(lefts[0] ?? '', pair.right));
              }}
            />
          )}
          {onRemove !== null && <IconButton icon="minus" label="Leave out this pair" onPress={onRemove} />}
        </div>
      )}
      {pair.by === 'within' ? (
        <WithinEditor pair={pair} rights={rights} tables={tables} onPair={onPair} />
      ) : (
        <KeyColumns pair={pair} lefts={lefts} rights={rights} onPair={onPair} />
      )}
      {pair.by === 'key' && (
        <>
          <Normalisers pair={pair} onPair={onPair} />
          <ThroughEditor pair={pair} tables={tables} onPair={onPair} />
        </>
      )}
    </div>
  );
}

interface KeyColumnsProps extends Pick<PairEditorProps, 'lefts' | 'rights' | 'onPair'> {
  readonly pair: KeyPair;
}

function KeyColumns({ pair, lefts, rights, onPair }: KeyColumnsProps): ReactElement {
  return (
    <div className="pair-columns">
      <SearchableChooser
        key={`left ${pair.left}`}
        label="Column of the left"
        choices={lefts.map((name) => ({ id: name, title: name }))}
        chosen={pair.left}
        onChoose={(id) => {
          if (id !== pair.left) onPair(`Left column: ${id}`, { ...pair, left: id });
        }}
      />
      <SearchableChooser
        key={`right ${pair.right}`}
        label="is the same as, on the right"
        choices={rights.map((name) => ({ id: name, title: name }))}
        chosen={pair.right}
        onChoose={(id) => {
          if (id !== pair.right) onPair(`Right column: ${id}`, { ...pair, right: id });
        }}
      />
    </div>
  );
}

function Normalisers({ pair, onPair }: Pick<KeyColumnsProps, 'pair' | 'onPair'>): ReactElement {
  return (
    <CheckboxGroup
      className="check-group"
      value={pair.normalisers}
      onChange={(names) => {
        const normalisers = normaliserSchema.options.filter((each) => names.includes(each));
        const changed = normaliserOptions.find(({ id }) => normalisers.includes(id) !== pair.normalisers.includes(id));
        const verb = changed !== undefined && normalisers.includes(changed.id) ? 'Without regard to' : 'With regard to';
        onPair(`${verb}: ${changed?.title ?? 'spelling'}`, withNormalisers(pair, normalisers));
      }}
    >
      <Label>Compare without regard to</Label>
      {normaliserOptions.map(({ id, title }) => (
        <CheckboxField key={id} value={id}>
          <CheckboxButton className="check">
            <span className="check-box" aria-hidden="true" />
            {title}
          </CheckboxButton>
        </CheckboxField>
      ))}
    </CheckboxGroup>
  );
}
