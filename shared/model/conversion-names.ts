import type { ConversionPlan } from './gazetteer.ts';

/** The datasets that a conversion's figures are made of: the table, its lookups and the tables that counts are shared by. */
export function sourcesInConversion({ dataset, steps }: ConversionPlan): string[] {
  const used = steps.flatMap(({ lookup, weights }) => [
    lookup.dataset,
    ...(weights === undefined ? [] : [weights.dataset]),
  ]);
  return [...new Set([dataset, ...used])];
}

/** All datasets that a conversion names, also the published table that it is only compared with. */
export function namesInConversion(plan: ConversionPlan): string[] {
  return [
    ...new Set([...sourcesInConversion(plan), ...(plan.published === undefined ? [] : [plan.published.dataset])]),
  ];
}
