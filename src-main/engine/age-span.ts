import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { countIn } from './count-in.ts';
import type { Session } from './session.ts';

/** Ages in completed years, both included; no limit where one is left out. */
export interface AgeSpan {
  readonly from?: number;
  readonly to?: number;
}

/** Fewer known ages than this say nothing of whom a service is for. */
const fewest = 50;
/** This share of people may lie outside a span and still be an exception. */
const exceptions = 0.005;
/** Services begin at these ages, and some end before this one; other edges are chance. */
const adultFrom = 16;
const latestStart = 66;
const latestEnd = 30;

/** The ages that a dataset's records are of, by what is said of them or else by what they hold; nothing where of all ages. */
export async function ageSpanOf(session: Session, connection: Connection, dataset: Dataset): Promise<AgeSpan> {
  const said = saidSpan(`${dataset.counted} ${dataset.title}`);
  return said ?? (await heldSpan(session, connection, dataset));
}

/** "Main applicants aged 16 and over", "pupils aged 5 to 15". */
function saidSpan(text: string): AgeSpan | null {
  const range = /\baged (\d{1,2}) to (\d{1,2})\b/iu.exec(text);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const over = /\baged (\d{1,2}) (?:and|or) (?:over|older|above)\b/iu.exec(text);
  if (over !== null) return { from: Number(over[1]) };
  return /\bof any age\b|\ball ages\b/iu.test(text) ? {} : null;
}

async function heldSpan(session: Session, connection: Connection, dataset: Dataset): Promise<AgeSpan> {
  const [list] = session.carried.of(dataset, 'age');
  if (list === undefined) return {};
  const counts = await countIn(connection, {
    dataset,
    relation: relationOf(dataset.id),
    areaColumn: null,
    by: [[list]],
    segment: { kind: 'everyone' },
    mappings: session.workspace.mappings,
    carried: session.carried,
  });
  const bands = list.categories.map(({ code, from, to }) => ({
    from: from ?? 0,
    to,
    people: counts.reduce((sum, { codes, people }) => (codes[0] === code ? sum + people : sum), 0),
  }));
  const known = bands.reduce((sum, { people }) => sum + people, 0);
  if (known < fewest) return {};
  const reach = (ordered: typeof bands) => {
    let seen = 0;
    return ordered.find(({ people }) => (seen += people) > exceptions * known);
  };
  const [first, last] = [reach(bands), reach(bands.toReversed())];
  const from = first?.from ?? 0;
  return {
    ...(from >= adultFrom && from <= latestStart ? { from } : {}),
    ...(last?.to !== undefined && last.to <= latestEnd ? { to: last.to } : {}),
  };
}

/** The ages that an expression picks, where it speaks of nothing else; null where it does. */
export function spanOf(expression: SegmentExpression): AgeSpan | null {
  if (expression.kind === 'everyone') return {};
  if (expression.kind === 'age-between') {
    const { from, to } = expression;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  if (expression.kind !== 'strand-in' || expression.strand !== 'age') return null;
  const { categories } = codeListOf(expression.list);
  const at = categories.flatMap(({ code }, index) => (expression.codes.includes(code) ? [index] : []));
  const isGapless = at.length > 0 && at.every((index, position) => index === (at[0] ?? 0) + position);
  const [first, last] = [categories[at[0] ?? 0], categories[at.at(-1) ?? 0]];
  if (!isGapless || first?.from === undefined) return null;
  return { ...(first.from === 0 ? {} : { from: first.from }), ...(last?.to === undefined ? {} : { to: last.to }) };
}

/** Whether two spans are of the same ages. */
export function isSameSpan(one: AgeSpan, other: AgeSpan): boolean {
  return one.from === other.from && one.to === other.to;
}
