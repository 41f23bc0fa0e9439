import { type ReactElement, useMemo } from 'react';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { missingnessModel } from '../../../shared/presentation/missingness-model.ts';
import { MissingnessBar } from '../../ui/missingness-bar.tsx';

/** How much is known of the strand here, and what became of the rest. */
export function Missingness({ view }: { readonly view: EvidenceView }): ReactElement {
  const model = useMemo(() => missingnessModel(view), [view]);
  return (
    <div className="missing">
      <MissingnessBar model={model} />
    </div>
  );
}
