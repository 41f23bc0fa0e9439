/** The five families of ethnic groups, as words name them. */
export type EthnicFamily = 'white' | 'black' | 'asian' | 'mixed' | 'other';

/** What a word of an ethnic group's label stands for: a family, a finest group in one, or a word of grammar. */
export type EthnicConcept =
  | { readonly kind: 'family'; readonly family: EthnicFamily }
  | {
      readonly kind: 'part';
      readonly family: EthnicFamily;
      readonly parts: readonly string[];
      readonly isByCountry: boolean;
    }
  | { readonly kind: 'british' | 'traveller' | 'any' | 'all' | 'minority' | 'broad' };

/** The finest groups of each family. */
export const familyParts: Readonly<Record<EthnicFamily, readonly string[]>> = {
  white: ['british', 'scottish', 'irish', 'gypsy', 'irish-traveller', 'roma', 'other-white', 'polish', 'showman'],
  black: ['african', 'caribbean', 'other-black'],
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'other-asian', 'filipino'],
  mixed: ['white-and-asian', 'white-and-black-african', 'white-and-black-caribbean', 'other-mixed'],
  other: ['arab', 'any-other'],
};

/** What a family's "other" is. */
export const otherOf: Readonly<Record<EthnicFamily, readonly string[]>> = {
  white: ['other-white', 'polish', 'showman'],
  black: ['other-black'],
  asian: ['other-asian', 'filipino'],
  mixed: ['other-mixed'],
  other: ['any-other'],
};

const families: readonly (readonly [EthnicFamily, string])[] = [
  ['white', 'white whites'],
  ['black', 'black blacks'],
  ['asian', 'asian asians'],
  ['mixed', 'mixed multiple dual biracial multiracial'],
  ['other', 'other others'],
];

/** Finest groups by the names that the official lists use. */
const ownNames: readonly (readonly [EthnicFamily, string, string])[] = [
  ['asian', 'indian', 'indian indians'],
  ['asian', 'pakistani', 'pakistani pakistanis'],
  ['asian', 'bangladeshi', 'bangladeshi bangladeshis'],
  ['asian', 'chinese', 'chinese'],
  ['asian', 'filipino', 'filipino filipina'],
  ['black', 'african', 'african africans'],
  ['black', 'caribbean', 'caribbean caribbeans'],
  ['white', 'irish', 'irish'],
  ['white', 'roma', 'roma'],
  ['white', 'gypsy', 'gypsy gypsies romany romani'],
  ['white', 'polish', 'polish'],
  ['white', 'showman', 'showman showwoman showmen showpeople'],
  ['white', 'scottish', 'scottish'],
  ['other', 'arab', 'arab arabs arabic'],
];

/** Finest groups by country or people, as the write-in answers of the Census are coded; likely, not certain. */
const byCountry: readonly (readonly [EthnicFamily, string, string])[] = [
  [
    'asian',
    'other-asian',
    'nepali nepalese nepal afghan afghani afghanistan tamil thai vietnamese japanese korean malaysian indonesian burmese sinhalese mongolian',
  ],
  ['asian', 'bangladeshi', 'bangladesh'],
  ['asian', 'pakistani', 'pakistan'],
  ['asian', 'indian', 'india punjabi gujarati'],
  ['asian', 'chinese', 'china'],
  [
    'black',
    'african',
    'somali somalian nigerian ghanaian eritrean ethiopian congolese zimbabwean ugandan kenyan gambian sudanese',
  ],
  ['black', 'caribbean', 'jamaican trinidadian barbadian bajan'],
  [
    'white',
    'other-white',
    'european romanian bulgarian lithuanian latvian italian portuguese albanian greek ukrainian hungarian french german spanish russian kosovan slovak czech',
  ],
  ['white', 'polish', 'poland'],
  ['other', 'any-other', 'iranian kurdish latin_american persian'],
  ['asian', 'indian+pakistani+bangladeshi+other-asian', 'south_asian'],
  ['asian', 'chinese+other-asian+filipino', 'east_asian'],
];

