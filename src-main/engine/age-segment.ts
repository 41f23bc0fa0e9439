import type { Segment } from '../../shared/model/segment.ts';
import { isSameSpan, spanOf } from './age-span.ts';
import type { AgeSpan } from './age-span.ts';
import { freeId } from '../workspace/dataset-id.ts';

export interface AgeSegment {
  readonly segment: Segment;
  readonly isKept: boolean;
}

/** A new segment of people of these ages, whatever bands they are told in. */
export function ownAgeSegment(span: AgeSpan, people: string, segments: readonly Segment[]): AgeSegment {
  const taken = new Set(segments.map(({ id }) => id));
  const titles = new Set(segments.map(({ title }) => title));
  const made = newSegment(span, people);
  const id = freeId(made.id, taken);
  const title = titles.has(made.title) ? `${made.title}, by age` : made.title;
  return { segment: { ...made, id, title }, isKept: false };
}

/** The kept segment that picks people of these ages, or a new one; of everyone, where there is no limit. */
export function ageSegment(span: AgeSpan, people: string, segments: readonly Segment[]): AgeSegment {
  const kept = segments.find(({ expression }) => {
    const own = spanOf(expression);
    return own !== null && isSameSpan(own, span);
  });
  if (kept !== undefined) return { segment: kept, isKept: true };
  return ownAgeSegment(span, people, segments);
}

function newSegment({ from, to }: AgeSpan, people: string): Segment {
  if (from === undefined && to === undefined) {
    return { id: 'everyone', title: 'Everyone', people, expression: { kind: 'everyone' } };
  }
  const expression = {
    kind: 'age-between' as const,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  if (to === undefined) {
    const isAdult = from === 16 || from === 18;
    const [title, named] = isAdult
      ? [`Adults ${from} and over`, 'adults']
      : [`People aged ${from ?? 0} and over`, `people aged ${from ?? 0} and over`];
    return { id: isAdult ? 'adults' : `aged-${from ?? 0}-and-over`, title, people: named, expression };
  }
  const ages = from === undefined ? `under ${to + 1}` : `aged ${from} to ${to}`;
  const who = to < 18 ? 'children' : to <= 30 ? 'young people' : 'people';
  const title = `${who.charAt(0).toUpperCase()}${who.slice(1)} ${ages}`;
  return { id: ages.replaceAll(' ', '-'), title, people: `${who} ${ages}`, expression };
}
