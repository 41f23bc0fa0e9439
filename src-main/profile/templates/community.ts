import { formatList } from '../../../shared/base/format-list.ts';
import type { Block, Finding, ProfileSection } from '../../../shared/model/profile.ts';
import { peopleOf } from '../../../shared/presentation/area-words.ts';
import { readView } from '../../../shared/presentation/evidence-view.ts';
import { groupFinding } from '../../../shared/presentation/group-finding.ts';
import { needFinding } from '../../../shared/presentation/need-finding.ts';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../../../shared/base/format-words.ts';
import { groupPhrase, phraseWords } from '../../../shared/presentation/group-phrase.ts';
import { livesFinding } from '../../../shared/presentation/lives-finding.ts';
import { orderByValue, publishedValue } from '../../../shared/presentation/order-rows.ts';
import type { EvidenceView, Reading } from '../../../shared/presentation/evidence-view.ts';
import { communityTable, livesTable } from '../community-tables.ts';
import { communityMeasure } from '../community-measure.ts';
import { groupLead, groupViews } from '../group-lead.ts';
import type { Template } from '../profile-content.ts';
import { areaProfile } from './area-profile.ts';

/** One group across the whole: where its people live, every measure that counts it, and how sure each number is. */
export const community: Template = (input, measures) => {
  const { group } = input.recipe;
  const views = groupViews(input, measures);
  const [first] = views;
  if (group === undefined || first === undefined) return withoutGroup(input, measures);
  const lead = groupLead(input, measures);
  const reading = readView(first);
  const who = communityName(reading, group.code);
  const told = views.flatMap((view) => groupFinding(view, group.code) ?? []);
  const number = (wanted: string): number =>
    told.filter(({ direction, mayBeChance }) => direction === wanted && mayBeChance !== true).length;
  const widest = widestPopulation(views, group.code) ?? first;
  const counted = new Set(views.map((view) => readView(view).breakdown.measure.id));
  const others = measures.filter(({ views: own }) =>
    own.every((view) => !counted.has(readView(view).breakdown.measure.id)),
  );
  const overview: Block[] = [
    ...views.flatMap((view): Finding[] => [needFinding(view, group.code) ?? []].flat()),
    { kind: 'table', table: communityTable(views, group.code) },
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'note' as const,
            id: 'community-not-counted',
            tone: 'warn' as const,
            title: 'Not counted by every measure',
            text: `${formatList(others.map(({ title }) => title))}: the records have no group that is the same, so nothing is said. It does not mean that nobody is affected.`,
          },
        ]),
  ];
  const areaKind = input.workspace.areas.geography.kind;
  const sections: ProfileSection[] = [
    {
      id: 'community-overview',
      name: 'At a glance',
      title: overviewTitle(who, number('higher'), number('lower'), views.length),
      lead: `Each is compared with everyone else of known ${withinSentence(reading.breakdown.strand.title)} in ${reading.area.name}.`,
      blocks: overview,
    },
    {
      id: 'community-lives',
      name: 'Where people live',
      title: `Where ${phraseOf(widest, group.code)} live`,
      lead: 'All who live there, whether or not they use a service.',
      blocks: [
        ...[livesFinding(widest, group.code, areaKind) ?? []].flat(),
        { kind: 'table', table: livesTable(widest, group.code, areaKind) },
      ],
    },
    ...views.map((view) => communityMeasure(view, group.code, input)),
  ];
  return {
    main: lead?.main?.finding ?? null,
    findings: told.filter(({ id }) => id !== lead?.main?.finding.id),
    sections,
    methods: [],
  };
};

/** "Caribbean people: clearly above others in two of three measures". */
function overviewTitle(who: string, higher: number, lower: number, all: number): string {
  const of = `of ${countedNoun(all, 'measure')}`;
  if (higher + lower === 0) return `${who}: no clear difference from others in any ${of}`;
  const [most, least] = higher >= lower ? [higher, lower] : [lower, higher];
  const [side, other] = higher >= lower ? ['above', 'below'] : ['below', 'above'];
  return `${who}: clearly ${side} others in ${numberInWords(most)} ${of}${least === 0 ? '' : `, ${other} in ${numberInWords(least)}`}`;
}

/** "Caribbean people", whichever people a measure counts. */
function communityName({ breakdown, categories }: Reading, code: string): string {
  const category = categories.find((each) => each.code === code);
  if (category === undefined) return code;
  if (breakdown.strand.id === 'sex') return category.label;
  return startSentence(phraseWords(groupPhrase({ measure: { people: 'people' }, strand: breakdown.strand }, category)));
}

function phraseOf(view: EvidenceView, code: string): string {
  return peopleOf(readView(view), code);
}

/** The view whose population holds most of the group: residents rather than adults. */
function widestPopulation(views: readonly EvidenceView[], code: string): EvidenceView | undefined {
  return orderByValue(views, (view) => publishedValue(readView(view).row(code)?.population))[0];
}

/** Until a group is chosen it is what an area profile is, and says so. */
const withoutGroup: Template = (input, measures) => {
  const content = areaProfile(input, measures);
  const note: Block = {
    kind: 'note',
    id: 'community-no-group',
    tone: 'warn',
    title: 'No group is chosen, or none that is counted',
    text: 'A community profile is of one group. Choose one in the profile’s settings; until then this shows every group.',
  };
  return {
    ...content,
    sections: content.sections.map((section, index) =>
      index === 0 ? { ...section, blocks: [note, ...section.blocks] } : section,
    ),
  };
};
