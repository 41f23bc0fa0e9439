import type { Profile, Source } from '../../shared/model/profile.ts';

interface Term {
  readonly term: string;
  readonly text: string;
}

interface TextTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every report ends with, whatever its format: how the numbers were made, protected and whom they count. */
export interface BackMatter {
  readonly name: string;
  readonly title: string;
  readonly about: readonly Term[];
  readonly methods: readonly Term[];
  readonly disclosureNote: string;
  readonly disclosureFacts: readonly Term[];
  readonly symbols: Profile['symbols'];
  /** Every field of every source in a column of its own. */
  readonly sources: TextTable;
  /** The same for a page: what belongs together shares a cell, one line each. */
  readonly sourceList: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (readonly string[])[])[];
  };
  readonly licences: readonly string[];
}

export const syntheticNotice = 'Synthetic data: these numbers describe nobody.';

/** "Walpole, Ealing": the area, and the whole that it is a part of. */
export function placeOf({ area, wholeName }: Pick<Profile, 'area' | 'wholeName'>): string {
  return area.name === wholeName ? area.name : `${area.name}, ${wholeName}`;
}

/** Says the sources, dates, methods, disclosure control and coverage of a report in words. */
export function backMatter(profile: Profile): BackMatter {
  return {
    name: 'Methods and sources',
    title: 'How these numbers were made',
    about: [
      { term: 'Area', text: placeOf(profile) },
      { term: 'Period', text: profile.period },
      { term: 'Edition', text: profile.edition },
      { term: 'Published by', text: profile.organisation },
      { term: 'Contact', text: profile.contact },
      ...(profile.synthetic ? [{ term: 'Data', text: syntheticNotice }] : []),
    ],
    methods: profile.methods,
    disclosureNote: profile.disclosureNote,
    disclosureFacts: disclosureFacts(profile),
    symbols: profile.symbols,
    sources: {
      caption: 'Sources',
      columns: ['Source', 'Owner', 'Period', 'Received', 'Rows', 'Version', 'Licence', 'Counted', 'Not counted'],
      rows: profile.sources.map((source) => [
        source.title,
        source.owner,
        source.period,
        source.received,
        source.rows,
        source.version,
        source.licence,
        source.counted,
        source.notCounted,
      ]),
    },
    sourceList: {
      caption: 'Sources, and who is and is not counted',
      columns: ['Source and owner', 'Period', 'Rows and version', 'Counted', 'Not counted'],
      rows: profile.sources.map(({ title, owner, period, received, rows, version, counted, notCounted }) => [
        [title, owner],
        [period, `received ${received}`],
        [rows, version],
        [counted],
        [notCounted],
      ]),
    },
    licences: licenceLines(profile),
  };
}

/** The profile's own lines, and the licence of every source that they do not name. */
function licenceLines({ licences, sources }: Profile): readonly string[] {
  const named = licences.join(' ');
  const others = [...new Set(sources.map(({ licence }) => licence))].filter(
    (licence) => licence !== '' && !named.includes(licence),
  );
  return [...licences, ...others.map((licence) => `${titlesUnder(licence, sources)}: ${licence}`)];
}

function titlesUnder(licence: string, sources: readonly Source[]): string {
  return sources
    .filter((source) => source.licence === licence)
    .map(({ title }) => title)
    .join('; ');
}

/** What disclosure control did, in figures; its method only where its note leaves it out. */
function disclosureFacts({ disclosure, disclosureNote }: Profile): readonly Term[] {
  const { policy, cells, hidden, narrowestInterval, method } = disclosure;
  const share = cells === 0 ? 0 : (hidden / cells) * 100;
  return [
    { term: 'Rule', text: policy },
    { term: 'Numbers checked', text: cells.toLocaleString('en-GB') },
    { term: 'Hidden', text: `${hidden.toLocaleString('en-GB')} (${share.toFixed(1)}%)` },
    ...(narrowestInterval === null
      ? []
      : [
          {
            term: 'Least room left around a hidden number',
            text: `${narrowestInterval.toLocaleString('en-GB')} whole numbers`,
          },
        ]),
    ...(method === '' || disclosureNote.includes(method) ? [] : [{ term: 'Method', text: method }]),
  ];
}
