/** A word of the field, in words that need no other. */
export interface GlossaryTerm {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Other words that people look for it by. */
  readonly also?: readonly string[];
}

/** The words that screens and reports use, in the order of the alphabet. */
export const glossary = [
  {
    id: 'best-fit',
    title: 'Best fit',
    says: 'Each small area is given whole to the one larger area that it lies in most. Exact for the borough, where small areas end at its edge; an estimate for a ward, where they may not.',
    also: ['lookup', 'ward', 'LSOA'],
  },
  {
    id: 'bounds',
    title: 'Bounds, none to all',
    says: 'What the figure would be if none of the people whose answer is not known belonged to the group, and if all of them did. The truth lies between.',
    also: ['missing', 'Manski'],
  },
  {
    id: 'chance',
    title: 'May be chance',
    says: 'A difference that looks clear alone, but of which one or more would be expected by chance among so many comparisons. It is marked ? and leads no report.',
    also: ['multiple comparisons', 'Benjamini-Hochberg', 'p value'],
  },
  {
    id: 'clear-difference',
    title: 'Clear difference',
    says: 'The interval of the ratio of the two figures leaves out 1. Whether two intervals overlap is never used as a test.',
    also: ['significant', 'higher', 'lower'],
  },
  {
    id: 'comparator',
    title: 'Comparator',
    says: 'What a figure is compared with: the rest of the borough without the group or area itself, England, or an earlier period.',
    also: ['benchmark', 'rest of the borough'],
  },
  {
    id: 'crude-rate',
    title: 'Rate per 1,000',
    says: 'How many use the service for every 1,000 people who live there. It is crude: differences of age are not taken out.',
    also: ['crude rate', 'numerator', 'denominator'],
  },
  {
    id: 'dataset',
    title: 'Dataset',
    says: 'A file from a partner as Strand has read it: what each column holds, whose it is, from when, and which rows could not be read. The file itself is never changed.',
    also: ['extract', 'file'],
  },
  {
    id: 'fan-out',
    title: 'Repeated rows',
    says: 'A join in which one row meets several others, so that people would be counted more than once. It is shown before anything is kept.',
    also: ['fan-out', 'duplicates'],
  },
  {
    id: 'interval',
    title: 'Interval',
    says: 'The range that the true figure lies in, 95 times in 100. The fewer people a figure rests on, the wider the range.',
    also: ['confidence interval', 'margin of error', 'from and to'],
  },
  {
    id: 'ledger',
    title: 'Release ledger',
    says: 'The record of everything that ever left the workspace. Each new export is checked against all earlier ones, so that two of them together reveal nobody.',
    also: ['release', 'log'],
  },
  {
    id: 'measure',
    title: 'Measure',
    says: 'Something counted, such as clients of housing advice, with the people it is counted among, such as residents aged 16 and over.',
    also: ['indicator'],
  },
  {
    id: 'not-applicable',
    title: 'Does not apply',
    says: 'There can be no figure here, as for pregnancy among children. Marked [z].',
    also: ['[z]', 'not applicable'],
  },
  {
    id: 'not-available',
    title: 'Not available',
    says: 'Nobody holds this figure: it was not asked, or not handed over. It is a gap in the evidence, not a zero. Marked [x].',
    also: ['[x]', 'missing', 'gap'],
  },
  {
    id: 'policy',
    title: 'Disclosure policy',
    says: 'The rules that decide which numbers may leave: how small a count must be to be hidden, how it is rounded, and who may decide otherwise. Each workspace has one.',
    also: ['threshold', 'rounding', 'rules'],
  },
  {
    id: 'profile',
    title: 'Profile',
    says: 'A document about an area or a community, made anew from the data whenever they change: findings, tables, charts, maps, sources and gaps.',
    also: ['report', 'assessment'],
  },
  {
    id: 'representation-ratio',
    title: 'Representation ratio',
    says: 'A group’s share of the people who use a service, divided by its share of the people who live there. 1 is as many as expected, 2 twice as many, 0.5 half.',
    also: ['over-represented', 'under-represented'],
  },
  {
    id: 'segment',
    title: 'Segment',
    says: 'A rule that picks people by strand, age, area or another column, such as women aged 16 to 34.',
    also: ['group', 'filter'],
  },
  {
    id: 'strand',
    title: 'Strand',
    says: 'A protected characteristic of the Equality Act 2010, such as ethnic group or disability, or something used like one.',
    also: ['protected characteristic', 'equality'],
  },
  {
    id: 'changed-number',
    title: 'Changed number',
    says: 'A number of a document that was another when its last edition was kept, as a newer extract has come since. The document says the number of now, marked ↻, and tells what it was.',
    also: ['stale', 'out of date', '↻'],
  },
  {
    id: 'suppressed',
    title: 'Hidden to protect people',
    says: 'The count is small, or would give away a small one. All hidden numbers carry the same mark, [c], so that nobody can tell which are which.',
    also: ['suppressed', 'suppression', '[c]', 'disclosure control'],
  },
  {
    id: 'unreliable',
    title: 'Unreliable',
    says: 'The figure rests on few people, so that its interval is wide. Read it with care, and never rank by it. Marked [u].',
    also: ['[u]', 'few people'],
  },
  {
    id: 'vintage',
    title: 'Scheme of areas',
    says: 'The year that areas were drawn for. A ward of 2018 and a ward of 2022 can have one name and other streets.',
    also: ['vintage', 'boundary change', 'geography'],
  },
  {
    id: 'workspace',
    title: 'Workspace',
    says: 'A folder with one file that says how extracts are read, joined and protected, and beside it what was released. The extracts stay where they are.',
    also: ['project', 'folder'],
  },
  {
    id: 'zero',
    title: 'True zero',
    says: 'Nobody was counted, and the data would have shown somebody. Drawn as a ringed 0, so that it never looks like a hidden number.',
    also: ['nobody', 'ringed 0'],
  },
] as const satisfies readonly GlossaryTerm[];

export type GlossaryTermId = (typeof glossary)[number]['id'];

/** The terms that all the words of a search are found in; all of them where nothing is searched for. */
export function findTerms(terms: readonly GlossaryTerm[], search: string): readonly GlossaryTerm[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return terms.filter(({ title, says, also = [] }) => {
    const text = [title, says, ...also].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