const grammar: readonly (readonly [EthnicConcept['kind'], string])[] = [
  ['british', 'british english welsh cornish uk gb'],
  ['traveller', 'traveller travellers traveler travelling'],
  ['any', 'any'],
  ['all', 'all everyone'],
  ['minority', 'minority minorities'],
  ['broad', 'total totals major'],
];

/** Words that change nothing. */
export const noiseWords: ReadonlySet<string> = new Set(
  'ethnic ethnicity ethnicities ethnically group groups grouping background backgrounds heritage origin origins descent minor pupil pupils race racial people peoples person persons of a the self defined described detailed code category categories parentage ancestry community communities s'.split(
    ' ',
  ),
);

/** Phrases of two or three words that stand for one. */
export const phraseWords: readonly (readonly [RegExp, string])[] = [
  [/\b(northern|n) irish\b/g, 'british'],
  [/\b(united kingdom|great britain)\b/g, 'british'],
  [/\bhong kong(er)?s?\b/g, 'chinese'],
  [/\bsri lankans?\b/g, 'tamil'],
  [/\bgrt\b/g, 'gypsy roma traveller'],
  [/\blatin american\b/g, 'latin_american'],
  [
    /\b(bame|bme|b a m e|(people|person|persons) of colou?r|global majority|visible minorit(y|ies))\b/g,
    'black asian minority',
  ],
  [/\b(south|north|east|west|western|eastern|central|northern|southern) (european)s?\b/g, '$2'],
  [/\b(west|east|central) (african)s?\b/g, '$2'],
  [/\bwest indians?\b/g, 'caribbean'],
  [/\bsouth east asians?\b/g, 'east_asian'],
  [/\b(south|east) asians?\b/g, '$1_asian'],
  [/\btravell?ers? of irish\b/g, 'irish traveller'],
  [/\bmulti (ethnic|racial|heritage)\b/g, 'mixed'],
  [/\bafro car+ib\w*\b/g, 'caribbean'],
  [/\banglo (saxon)\b/g, 'british'],
];

/** Shortened forms that are used so often that they need no guess. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wht: 'white',
    whte: 'white',
    wh: 'white',
    blk: 'black',
    bl: 'black',
    asn: 'asian',
    mxd: 'mixed',
    mix: 'mixed',
    oth: 'other',
    othr: 'other',
    brit: 'british',
    br: 'british',
    eng: 'english',
    scot: 'scottish',
    scots: 'scottish',
    ir: 'irish',
    ire: 'irish',
    trav: 'traveller',
    afr: 'african',
    afric: 'african',
    carib: 'caribbean',
    car: 'caribbean',
    caribb: 'caribbean',
    bang: 'bangladeshi',
    bangl: 'bangladeshi',
    bangla: 'bangladeshi',
    pak: 'pakistani',
    pakist: 'pakistani',
    ind: 'indian',
    chin: 'chinese',
    chi: 'chinese',
    bkgd: 'background',
    bkgrd: 'background',
    bg: 'background',
    backgrnd: 'background',
    grp: 'group',
    eth: 'ethnic',
    nonwhite: 'non white',
    caucasian: 'white',
  }),
);

/** Every word that the grammar knows, and what it stands for. */
export const ethnicConcepts: ReadonlyMap<string, EthnicConcept> = new Map([
  ...families.flatMap(([family, words]) => each(words, { kind: 'family', family })),
  ...ownNames.flatMap(([family, part, words]) =>
    each(words, { kind: 'part', family, parts: part.split('+'), isByCountry: false }),
  ),
  ...byCountry.flatMap(([family, part, words]) =>
    each(words, { kind: 'part', family, parts: part.split('+'), isByCountry: true }),
  ),
  ...grammar.flatMap(([kind, words]) => each(words, grammarConcept(kind))),
]);

function grammarConcept(kind: EthnicConcept['kind']): EthnicConcept {
  if (kind === 'family' || kind === 'part') throw new Error(`A ${kind} is no word of grammar`);
  return { kind };
}

function each(words: string, concept: EthnicConcept): [string, EthnicConcept][] {
  return words.split(' ').map((word) => [word, concept]);
}
