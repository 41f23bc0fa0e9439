import type { ReactElement } from 'react';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { formatDate } from '../../../shared/base/format-date.ts';
import { LinkedWords } from './linked-words.tsx';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { localDay, namedReleases } from './release-words.ts';

interface SubtractionProps {
  /** Names the earlier releases that would be taken away from. */
  readonly reason: string;
  readonly entries: readonly ReleaseEntry[];
  readonly asked: { readonly number: number | null; readonly what: string };
}

/** How a reader would do it, as a picture: what left before, less what is asked for, is what was hidden. No number is in it. */
export function Subtraction({ reason, entries, asked }: SubtractionProps): ReactElement | null {
  const numbers = namedReleases(reason).filter((number) => number !== asked.number);
  const earlier = numbers.flatMap((number) => entries.filter((entry) => entry.number === number)).slice(0, 2);
  if (earlier.length === 0) return null;
  return (
    <div className="subtraction">
      {earlier.map((entry, index) => (
        <div className="subtraction-step" key={entry.number}>
          {index > 0 && <Sign text="and" word="and" />}
          <Side kind="out" title={<LinkedWords words={releaseName(entry.number)} />} note={`out on ${dayOf(entry)}`}>
            {entry.what}
          </Side>
        </div>
      ))}
      <Sign text="−" word="less" />
      <Side
        kind="asked"
        title={asked.number === null ? 'This release' : releaseName(asked.number)}
        note={asked.number === null ? 'asked for now' : 'asked for'}
      >
        {asked.what}
      </Side>
      <Sign text="=" word="tells of" />
      <Side kind="told" title="People" note="hidden until now as [c]">
        by subtraction
      </Side>
    </div>
  );
}

function Sign({ text, word }: { readonly text: string; readonly word: string }): ReactElement {
  return (
    <span className="subtraction-sign">
      <span aria-hidden="true">{text}</span>
      <span className="only-read">{word}</span>
    </span>
  );
}

interface SideProps {
  readonly kind: 'out' | 'asked' | 'told';
  readonly title: ReactElement | string;
  readonly note: string;
  readonly children: string;
}

function Side({ kind, title, note, children }: SideProps): ReactElement {
  return (
    <div className={`subtraction-side subtraction-${kind}`}>
      <svg viewBox="0 0 96 56" aria-hidden="true">
        {tiles.map(({ x, y }, index) => (
          <rect key={index} x={x} y={y} width="20" height="14" rx="1.5" className={tileOf(kind, index)} />
        ))}
      </svg>
      <p>
        <b>{title}</b>, {note}
      </p>
      <p className="tiny muted">{children}</p>
    </div>
  );
}

const tiles = Array.from({ length: 12 }, (_, index) => ({
  x: 2 + (index % 4) * 24,
  y: 2 + Math.floor(index / 4) * 18,
}));

/** The tile that the two differ by. */
const odd = 6;

function tileOf(kind: SideProps['kind'], index: number): string {
  if (kind === 'told') return index === odd ? 'tile-told' : 'tile-none';
  return kind === 'asked' && index === odd ? 'tile-none' : 'tile-filled';
}

function dayOf(entry: ReleaseEntry): string {
  return formatDate(localDay(new Date(entry.at)));
}
