import './why-hidden.css';
import { createContext, type ReactElement, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import type { Area } from '../../../shared/model/area.ts';
import { categoryOf, type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { whyHidden } from '../../../shared/presentation/why-hidden.ts';
import { AskedPopover } from '../../ui/asked-popover.tsx';
import { LinkedWords } from '../releases/linked-words.tsx';
import { RangeStrip } from './range-strip.tsx';

/** A hidden figure: of a category, in an area. */
interface HiddenFigure {
  readonly category: string;
  readonly area: Area['code'];
}

type AskWhy = (figure: HiddenFigure, at: HTMLElement) => void;

const AskWhyContext = createContext<AskWhy>(() => undefined);

/** Asks why a figure is hidden; the answer opens beside the element. */
export function useAskWhy(): AskWhy {
  return use(AskWhyContext);
}

interface WhyHiddenProps {
  readonly view: EvidenceView;
  readonly children: ReactNode;
}

/** Answers "Why is this hidden?" for every mark within it; closing brings the focus back to the mark. */
export function WhyHidden({ view, children }: WhyHiddenProps): ReactElement {
  const trigger = useRef<HTMLElement>(null);
  const [figure, setFigure] = useState<HiddenFigure | null>(null);
  const ask = useCallback<AskWhy>((next, at) => {
    trigger.current = at;
    setFigure(next);
  }, []);
  return (
    <AskWhyContext value={ask}>
      {children}
      {figure !== null && (
        <AskedPopover
          className="popover why-popover"
          triggerRef={trigger}
          onClose={() => setFigure(null)}
          placement="bottom end"
          offset={4}
        >
          <Answer view={view} figure={figure} />
        </AskedPopover>
      )}
    </AskWhyContext>
  );
}

function Answer({ view, figure }: { readonly view: EvidenceView; readonly figure: HiddenFigure }): ReactElement {
  const reading = readView({ ...view, area: figure.area });
  const { title, sentences } = whyHidden(view.evidence, { strand: view.strand, ...figure });
  const range = view.evidence.hidden.find(
    ({ strand, area, category }) => strand === view.strand && area === figure.area && category === figure.category,
  );
  const [first, ...others] = sentences;
  return (
    <Dialog className="why">
      <Heading slot="title">{title}</Heading>
      <p>
        {categoryOf(reading, figure.category).label}, {reading.area.name}
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
