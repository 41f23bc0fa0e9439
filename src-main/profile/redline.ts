import type { Redline } from '../../shared/model/edition.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { unbindText } from '../../shared/presentation/bound-text.ts';
import { profileTexts } from '../../shared/presentation/profile-texts.ts';
import type { PlacedText } from '../../shared/presentation/profile-texts.ts';
import { changedNumbers } from './redline-numbers.ts';
import { cellsOf, partsThatCameOrWent, tablesOf } from './redline-tables.ts';
import { findingsOf, hasTurned, otherWords, toldBy } from './redline-findings.ts';
import type { PlacedFinding } from './redline-findings.ts';

type Changes = Omit<Redline, 'since'>;
type Blocks = Redline['blocks'];
interface Placed {
  readonly section: string | null;
}

/**
 * What a profile says otherwise than an earlier edition of it, each thing by the place it stands in: findings that
 * turned, numbers that changed, and each finding, text or table that came, went or has other words. A finding that
 * stands in several places is told of once.
 */
export function redline(before: Profile, now: Profile): Changes {
  const [earlier, present] = [findingsOf(before), findingsOf(now)];
  const [oldTables, tables] = [tablesOf(before), tablesOf(now)];
  const [oldTexts, texts] = [textsOf(before), textsOf(now)];
  const [oldPictures, pictures] = [picturesOf(before), picturesOf(now)];
  const pairs = [...present].flatMap(([place, item]) => {
    const old = earlier.get(place);
    return old === undefined ? [] : [{ old, item, turns: hasTurned(old.finding, item.finding) }];
  });
  return {
    datasets: now.sources.flatMap(({ title, version }) => {
      const known = before.sources.find((source) => source.title === title);
      return known === undefined || known.version === version ? [] : [{ title, before: known.version, now: version }];
    }),
    turned: pairs
      .filter(({ turns }) => turns)
      .map(({ old, item: { section, finding } }) => ({
        section,
        block: finding.id,
        before: old.finding.text,
        now: finding.text,
      })),
    figures: [
      ...pairs.flatMap(({ old, item: { section, finding }, turns }) =>
        changedNumbers(toldBy(old.finding), toldBy(finding)).map((each) => ({
          section,
          block: finding.id,
          label: finding.text,
          turns,
          ...each,
        })),
      ),
      ...[...texts.values()].flatMap((item) => numbersOf(oldTexts.get(item.id), item)),
      ...[...tables.values()].flatMap(({ section, table }) =>
        cellsOf(oldTables.get(table.id)?.table, table).map((cell) => ({ section, ...cell })),
      ),
    ],
    blocks: [
      ...leadChange(before, now),
      ...cameAndWent(byId(earlier), byId(present), ({ finding }) => finding.text),
      ...onceEach(
        pairs.flatMap(({ old, item: { section, finding, isMain }, turns }) => {
          const other = turns || old.isMain !== isMain ? null : otherWords(old.finding, finding);
          return other === null ? [] : [changed(section, finding.id, other.before, other.now)];
        }),
      ),
      ...cameAndWent(own(oldTexts), own(texts), ({ text }) => text),
      ...[...texts.values()].flatMap(({ section, id, text }) => {
        const old = oldTexts.get(id);
        return old === undefined || !hasOtherWords(old.text, text) ? [] : [changed(section, id, old.text, text)];
      }),
      ...cameAndWent(oldTables, tables, ({ table }) => table.caption),
      ...[...tables].flatMap(([id, { section, table }]) => {
        const old = oldTables.get(id)?.table;
        if (old === undefined) return [];
        return [
          ...(old.caption === table.caption ? [] : [changed(section, id, old.caption, table.caption)]),
          ...partsThatCameOrWent(old, table).map((part) => ({ section, ...part })),
        ];
      }),
      ...cameAndWent(oldPictures, pictures, ({ title }) => title),
      ...[...pictures].flatMap(([id, { section, title }]) => {
        const old = oldPictures.get(id)?.title;
        return old === undefined || old === title ? [] : [changed(section, id, old, title)];
      }),
    ],
  };
}

type SectionText = PlacedText & { readonly section: string };

/** Titles, leads, paragraphs, notes, lists and bars, by their ids. */
function textsOf({ sections }: Profile): ReadonlyMap<string, SectionText> {
  return new Map(
    sections.flatMap((section) =>
      profileTexts({ sections: [section] }).map((text) => [text.id, { ...text, section: section.id }]),
    ),
  );
}

/** The titles of charts and maps, by their ids. */
function picturesOf({ sections }: Profile): ReadonlyMap<string, { readonly section: string; readonly title: string }> {
  return new Map(
    sections.flatMap(({ id: section, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'chart' || block.kind === 'map' ? [[block.id, { section, title: block.title }]] : [],
      ),
    ),
  );
}

/** Texts that come and go by themselves: the others do with their sections, lists and bars. */
function own(texts: ReadonlyMap<string, SectionText>): ReadonlyMap<string, SectionText> {
  return new Map([...texts].filter(([, { isOwn }]) => isOwn === true));
}

function byId(findings: ReadonlyMap<string, PlacedFinding>): ReadonlyMap<string, PlacedFinding> {
  return new Map([...findings.values()].toReversed().map((each) => [each.finding.id, each]));
}

function numbersOf(old: SectionText | undefined, { section, id, text, figures }: SectionText): Redline['figures'] {
  if (old === undefined) return [];
  return changedNumbers(old, { text, figures }).map((each) => ({
    section,
    block: id,
    label: text,
    turns: false,
    ...each,
  }));
}

function hasOtherWords(one: string, other: string): boolean {
  return unbindText(one) !== unbindText(other);
}

/** That another finding leads the front page. */
function leadChange({ mainFinding: before }: Profile, { mainFinding: now }: Profile): Blocks {
  if (before?.id === now?.id) return [];
  const block = now?.id ?? before?.id ?? '';
  return [{ section: null, block, change: 'leads', before: before?.text ?? '', now: now?.text ?? '' }];
}

function changed(section: string | null, block: string, before: string, now: string): Blocks[number] {
  return { section, block, change: 'changed', before, now };
}

function onceEach(blocks: Blocks): Blocks {
  return [...new Map(blocks.toReversed().map((each) => [each.block, each])).values()].toReversed();
}

function cameAndWent<Item extends Placed>(
  before: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
  wordsOf: (item: Item) => string,
): Blocks {
  const gone = [...before].flatMap(([block, item]): Blocks =>
    now.has(block) ? [] : [{ section: item.section, block, change: 'removed', before: wordsOf(item), now: '' }],
  );
  const come = [...now].flatMap(([block, item]): Blocks =>
    before.has(block) ? [] : [{ section: item.section, block, change: 'added', before: '', now: wordsOf(item) }],
  );
  return [...gone, ...come];
}
