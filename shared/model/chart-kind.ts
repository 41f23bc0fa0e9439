import { z } from 'zod';

/** The ways in which one view of the evidence can be drawn. */
export const chartKindSchema = z.enum(['intervals', 'ranked', 'shares', 'pyramid', 'funnel', 'heat-map', 'multiples']);
export type ChartKind = z.infer<typeof chartKindSchema>;
