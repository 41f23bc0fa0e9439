import { assertNever } from '../../shared/base/assert-never.ts';
import type { Block, Finding, Profile } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { directionMarks } from '../../shared/presentation/direction-marks.ts';

/** A profile as text that a person reads: everything that it says, in its order, with the ids that edits go by. */
export function profileMarkdown(profile: Profile): string {
  const { title, subtitle, kind, area, wholeName, period, edition, contact, organisation } = profile;
  return `${[
    `# ${title}`,
    subtitle,
    [kind ?? 'Area profile', `${area.name} (whole: ${wholeName})`, period, edition].join(' · '),
    `${organisation}. Contact: ${contact}.`,
    '## Main finding',
    profile.mainFinding === null ? 'None.' : findingText(profile.mainFinding),
    '## Other findings',
    ...profile.findings.map(findingText),
    ...profile.sections.flatMap(({ id, name, title: heading, lead, blocks, words }) => [
      `## ${name}: ${heading}`,
      `\`${id}\` ${lead}`.trim(),
      ...(words === undefined
        ? []
        : [`Words: ${words.count}, limit ${words.limit ?? 'none'}, sentences left out ${words.leftOut}.`]),
      ...blocks.map(blockText),
    ]),
    '## Methods',
    ...profile.methods.map(({ term, text }) => `**${term}.** ${text}`),
    '## Disclosure',
    profile.disclosureNote,
    '## Sources',
    ...profile.sources.map(
      ({ title: source, owner, period: of, rows }) => `- ${source}, ${owner}, ${of}; rows ${rows}`,
    ),
  ].join('\n\n')}\n`;
}

function findingText({ id, figure, text, detail, direction, mayBeChance, figures = [] }: Finding): string {
  const bound = figures.map(
    ({ text: number, source: { measure, category, second, estimate, part } }) =>
      `${number} = ${measure} ${category}${second === undefined ? '' : ` × ${second.category}`} ${estimate} ${part}`,
  );
  return [
    `> **${figure}** ${text}`,
    ...(detail === '' ? [] : [`> ${detail}`]),
    `> \`${id}\` ${direction}${mayBeChance === true ? ', may be chance' : ''}${bound.length === 0 ? '' : `: ${bound.join('; ')}`}`,
  ].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'finding':
      return findingText(block);
    case 'paragraph':
      return `${block.text} \`${block.id ?? ''}\``;
    case 'note':
      return `Note (${block.tone}), ${block.title}: ${block.text} \`${block.id ?? ''}\``;
    case 'table':
      return tableText(block.table);
    case 'chart':
    case 'map':
      return [`[${block.kind}] ${block.title}`, block.subtitle, block.description, ...block.notes].join('\n');
    case 'definitions':
      return [
        `**${block.title}** \`${block.id ?? ''}\``,
        ...block.items.map(({ term, text }) => `- ${term}: ${text}`),
      ].join('\n');
    case 'missingness':
      return [`**${block.title}**`, ...block.parts.map(({ label, text }) => `- ${label}: ${text}`), block.text].join(
        '\n',
      );
    default:
      return assertNever(block);
  }
}

function tableText({ id, caption, subtitle, columns, rows, notes }: TableModel): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${caption}** \`${id}\``,
    subtitle,
    '',
    line(columns.map(({ title }) => title)),
    line(columns.map(() => '---')),
    ...rows.map(({ cells }) =>
      line(cells.map((cell) => (cell.kind === 'plot' ? directionMarks[cell.direction].symbol : cell.text))),
    ),
    '',
    ...notes,
  ].join('\n');
}
