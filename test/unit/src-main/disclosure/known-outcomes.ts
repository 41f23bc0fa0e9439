/** A published table with hidden cells, and what is known to follow from it: worked out by hand and by enumeration. */
export interface KnownOutcome {
  readonly shows: string;
  readonly dims: Readonly<Record<string, { leaves: string[]; groups?: Record<string, string[]> }>>;
  readonly rule?: { markers_distinct: boolean };
  /** Each release: its cells, each its codes and what is printed; [n] is hidden for its own sake, (n) for another's, n~b rounded to b. */
  readonly releases: readonly string[];
  readonly ratio?: { num: Record<string, string>; den: Record<string, string>; value: number; dp: number };
  /** Cells that nobody prints, by their codes. */
  readonly audit?: readonly string[];
  /** By a cell's codes: the least and greatest it can be, and whether that protects it. */
  readonly outcome: Readonly<Record<string, readonly [number, number, boolean]>>;
}

const ethnic = { leaves: ['White', 'Asian', 'Black'] };
const four = { leaves: ['White', 'Mixed', 'Asian', 'Black'] };
const area = { leaves: ['North', 'Central', 'South'] };
const sex = { leaves: ['Female', 'Male'] };

export const knownOutcomes: readonly KnownOutcome[] = [
  {
    shows: 'only the small count is hidden',
    dims: { ethnic, area },
    releases: [
      `White North 40, White Central 52, White South 33, Asian North 12, Asian Central [3],
       Asian South 18, Black North 9, Black Central 11, Black South 14, White 125, Asian 33, Black 34,
       North 61, Central 66, South 65, everyone 192`,
    ],
    outcome: {
      'Asian Central': [3, 3, false],
    },
  },
  {
    shows: 'a second cell of its row is hidden too',
    dims: { ethnic, area },
    releases: [
      `White North 40, White Central 52, White South 33, Asian North (12), Asian Central [3],
       Asian South 18, Black North 9, Black Central 11, Black South 14, White 125, Asian 33, Black 34,
       North 61, Central 66, South 65, everyone 192`,
    ],
    outcome: {
      'Asian North': [12, 12, false],
      'Asian Central': [3, 3, false],
    },
  },
  {
    shows: 'a rectangle with room both ways',
    dims: { ethnic, area },
    releases: [
      `White North 40, White Central 52, White South 33, Asian North (12), Asian Central [3],
       Asian South 18, Black North (9), Black Central (11), Black South 14, White 125, Asian 33,
       Black 34, North 61, Central 66, South 65, everyone 192`,
    ],
    outcome: {
      'Asian North': [2, 14, true],
      'Asian Central': [1, 13, true],
      'Black North': [7, 19, true],
      'Black Central': [1, 13, true],
    },
  },
  {
    shows: 'a rectangle drawn through a 1',
    dims: { ethnic, area },
    releases: [
      `White North 40, White Central 52, White South 33, Asian North (6), Asian Central [3],
       Asian South 18, Black North [1], Black Central (30), Black South 14, White 125, Asian 27,
       Black 45, North 47, Central 85, South 65, everyone 197`,
    ],
    outcome: {
      'Asian North': [1, 6, true],
      'Asian Central': [3, 8, false],
      'Black North': [1, 6, true],
      'Black Central': [25, 30, true],
    },
  },
  {
    shows: 'totals are hidden in place of cells',
    dims: { ethnic, area },
    releases: [
      `White North 40, White Central 52, White South 33, Asian North 12, Asian Central [3],
       Asian South 18, Black North 9, Black Central 11, Black South 14, White 125, Asian (33), Black 34,
       North 61, Central (66), South 65, everyone 192`,
    ],
    outcome: {
      'Asian Central': [3, 3, false],
      Asian: [33, 33, false],
      Central: [66, 66, false],
    },
  },
  {
    shows: 'all eight inner cells are hidden, and each can be worked out',
    dims: { ethnic: { leaves: ['White', 'Asian'] }, sex, area: { leaves: ['North', 'South'] } },
    releases: [
      `White Female North (6), White Female South [1], White Male North (8), White Male South [1],
       Asian Female North (9), Asian Female South (7), Asian Male North [2], Asian Male South (12),
       Female North 15, Female South 8, Male North 10, Male South 13, White North 14, White South 2,
       Asian North 11, Asian South 19, White Female 7, White Male 9, Asian Female 16, Asian Male 14,
       North 25, South 21, Female 23, Male 23, White 16, Asian 30, everyone 46`,
    ],
    outcome: {
      'White Female North': [6, 6, false],
      'White Female South': [1, 1, false],
      'White Male North': [8, 8, false],
      'White Male South': [1, 1, false],
      'Asian Female North': [9, 9, false],
      'Asian Female South': [7, 7, false],
      'Asian Male North': [2, 2, false],
      'Asian Male South': [12, 12, false],
    },
  },
  {
    shows: 'all eight inner cells are hidden, with room',
    dims: { ethnic: { leaves: ['White', 'Asian'] }, sex, area: { leaves: ['North', 'South'] } },
    releases: [
      `White Female North (16), White Female South (17), White Male North (18), White Male South (6),
       Asian Female North (19), Asian Female South [4], Asian Male North (7), Asian Male South (12),
       Female North 35, Female South 21, Male North 25, Male South 18, White North 34, White South 23,
       Asian North 26, Asian South 16, White Female 33, White Male 24, Asian Female 23, Asian Male 19,
       North 60, South 39, Female 56, Male 43, White 57, Asian 42, everyone 99`,
    ],
    outcome: {
      'White Female North': [13, 27, true],
      'White Female South': [6, 20, true],
      'White Male North': [7, 21, true],
      'White Male South': [3, 17, true],
      'Asian Female North': [8, 22, true],
      'Asian Female South': [1, 15, true],
      'Asian Male North': [4, 18, true],
      'Asian Male South': [1, 15, true],
    },
  },
  {
    shows: 'a table whose small count and totals are hidden',
    dims: { ethnic, sex, ageband: { leaves: ['0-17', '18-64', '65+'] } },
    releases: [
      `White Female 30, White Male 41, Asian Female [3], Asian Male 14, Black Female (12), Black Male 9,
       White 71, Asian (17), Black (21), Female 45, Male 64, everyone 109`,
    ],
    outcome: {
      'Asian Female': [1, 14, true],
      'Black Female': [1, 14, true],
      Asian: [15, 28, true],
      Black: [10, 23, true],
    },
  },
  {
    shows: 'a linked table prints the totals that another hid',
    dims: { ethnic, sex, ageband: { leaves: ['0-17', '18-64', '65+'] } },
    releases: [
      `White Female 30, White Male 41, Asian Female [3], Asian Male 14, Black Female (12), Black Male 9,
       White 71, Asian (17), Black (21), Female 45, Male 64, everyone 109`,
      `White 0-17 20, White 18-64 31, White 65+ 20, Asian 0-17 5, Asian 18-64 7, Asian 65+ 5,
       Black 0-17 6, Black 18-64 10, Black 65+ 5, White 71, Asian 17, Black 21, 0-17 31, 18-64 48,
       65+ 30, everyone 109`,
    ],
    outcome: {
      'Asian Female': [3, 3, false],
      'Black Female': [12, 12, false],
      Asian: [17, 17, false],
      Black: [21, 21, false],
    },
  },
  {
    shows: 'overlapping areas and the district tell of the ward they share',
    dims: {
      ward: { leaves: ['W1', 'W2', 'W3'], groups: { East: ['W1', 'W2'], West: ['W2', 'W3'] } },
      flag: { leaves: ['Y', 'N'] },
    },
    releases: [`East Y 9`, `West Y 8`, `Y 16`],
    audit: ['W2 Y'],
    outcome: {
      'W2 Y': [1, 1, false],
    },
  },
  {
    shows: 'one partner of 9',
    dims: { ethnic: four },
    releases: [`White 60, Mixed [3], Asian 14, Black (9), everyone 86`],
    outcome: {
      Mixed: [1, 11, true],
      Black: [1, 11, true],
    },
  },
  {
    shows: 'a percentage is left in',
    dims: { ethnic: four },
    releases: [`White 700, Mixed [4], Asian (60), Black 76, everyone 840`],
    ratio: { num: { ethnic: 'Mixed' }, den: {}, value: 0.5, dp: 1 },
    outcome: {
      Mixed: [4, 4, false],
      Asian: [60, 60, false],
    },
  },
  {
    shows: 'counts and their total rounded one by one',
    dims: { sex },
    releases: [`Female 5~5, Male 5~5, everyone 5~5`],
    audit: ['Female', 'Male'],
    outcome: {
      Female: [3, 4, false],
      Male: [3, 4, false],
    },
  },
  {
    shows: 'two marks that can be told apart',
    dims: { ethnic: four },
    rule: { markers_distinct: true },
    releases: [`White 60, Mixed [3], Asian 14, Black (9), everyone 86`],
    outcome: {
      Mixed: [1, 4, true],
      Black: [8, 11, true],
    },
  },
  {
    shows: 'two marks, and a partner just above the threshold',
    dims: { ethnic: four },
    rule: { markers_distinct: true },
    releases: [`White 60, Mixed [3], Asian 14, Black (6), everyone 83`],
    outcome: {
      Mixed: [1, 4, true],
      Black: [5, 8, true],
    },
  },
  {
    shows: 'one mark, and a partner just above the threshold',
    dims: { ethnic: four },
    releases: [`White 60, Mixed [1], Asian 14, Black (5), everyone 80`],
    outcome: {
      Mixed: [1, 5, true],
      Black: [1, 5, true],
    },
  },
  {
    shows: 'a person who knows their own count',
    dims: { ethnic: four },
    releases: [`White 60, Mixed [1], Asian 14, Black [3], everyone 78`, `Mixed 1`],
    outcome: {
      Mixed: [1, 1, false],
      Black: [3, 3, false],
    },
  },
];
