import './why-hidden.css';
import { type ReactElement, useMemo } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { CrossedBreakdown, CrossedCell } from '../../../shared/model/crossing.ts';
import type { DisclosureSummary } from '../../../shared/model/disclosure-summary.ts';
import { crossedPhrase } from '../../../shared/presentation/crossed-phrase.ts';
import { phraseWords } from '../../../shared/presentation/group-phrase.ts';
import { crossedKey } from '../../../shared/presentation/read-crossing.ts';
import { whyHidden } from '../../../shared/presentation/why-hidden.ts';
import { AskedPopover } from '../../ui/asked-popover.tsx';
import { LinkedWords } from '../releases/linked-words.tsx';
import { RangeStrip } from './range-strip.tsx';

/** A hidden cell that is asked about, and the element that asked. */
export interface AskedCell {
  readonly cell: CrossedCell;
  readonly at: HTMLElement;
}

interface CrossedWhyProps {
  readonly crossing: CrossedBreakdown;
  readonly disclosure: DisclosureSummary;
  readonly asked: AskedCell | null;
  readonly onClose: () => void;
}

/** Why a cell of two strands is hidden, in words; closing brings the focus back to it. */
export function CrossedWhy({ crossing, disclosure, asked, onClose }: CrossedWhyProps): ReactElement | null {
  const trigger = useMemo(() => ({ current: asked?.at ?? null }), [asked]);
  if (asked === null) return null;
  return (
    <AskedPopover className="popover why-popover" triggerRef={trigger} onClose={onClose} placement="bottom" offset={4}>
      <Answer crossing={crossing} disclosure={disclosure} cell={asked.cell} />
    </AskedPopover>
  );
}

function Answer({
  crossing,
  disclosure,
  cell: { categories },
}: Pick<CrossedWhyProps, 'crossing' | 'disclosure'> & { readonly cell: CrossedCell }): ReactElement {
  const key = crossedKey(categories);
  const area = crossing.whole.code;
  const hidden = crossing.hidden.map(({ categories: pair, lower, upper }) => ({
    strand: 'both',
    area,
    category: crossedKey(pair),
    lower,
    upper,
  }));
  const { title, sentences } = whyHidden({ hidden, disclosure }, { strand: 'both', area, category: key });
  const range = hidden.find(({ category }) => category === key);
  const [first, ...others] = sentences;
  return (
    <Dialog className="why">
      <Heading slot="title">{title}</Heading>
      <p>
        {startSentence(phraseWords(crossedPhrase(crossing, categories)))}, {crossing.whole.name}
      </p>
      <p className="why-first">{first}</p>
      {range !== undefined && <RangeStrip range={range} />}
      {others.map((sentence) => (
        <p key={sentence} className="why-other">
          <LinkedWords words={sentence} />
        </p>
      ))}
    </Dialog>
  );
}
