import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { AreaDraft, AreaStep, CustomArea } from '../../../shared/model/custom-area.ts';
import { useEngine } from '../../client/queries.ts';
import { everything, type SmallArea } from './small-areas.ts';

/** The areas that something is made of, and the map to show them on. */
export interface Ground {
  readonly geography: Geography;
  /** The workspace's own areas. */
  readonly larger: Boundaries;
  /** Outlines of the small areas; null where the workspace holds none. */
  readonly outlines: Boundaries | null;
  readonly all: readonly SmallArea[];
}

/** Every area of one geography, with its name, residents and the larger area that it is part of. */
export function useGround(
  geography: Geography,
  larger: Boundaries,
  outlines: Boundaries | null,
): UseQueryResult<Ground> {
  const { queries } = useEngine();
  const steps = useMemo(() => {
    const codes = larger.features.map(({ properties }) => properties.code);
    return [everything(outlines, codes)];
  }, [outlines, larger]);
  return useQuery({
    ...queries.places.draft.queryOptions({ input: { geography, steps } }),
    select: ({ members }): Ground => ({ geography, larger, outlines, all: members }),
  });
}

/** What steps add up to; the last answer stands until the next has come. */
export function useDraft(geography: CustomArea['geography'], steps: readonly AreaStep[]): UseQueryResult<AreaDraft> {
  const { queries } = useEngine();
  return useQuery(
    queries.places.draft.queryOptions({ input: { geography, steps: [...steps] }, placeholderData: keepPreviousData }),
  );
}
