import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { formatList } from '../../../shared/base/format-list.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useTitles } from './use-titles.ts';
import type { AreasKnown } from './areas-known.ts';
import { ConversionPanel } from './conversion-panel.tsx';
import { convertible, targetGeographies } from './convertible.ts';
import { geographyKey } from './small-areas.ts';

/** Counts of small areas carried to other areas, with how right that is. */
export function Conversions({ known }: { readonly known: AreasKnown }): ReactElement {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  return (
    <Asked query={datasets} loading="Reading the list of datasets…">
      {(all) => {
        const tables = convertible(all);
        return tables.length === 0 ? (
          <p className="empty">
            No table counts people by area codes yet. Add one, such as a Census table by LSOA, and it can be carried to
            wards here.
          </p>
        ) : (
          <Chosen known={known} tables={tables} />
        );
      }}
    </Asked>
  );
}

interface ChosenProps {
  readonly known: AreasKnown;
  readonly tables: ReturnType<typeof convertible>;
}

function Chosen({ known, tables }: ChosenProps): ReactElement {
  const { queries } = useEngine();
  const titleOf = useTitles();
  const [dataset, setDataset] = useState(tables[0]?.id ?? '');
  const table = tables.find(({ id }) => id === dataset) ?? tables[0];
  const targets = table === undefined ? [] : targetGeographies(known.gazetteer, table.geography);
  const [wanted, setWanted] = useState('');
  const to = targets.find((each) => geographyKey(each) === wanted) ?? targets[0];
  const plans = useQuery(
    queries.places.conversions.queryOptions({
      input: table === undefined || to === undefined ? skipToken : { dataset: table.id, to },
    }),
  );
  const [chosen, setChosen] = useState('');
  const plan = plans.data?.find(({ id }) => id === chosen) ?? plans.data?.[0];
  return (
    <div className="conversions">
      <Panel label="What is carried" className="conversion-choice">
        <div className="conversion-choosers">
          <Chooser
            label="Table"
            chosen={table?.id ?? ''}
            choices={tables.map(({ id, title, geography }) => ({ id, title, detail: severalAreas(geography) }))}
            onChoose={setDataset}
          />
          {to !== undefined && (
            <Chooser
              label="Carried to"
              chosen={geographyKey(to)}
              choices={targets.map((each) => ({ id: geographyKey(each), title: startSentence(severalAreas(each)) }))}
              onChoose={setWanted}
            />
          )}
        </div>
        {to === undefined ? (
          <p className="empty">No other areas are known to this workspace. Add a lookup that leads to them.</p>
        ) : (
          <Asked query={plans} loading="Looking for ways there…">
            {(ways) => (
              <ListBox
                className="own-list"
                aria-label="Ways to carry it, best first"
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={plan === undefined ? [] : [plan.id]}
                onSelectionChange={(keys) => {
                  const [key] = keys === 'all' ? [] : [...keys];
                  if (key !== undefined) setChosen(String(key));
                }}
                renderEmptyState={() => (
                  <p className="empty">
                    Nothing here leads from {table === undefined ? 'its areas' : severalAreas(table.geography)} to{' '}
                    {severalAreas(to)}. Add a lookup between them, as the Office for National Statistics publishes.
                  </p>
                )}
              >
                {ways.map((way, index) => (
                  <ListBoxItem key={way.id} id={way.id} className="own-item" textValue={way.title}>
                    <span className="own-name">
                      {index === 0 ? 'Best: by' : 'By'}{' '}
                      {formatList(way.steps.map(({ lookup }) => `“${titleOf(lookup.dataset)}”`))}
                    </span>
                    <span className="own-size">{way.steps.map(({ lookup }) => lookup.because).join('; then ')}</span>
                  </ListBoxItem>
                ))}
              </ListBox>
            )}
          </Asked>
        )}
      </Panel>
      {plan !== undefined && <ConversionPanel key={plan.id} plan={plan} />}
    </div>
  );
}
