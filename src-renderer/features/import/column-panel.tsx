import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnDescription, ImportPreview } from '../../../shared/model/import-preview.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import { useEngine } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { SettledText } from '../../ui/settled-text.tsx';
import { ChoiceCard } from './choice-card.tsx';
import type { Correct, Reading } from './import-session.ts';
import { leftOut, renamed, withAllColumns, withRole } from './rereading.ts';
import { RoleDetails } from './role-details.tsx';
import { roleOfKind, roleOptions } from './role-options.ts';
import type { ShownChoice } from './shown-choices.ts';

interface ColumnPanelProps {
  readonly path: string;
  readonly column: ColumnDescription;
  readonly preview: ImportPreview;
  /** What was inferred of this column. */
  readonly shown: readonly ShownChoice[];
  readonly reading: Reading;
  readonly correct: Correct;
  readonly onColumn: (column: string) => void;
}

/** One column: what it is for, what it is called, whether it is loaded, and why Strand thinks so. */
export function ColumnPanel(props: ColumnPanelProps): ReactElement {
  const { path, column, preview, shown, reading, correct, onColumn } = props;
  const { queries } = useEngine();
  const cache = useQueryClient();
  const { name, role } = column;
  const { plan } = preview;
  const choose = (next: ColumnRole): void => correct(`${name}: ${describeRole(next)}`, withRole(reading, name, next));
  const rename = async (to: string): Promise<void> => {
    const names = await allNames(preview, () =>
      cache.query(queries.imports.preview.queryOptions({ input: { path, read: withAllColumns(plan.read) } })),
    );
    correct(`Call ${name} ${to}`, renamed(reading, plan, names, name, to));
    onColumn(to);
  };
  const numbers = preview.columns
    .filter(({ type, name: other }) => other !== name && (type === 'whole number' || type === 'number'))
    .map((one) => one.name);
  const setDates = (dates: 'day-first' | 'month-first'): void => {
    const columns = { ...plan.read.columns, [name]: { ...plan.read.columns?.[name], dates } };
    correct(`${name}: ${dates === 'day-first' ? 'day first' : 'month first'}`, {
      ...reading,
      read: { ...plan.read, columns },
    });
  };
  return (
    <div className="column-panel">
      <div className="column-settings">
        <Chooser
          label="What it is for"
          choices={roleOptions}
          chosen={role.kind}
          onChoose={(id) => {
            const kind = roleOptions.find((option) => option.id === id)?.id;
            if (kind !== undefined && kind !== role.kind) choose(roleOfKind(kind, role));
          }}
        />
        <RoleDetails role={role} numbers={numbers} onRole={choose} />
        <SettledText label="Called" value={name} onSettle={(to) => void rename(to)} />
        {column.type === 'date' && (
          <Chooser
            label="A date of three numbers is"
            choices={[
              { id: 'day-first', title: 'Day, month, year' },
              { id: 'month-first', title: 'Month, day, year' },
            ]}
            chosen={plan.read.columns?.[name]?.dates ?? 'day-first'}
            onChoose={(id) => setDates(id === 'month-first' ? 'month-first' : 'day-first')}
          />
        )}
        <div className="column-out">
          <Button onPress={() => correct(`Leave out ${name}`, { ...reading, read: leftOut(plan.read, name) })}>
            Leave this column out
          </Button>
        </div>
      </div>
      <p className="column-facts small">
        {describeFilled(column)} <span className="muted">{asSentence(column.because)}</span>
      </p>
      {column.examples.length > 0 && (
        <p className="column-examples small">
          <span className="muted">Such as</span>{' '}
          {column.examples.map((example) => (
            <span key={example} className="example">
              {example}
            </span>
          ))}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="choices">
          {shown.map((one) => (
            <ChoiceCard
              key={one.key}
              one={one}
              path={path}
              preview={preview}
              reading={reading}
              correct={correct}
              onColumn={onColumn}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** "Whole number, 3,558 cells filled, 19 different values." */
function describeFilled({ type, filled, distinct }: ColumnDescription): string {
  const kind = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return `${kind}, ${formatNumber(filled)} ${filled === 1 ? 'cell' : 'cells'} filled, ${formatNumber(distinct)} different ${distinct === 1 ? 'value' : 'values'}.`;
}

function asSentence(words: string): string {
  return words === '' || words.endsWith('.') ? startSentence(words) : `${startSentence(words)}.`;
}

/** The names of all columns of the file, also of those that are left out or turned into rows. */
async function allNames(preview: ImportPreview, ask: () => Promise<ImportPreview>): Promise<readonly string[]> {
  const { read } = preview.plan;
  if (read.names !== undefined) return read.names;
  const whole = (read.leaveOut ?? []).length === 0 && read.unpivot === undefined ? preview : await ask();
  return whole.page.columns.map(({ name }) => name);
}
