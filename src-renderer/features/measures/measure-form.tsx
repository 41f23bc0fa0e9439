import type { ReactElement } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MeasureDraft, MeasureSuggestion, PopulationChoice } from '../../../shared/model/measure-draft.ts';
import type { Measure } from '../../../shared/model/measure.ts';
import type { Segment } from '../../../shared/model/segment.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { exampleSentence, multipliers, polarities, rowMeanings } from './measure-words.ts';

interface MeasureFormProps {
  readonly draft: MeasureDraft;
  readonly suggestion: MeasureSuggestion;
  /** The segments of the workspace. */
  readonly segments: readonly Segment[];
  readonly onChange: (draft: MeasureDraft) => void;
}

/** What a measure counts, how it is said, and whom it is set against. */
export function MeasureForm({ draft, suggestion, segments, onChange }: MeasureFormProps): ReactElement {
  const { measure } = draft;
  const set = (change: Partial<Measure>): void => onChange({ ...draft, measure: { ...measure, ...change } });
  const choice = suggestion.populations.find(({ population }) => population.id === measure.population);
  const way = suggestion.ways.find(({ plan }) => plan.id === measure.join);
  const all = [...segments, ...draft.segments.filter((each) => segments.every(({ id }) => id !== each.id))];
  const people = all.find(({ id }) => id === (choice?.population.segment ?? ''))?.people ?? 'residents';
  return (
    <>
      <Part title="What it is called">
        <div className="measure-fields">
          <Words label="Name" value={measure.title} placeholder="Advice clients" onChange={(title) => set({ title })} />
          <Words
            label={measure.counts === 'events' ? 'What is counted, in the plural' : 'Who is counted, in the plural'}
            value={measure.unit}
            placeholder="clients"
            onChange={(unit) => set({ unit })}
          />
          {measure.counts !== 'events' && (
            <Words
              label="What they do, after “twice as likely to”"
              value={measure.does}
              placeholder="use housing advice"
              onChange={(does) => set({ does })}
            />
          )}
        </div>
        <p className="measure-example small">A finding would read: {exampleSentence(measure, people)}</p>
      </Part>
      <Part title="Who is counted">
        <div className="measure-fields">
          <Chooser
            label="Counted"
            chosen={measure.persons ?? ''}
            choices={[
              { id: '', title: 'Each row' },
              ...suggestion.persons.map(({ column }) => ({ id: column, title: `Each “${column}” once` })),
              ...(measure.persons === undefined || suggestion.persons.some(({ column }) => column === measure.persons)
                ? []
                : [{ id: measure.persons, title: `Each “${measure.persons}” once` }]),
            ]}
            onChoose={(persons) => onChange({ ...draft, measure: withPersons(measure, persons) })}
          />
          {measure.persons === undefined && (
            <Chooser
              label="A row is"
              chosen={measure.counts ?? 'people'}
              choices={rowMeanings}
              onChoose={(id) => set({ counts: id === 'events' ? 'events' : 'people' })}
            />
          )}
          <Chooser
            label="Only"
            chosen={measure.segment}
            choices={all.map(({ id, title }) => ({ id, title }))}
            onChoose={(segment) => set({ segment })}
          />
          <Chooser
            label="Placed by"
            chosen={measure.join}
            choices={suggestion.ways.map(({ plan, title, placed }) => ({
              id: plan.id,
              title,
              ...(placed === null ? {} : { detail: `${formatNumber(Math.floor(placed * 100))}% of rows` }),
            }))}
            onChoose={(join) => onChange(placedBy(draft, suggestion, join))}
          />
        </div>
        {(way?.says ?? null) !== null && <p className="small muted">{way?.says}</p>}
      </Part>
      <Part title="Whom they are set against">
        <div className="measure-fields measure-against">
          <Chooser
            label="Population"
            chosen={measure.population}
            choices={suggestion.populations.map(({ population, isKept }) => ({
              id: population.id,
              title: population.title,
              ...(isKept ? {} : { detail: 'new' }),
            }))}
            onChoose={(population) => onChange(setAgainst(draft, suggestion.populations, population, segments))}
          />
          <Chooser
            label="Rates"
            chosen={String(measure.multiplier)}
            choices={multipliers}
            onChoose={(multiplier) => set({ multiplier: Number(multiplier) })}
          />
          <Chooser
            label="Which way is good"
            chosen={measure.polarity}
            choices={polarities}
            onChoose={(id) => set({ polarity: polarityOf(id) })}
          />
        </div>
        {choice !== undefined && <p className="small muted">{choice.says}</p>}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }): ReactElement {
  return (
    <section className="measure-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

function Words({ label, value, placeholder, onChange }: WordsProps): ReactElement {
  return (
    <TextField className="form-field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input className="text-input" placeholder={placeholder} />
    </TextField>
  );
}

/** Persons are people, whatever their rows are. */
function withPersons({ persons: _, ...measure }: Measure, persons: string): Measure {
  if (persons === '') return measure;
  const { counts: __, ...rest } = measure;
  return { ...rest, persons };
}

function polarityOf(id: string): Measure['polarity'] {
  if (id === 'more-is-better' || id === 'less-is-better') return id;
  return 'neutral';
}

function placedBy(draft: MeasureDraft, { ways }: MeasureSuggestion, id: string): MeasureDraft {
  const way = ways.find(({ plan }) => plan.id === id);
  const join = way === undefined || way.isKept ? null : way.plan;
  return { ...draft, measure: { ...draft.measure, join: id }, join };
}

/** Sets a draft against other people; segments that only the people before needed are left behind. */
function setAgainst(
  draft: MeasureDraft,
  choices: readonly PopulationChoice[],
  id: string,
  kept: readonly Segment[],
): MeasureDraft {
  const choice = choices.find(({ population }) => population.id === id);
  if (choice === undefined) return draft;
  const own = draft.segments.filter((each) => each.id === draft.measure.segment);
  const needed = [...choice.segments, ...own.filter((each) => choice.segments.every((other) => other.id !== each.id))];
  return {
    measure: { ...draft.measure, population: id },
    join: draft.join,
    population: choice.isKept ? null : choice.population,
    segments: needed.filter((each) => kept.every((other) => other.id !== each.id)),
  };
}
