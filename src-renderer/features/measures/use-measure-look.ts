import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MeasureDraft } from '../../../shared/model/measure-draft.ts';
import type { MeasureLook } from '../../../shared/model/measure-look.ts';
import { useEngine } from '../../client/queries.ts';

/** Asks what a draft would count; its words change nothing of that, so they are not asked about. Null is not asked. */
export function useMeasureLook(draft: MeasureDraft | null): UseQueryResult<MeasureLook> {
  const { queries } = useEngine();
  const asked =
    draft === null ? null : { ...draft, measure: { ...draft.measure, title: 'This measure', does: 'be counted' } };
  const unit = draft?.measure.unit.trim() ?? '';
  const input =
    asked === null ? skipToken : { ...asked, measure: { ...asked.measure, unit: unit === '' ? 'people' : unit } };
  return useQuery({
    ...queries.measures.look.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
