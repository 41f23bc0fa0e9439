import { assertNever } from '../../shared/base/assert-never.ts';
import { countedNoun } from '../../shared/base/format-words.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import type { ProfilePin } from '../../shared/model/profile-pin.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { exploreChart } from '../../shared/presentation/charts/explore-chart.ts';
import { crossedHeatMap, describeCrossed } from '../../shared/presentation/crossed-heat-map.ts';
import { crossedTable } from '../../shared/presentation/crossed-table.ts';
import { clearCells } from '../../shared/presentation/crossed-words.ts';
import { chosenFinding } from '../../shared/presentation/chosen-finding.ts';
import { describeMap } from '../../shared/presentation/describe-map.ts';
import { type EvidenceView, readView } from '../../shared/presentation/evidence-view.ts';
import { mapClasses } from '../../shared/presentation/map-classes.ts';
import { readCrossing } from '../../shared/presentation/read-crossing.ts';
import { wardMap } from '../../shared/presentation/ward-map.ts';
import { cellFinding } from './crossed-blocks.ts';
import type { ProfileInput } from './profile-input.ts';

const chartWidth = 640;

/** What was pinned while exploring, as it is now; no section where nothing pinned can be shown. */
export function pinnedSections(input: ProfileInput): ProfileSection[] {
  const shown = (input.recipe.pins ?? []).flatMap((pin) => {
    const view = viewOf(pin, input);
    return view === null ? [] : [{ id: pin.id, blocks: pinnedBlocks(pin, view, input) }];
  });
  const blocks = shown.flatMap((each) => each.blocks);
  if (blocks.length === 0) return [];
  return [
    {
      id: 'pinned',
      name: 'Pinned',
      title: `Pinned while exploring: ${countedNoun(shown.length, 'item')}`,
      lead: 'Chosen by the author; worked out from the same protected numbers as everything else here.',
      blocks,
    },
  ];
}

/** Null where the measure, strand or area is no longer there. */
function viewOf(pin: ProfilePin, { evidence }: ProfileInput): EvidenceView | null {
  const own = evidence.find(({ breakdowns }) => breakdowns[0]?.measure.id === pin.measure);
  const breakdown = own?.breakdowns.find(({ strand }) => strand.id === pin.strand);
  const hasArea = breakdown?.areas.some(({ code }) => code === pin.area) === true;
  return own === undefined || !hasArea ? null : { evidence: own, strand: pin.strand, area: pin.area };
}

/** Two strands at once as they were pinned; nothing where they are no longer counted together. */
function pinnedCrossing(pin: ProfilePin, second: StrandId, { evidence }: EvidenceView, input: ProfileInput): Block[] {
  const reading = readCrossing(evidence, pin.strand, second);
  const id = `pinned-${pin.id}`;
  if (reading === null) return [];
  const table = crossedTable(reading);
  if (pin.kind === 'table') return [{ kind: 'table', table: { ...table, id } }];
  if (pin.kind === 'finding') {
    const [strongest = reading.crossing.cells[0]] = clearCells(reading);
    const leading = reading.crossing.cells.find(
      ({ categories: [first, other] }) => first === pin.category && other === pin.secondCategory,
    );
    const cell = leading ?? strongest;
    return cell === undefined ? [] : [{ ...cellFinding(reading, cell), id }];
  }
  return [
    {
      kind: 'chart',
      id,
      title: table.caption,
      subtitle: table.subtitle,
      description: describeCrossed(reading),
      spec: crossedHeatMap(reading, { theme: input.theme, width: chartWidth }),
      notes: table.notes.slice(-1),
    },
  ];
}

function pinnedBlocks(pin: ProfilePin, view: EvidenceView, input: ProfileInput): Block[] {
  if (pin.second !== undefined) return pinnedCrossing(pin, pin.second, view, input);
  const areaKind = input.workspace.areas.geography.kind;
  const { categories, whole } = readView(view);
  const category = categories.find(({ code }) => code === pin.category)?.code ?? null;
  const id = `pinned-${pin.id}`;
  switch (pin.kind) {
    case 'finding': {
      const finding = chosenFinding(view, category);
      return finding === null ? [] : [{ ...finding, id }];
    }
    case 'table': {
      const table = breakdownTable(view, { totals: false });
      return [{ kind: 'table', table: { ...table, id } }];
    }
    case 'map': {
      const classes = mapClasses(view, category ?? everyone, { breaks: pin.breaks });
      const table = areaTable(view, category ?? everyone, { areaKind });
      const chosen = pin.area === whole.code ? {} : { chosen: pin.area };
      return [
        {
          kind: 'map',
          id,
          title: table.caption,
          subtitle: table.subtitle,
          description: describeMap(view, category ?? everyone, classes, areaKind),
          spec: wardMap(view, category ?? everyone, input.boundaries, {
            theme: input.theme,
            width: chartWidth,
            areaKind,
            breaks: pin.breaks,
            ...chosen,
          }),
          notes: [input.workspace.areas.note],
        },
      ];
    }
    case 'chart': {
      const chart = exploreChart(view, pin.chart ?? 'intervals', {
        theme: input.theme,
        width: chartWidth,
        areaKind,
        category,
        chosen: pin.area === whole.code ? [] : [pin.area],
        funnel: input.funnels?.get(pin.id) ?? null,
      });
      const { title, subtitle, description, spec, notes } = chart;
      return spec === null ? [] : [{ kind: 'chart', id, title, subtitle, description, spec, notes: [...notes] }];
    }
    default:
      return assertNever(pin.kind);
  }
}
