import type { Finding } from '../../../shared/model/profile.ts';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { citedText } from '../../../shared/presentation/cited-text.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { NumberedBlock } from '../report-outline.ts';
import { inlineSvg } from './inline-svg.ts';
import { html, trusted, type Markup } from './markup.ts';
import { notesMarkup, tableMarkup } from './table-markup.ts';

interface Term {
  readonly term: string;
  readonly text: string;
}

/** One block of a section as HTML; headings within a section are of the third level. */
export function blockMarkup(report: PreparedReport, { label, block }: NumberedBlock): Markup {
  const id = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  switch (block.kind) {
    case 'finding':
      return findingMarkup(block);
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'note':
      return html`<div class="note ${block.tone}">
        <h3>${block.tone === 'warn' ? 'Note: ' : ''}${block.title}</h3>
        <p>${block.text}</p>
      </div>`;
    case 'table':
      return tableMarkup(label, id, block.table);
    case 'chart':
    case 'map': {
      const picture = report.pictures.get(label);
      if (picture === undefined) throw new Error(`${label} was not drawn.`);
      return html`<figure id="${id}">
        <figcaption><b>${label}: ${block.title}</b> <span>${block.subtitle}</span></figcaption>
        <div class="scroll" role="region" aria-label="${label}" tabindex="0">
          ${inlineSvg(picture, `${id}-picture`, block.title, block.description)}
        </div>
        ${notesMarkup(block.notes)}
      </figure>`;
    }
    case 'definitions':
      return html`<h3>${block.title}</h3>
        ${termsMarkup(block.items)}`;
    case 'missingness':
      return html`<h3>${block.title}</h3>
        ${missingBar(block.parts)}
        <p>${block.text}</p>`;
    default:
      return assertNever(block);
  }
}

export function findingMarkup(finding: Finding): Markup {
  const quiet = ['hidden', 'not-comparable', 'too-few'].includes(finding.direction) ? ' quiet' : '';
  const detail = finding.detail === '' ? html`` : html`<span>${finding.detail}</span>`;
  const { words, source } = citedText(finding.text);
  const cited = source === '' ? html`` : html`<span>${source}</span>`;
  return html`<div class="finding${quiet}">
    <p class="figure">${finding.figure}</p>
    <p><b>${words}</b> ${cited} ${detail}</p>
  </div>`;
}

export function termsMarkup(items: readonly Term[]): Markup {
  return html`<dl>
    ${items.map(
      ({ term, text }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

interface Part {
  readonly label: string;
  readonly answer: string;
  readonly text: string;
  readonly share: number | null;
}

/** Each part in words; in the bar those of no people have no length, and one whose number is hidden has the same whatever it is. */
function missingBar(parts: readonly Part[]): Markup {
  const drawn = parts.filter(({ share }) => share !== 0);
  const total = drawn.reduce((sum, { share }) => sum + (share ?? 0.03), 0);
  const widths = drawn.map(({ share }) => Math.max(0.4, ((share ?? 0.03) / total) * 100));
  const scale = 100 / widths.reduce((sum, width) => sum + width, 0);
  let left = 0;
  const bars = drawn.map((part, index) => {
    const width = (widths[index] ?? 0) * scale;
    const bar = `<rect class="${answerClass(part)}" x="${left.toFixed(2)}%" y="0" width="${Math.max(0.2, width - 0.25).toFixed(2)}%" height="12"/>`;
    left += width;
    return trusted(bar);
  });
  const legend = parts.map(
    (part) =>
      html`<li>
        ${trusted(`<svg aria-hidden="true" width="12" height="12"><rect class="${answerClass(part)}" width="12" height="12"/></svg>`)}
        ${part.label} <b>${part.text}</b>
      </li>`,
  );
  return html`<svg class="bar" aria-hidden="true" width="100%" height="12">${bars}</svg>
    <ul class="legend">
      ${legend}
    </ul>`;
}

function answerClass({ answer, share }: Part): string {
  return share === null ? 'strip' : `answer ${answer.replaceAll(/[^a-z-]/g, '')}`;
}
