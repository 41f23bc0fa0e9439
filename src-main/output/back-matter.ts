import type { Profile } from '../../shared/model/profile.ts';

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
  readonly title: string;
  readonly about: readonly Term[];
  readonly methods: readonly Term[];
  readonly disclosureNote: string;
  readonly disclosureFacts: readonly Term[];
  readonly symbols: Profile['symbols'];
  readonly sources: TextTable;
  readonly coverage: TextTable;
  readonly licences: readonly string[];
}

export const syntheticNotice = 'Synthetic data: these numbers describe nobody.';

/** Says the sources, dates, methods, disclosure control and coverage of a report in words. */
export function backMatter(profile: Profile): BackMatter {
  return {
    title: 'How these numbers were made',
    about: [
      { term: 'Area', text: profile.area.name },
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
      columns: ['Source', 'Owner', 'Period', 'Received', 'Rows', 'Version', 'Licence'],
      rows: profile.sources.map((source) => [
        source.title,
        source.owner,
        source.period,
        source.received,
        source.rows,
        source.version,
        source.licence,
      ]),
    },
    coverage: {
      caption: 'Who is and is not counted',
      columns: ['Source', 'Counted', 'Not counted'],
      rows: profile.sources.map((source) => [source.title, source.counted, source.notCounted]),
    },
    licences: profile.licences,
  };
}

function disclosureFacts({ disclosure }: Profile): readonly Term[] {
  const { cells, hidden, narrowestInterval } = disclosure;
  const share = cells === 0 ? 0 : (hidden / cells) * 100;
  return [
    { term: 'Rule', text: disclosure.policy },
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
    { term: 'Method', text: disclosure.method },
  ];
}
