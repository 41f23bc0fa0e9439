import type { ReactElement } from 'react';
import type { Area } from '../../../shared/model/area.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useAskWhy } from './why-hidden-context.tsx';

interface HiddenHereProps {
  readonly view: EvidenceView;
  readonly category: string;
  readonly chosen: Area | undefined;
}

/** Beneath the map, where the chosen area is hatched: the way to ask why. */
export function HiddenHere({ view, category, chosen }: HiddenHereProps): ReactElement | null {
  const askWhy = useAskWhy();
  if (chosen === undefined) return null;
  const row = readView(view).row(category, chosen.code);
  if (row?.rate.status !== 'suppressed') return null;
  return (
    <p className="why-here">
      <StatusMark status="suppressed" />
      {chosen.name}
      <button
        type="button"
        className="text-button"
        onClick={(event) => askWhy({ category, area: chosen.code }, event.currentTarget)}
      >
        Why is this hidden?
      </button>
    </p>
  );
}
