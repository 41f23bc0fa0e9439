import { everyone, known, unknown, type Breakdown } from '../../shared/model/breakdown.ts';
import type { CountCube } from '../../shared/model/count-cube.ts';
import { estimateRow } from './estimate-row.ts';
import { tallyCube } from './tally-cube.ts';

/**
 * Every count of a cube, summed to the rows of a breakdown, with its estimates and 95% intervals. For each area in the
 * cube's order: 'all', 'known', each category in the list's order, 'unknown', and for the whole each kind of non-answer.
 * An AppError 'data-impossible' where a count belongs to no cell of the cube.
 *
 * WHAT EACH ESTIMATE IS MADE FROM, so that it can be hidden with any of these counts of service users (populations are
 * published and never hidden):
 *
 * | estimate                                 | its own count and                                                |
 * | ---------------------------------------- | ---------------------------------------------------------------- |
 * | share of a category                      | (area, 'known')                                                  |
 * | share of 'known', 'unknown', non-answers | (area, 'all')                                                    |
 * | rate                                     | nothing else                                                     |
 * | representation                           | (area, 'known'); withheld by (whole, 'known') and (whole, 'all') |
 * | versusOthers                             | (area, 'known')                                                  |
 * | versusElsewhere                          | (whole, same category) AND ('not-placed', same category)         |
 *
 * Representation is withheld for every area where more than 20% of the whole's users have no known category: the whole
 * decides, because an area's own small number of unknowns would show through which areas are withheld.
 */
export function estimateBreakdown(cube: CountCube): Breakdown {
  const { measure, strand, list, areas, categories, unreliableUnder } = cube;
  const tally = tallyCube(cube);
  const codesOf = (kind: 'category' | 'non-answer') =>
    categories.filter((category) => category.kind === kind).map(({ code }) => code);
  const answers = codesOf('category');

  const rows = areas.flatMap(({ code: area }) =>
    [everyone, known, ...answers, unknown, ...(area === tally.whole ? codesOf('non-answer') : [])].map((category) =>
      estimateRow(tally, {
        area,
        category,
        isCategory: answers.includes(category),
        multiplier: measure.multiplier,
        unreliableUnder,
      }),
    ),
  );
  return { measure, strand, list, areas, categories, rows };
}
