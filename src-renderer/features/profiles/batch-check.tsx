import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { AreaKey } from '../../../shared/model/area.ts';
import { useEngine } from '../../client/queries.ts';
import { CheckAnswer } from '../releases/check-answer.tsx';
import { WhatLeaves } from '../releases/what-leaves.tsx';
import type { Recipe } from './report-choice.ts';

/** A batch is checked once its areas have been left alone for so long, in ms. */
const settlesAfter = 500;

interface BatchCheckProps {
  readonly recipe: Recipe;
  readonly areas: readonly AreaKey[];
}

/** Whether the reports of a batch may leave together, before any is written. */
export function BatchCheck({ recipe, areas }: BatchCheckProps): ReactElement {
  const { queries } = useEngine();
  const now = areas.join(' ');
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(now), settlesAfter);
    return () => window.clearTimeout(timer);
  }, [now]);
  const codes = settled.split(' ');
  const checked = recipe.areas.map(({ code }) => code).filter((code) => codes.includes(code));
  const asked = { kind: 'profile' as const, profile: recipe.id, areas: checked };
  const check = useQuery({
    ...queries.releases.check.queryOptions({ input: asked }),
    enabled: checked.length > 0,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  if (checked.length === 0) return <p className="empty">Choose the areas that reports are wanted of.</p>;
  return (
    <div className="batch-state">
      <WhatLeaves check={check} />
      {check.data?.mayLeave === false && <CheckAnswer asked={asked} what={recipe.title} check={check} />}
      <p className="muted small">All of them are one entry of the ledger, made before the first is written.</p>
    </div>
  );
}
