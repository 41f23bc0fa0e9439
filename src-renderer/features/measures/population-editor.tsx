import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatList } from '../../../shared/base/format-list.ts';
import { shownStrands, strandTitles } from '../../../shared/code-lists/code-lists.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedPopulation } from '../../../shared/model/measure-draft.ts';
import type { Population } from '../../../shared/model/measure.ts';
import type { Segment } from '../../../shared/model/segment.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { segmentId } from '../segments/segment-words.ts';

interface PopulationEditorProps {
  /** The population as it is kept; null for a new one. */
  readonly kept: ListedPopulation | null;
  readonly empty: Population;
  readonly taken: readonly string[];
  readonly segments: readonly Segment[];
  /** The aggregate tables of the workspace. */
  readonly tables: readonly Dataset[];
  /** Goes to a population by its id, or to a new one. */
  readonly onOpen: (id: string | null) => void;
  readonly list: ReactNode;
}

/** A population being made or changed: its name, who belongs, and the table that counts them by each strand. */
export function PopulationEditor(props: PopulationEditorProps): ReactElement {
  const { kept, empty, taken, segments, tables, onOpen, list } = props;
  const [changed, setChanged] = useState<Population | null>(null);
  const population = changed ?? kept?.population ?? empty;
  const change = useChange();
  const save = (): void => {
    const id = kept?.population.id ?? segmentId(population.title, taken);
    change.keep({ ...population, id }, () => {
      setChanged(null);
      onOpen(id);
    });
  };
  const strands = shownStrands.filter((strand) => tables.some((table) => holds(table, strand)));
  return (
    <>
      <WindowTitle title={`Populations: ${kept?.population.title ?? 'new'}`} />
      <PageHead
        title={kept?.population.title ?? 'New population'}
        facts={
          kept === null
            ? 'The people a service could serve: one table for each strand, all of the same people at one date.'
            : kept.usedBy.length === 0
              ? 'No measure is set against it yet.'
              : `Needed by ${formatList(kept.usedBy)}: a change here changes their figures.`
        }
        actions={
          <>
            {kept !== null && (
              <Button icon="plus" onPress={() => onOpen(null)}>
                New population
              </Button>
            )}
            <Button kind="primary" icon="tick" isDisabled={changed === null} isPending={change.isBusy} onPress={save}>
              Keep population
            </Button>
          </>
        }
      />
      <div className="segments measures populations">
        {list}
        <Panel label="This population" className="builder" isScrollable>
          {change.failure !== null && <Note tone="danger">{change.failure}</Note>}
          <div className="builder-names">
            <TextField
              className="form-field"
              value={population.title}
              onChange={(title) => setChanged({ ...population, title })}
            >
              <Label>Name</Label>
              <Input className="text-input" placeholder="Residents, Census 2021" />
            </TextField>
            <Chooser
              label="Who belongs"
              chosen={population.segment}
              choices={segments.map(({ id, title }) => ({ id, title }))}
              onChoose={(segment) => setChanged({ ...population, segment })}
            />
          </div>
          <section className="measure-part population-tables">
            <h2>Counted by</h2>
            {strands.map((strand) => (
              <Chooser
                key={strand}
                label={strandTitles[strand]}
                chosen={population.tables[strand] ?? ''}
                choices={[
                  { id: '', title: 'No table' },
                  ...tables
                    .filter((table) => holds(table, strand))
                    .map(({ id, title, period }) => ({ id, title, detail: period.label })),
                ]}
                onChoose={(table) => setChanged(withTable(population, strand, table))}
              />
            ))}
            {strands.length === 0 && (
              <p className="empty">No table counts people by a strand yet. Add one in the library.</p>
            )}
          </section>
          <div className="builder-foot">
            {changed !== null && (
              <Button kind="quiet" onPress={() => setChanged(null)}>
                {kept === null ? 'Start again' : 'Leave the changes'}
              </Button>
            )}
            {kept !== null && (
              <Button kind="quiet" onPress={() => change.remove(kept.population, () => onOpen(taken[0] ?? null))}>
                Take this population out of the workspace
              </Button>
            )}
          </div>
        </Panel>
      </div>
    </>
  );
}

function holds({ roles }: Dataset, strand: StrandId): boolean {
  return Object.values(roles).some((role) => role.kind === 'strand' && role.strand === strand);
}

function withTable({ tables, ...population }: Population, strand: StrandId, table: string): Population {
  const { [strand]: _, ...others } = tables;
  return { ...population, tables: table === '' ? others : { ...others, [strand]: table } };
}

/** Keeps a population or takes one out, each with its undo. */
function useChange() {
  const { client } = useEngine();
  const cache = useQueryClient();
  const change = useMutation({
    scope: { id: 'measures' },
    mutationFn: ({ run }: { readonly run: () => Promise<unknown>; readonly says: string }) => run(),
    onSuccess: async (_, { says }) => {
      announce(says);
      dispatch({
        kind: 'toast-shown',
        text: says,
        undo: () =>
          change.mutate({
            run: () => client.workspace.step({ direction: 'undo' }),
            says: 'The populations are as they were before.',
          }),
      });
      await cache.invalidateQueries();
    },
  });
  return {
    isBusy: change.isPending,
    failure: change.isError ? failureText(change.error) : null,
    keep: (population: Population, then: () => void) =>
      change.mutate(
        {
          run: () => client.measures.keepPopulation({ population, segments: [] }),
          says: `“${population.title}” is kept.`,
        },
        { onSuccess: then },
      ),
    remove: ({ id, title }: Population, then: () => void) =>
      change.mutate(
        { run: () => client.measures.removePopulation({ id }), says: `“${title}” was taken out of the workspace.` },
        { onSuccess: then },
      ),
  };
}
