import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Profile } from '../../../shared/model/profile.ts';
import { backMatter, placeOf, syntheticNotice } from '../back-matter.ts';
import { reportBrand, type Brand } from '../brand.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { blockMarkup, findingMarkup, termsMarkup } from './block-markup.ts';
import { checkHtml } from './check-html.ts';
import { fontFaces } from './font-faces.ts';
import { themeProperties } from './inline-svg.ts';
import { html, trusted, type Markup } from './markup.ts';
import { findingPlot } from './table-markup.ts';

const styles = ['page.css', 'tables.css', 'controls.css', 'media.css']
  .map((name) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'))
  .join('\n');

const script = readFileSync(new URL('./page-script.js', import.meta.url), 'utf8');
/** Without a blank around the script: its hash is of every sign in the element. */
const scriptElement = `<script>${script}</script>`;
const scriptHash = createHash('sha256').update(script).digest('base64');

/** Nothing may be asked for, and nothing run but the page's own script: only what is inside the file. */
const contentPolicy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

/** Writes a report as one HTML file that works offline, is whole without its script and asks for nothing. Throws `report-check-failed`. */
export function writeHtml(report: PreparedReport): Uint8Array {
  const page = pageMarkup(report).markup;
  checkHtml(page);
  return new TextEncoder().encode(page);
}

function pageMarkup(report: PreparedReport): Markup {
  const { profile, sections } = report;
  const back = backMatter(profile);
  const fullTitle = `${profile.title} – ${profile.area.name}`;
  const contents = [
    ...sections.map(({ number, name, title }) => ({ id: `section-${number}`, name: `${number} ${name}`, title })),
    { id: 'methods', name: back.name, title: back.title },
  ];
  return html`<!doctype html>
    <html lang="${profile.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(contentPolicy)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${profile.subtitle}" />
        <meta name="author" content="${profile.organisation}" />
        <meta name="date" content="${profile.editionDate}" />
        <title>${fullTitle}</title>
        <style>
          ${trusted(styleSheet(profile))}
        </style>
      </head>
      <body>
        <svg class="definitions" aria-hidden="true" focusable="false">
          <defs>
            <pattern id="page-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class="hatch-ground" width="6" height="6" />
              <path class="hatch-line" d="M3 0V6" />
            </pattern>
          </defs>
        </svg>
        <a class="skip" href="#main">Skip to the report</a>
        <header>
          <div class="masthead">
            ${logoMarkup(reportBrand(profile))}
            <p class="organisation">${profile.organisation}</p>
            <p>${profile.kind ?? 'Equality profile'} · ${profile.period}</p>
          </div>
          <h1>${profile.title} <span class="place">${placeOf(profile)}</span></h1>
          <p class="subtitle">${profile.subtitle}</p>
          ${profile.synthetic ? html`<p class="synthetic">${syntheticNotice}</p>` : html``}
        </header>
        <nav aria-labelledby="contents-title">
          <h2 id="contents-title">In this report</h2>
          <ol>
            ${contents.map(
              ({ id, name, title }) =>
                html`<li>
                  <a href="#${id}"><b>${name}</b> <span>${title}</span></a>
                </li>`,
            )}
          </ol>
        </nav>
        <main id="main" tabindex="-1">
          ${findingsMarkup(report)}
          ${sections.map(
            ({ number, name, title, lead, blocks }) =>
              html`<section id="section-${number}" aria-labelledby="section-${number}-title">
                <h2 id="section-${number}-title"><span class="name">${number} ${name}</span> ${title}</h2>
                ${lead === '' ? html`` : html`<p class="lead">${lead}</p>`}
                ${blocks.map((block) => blockMarkup(report, block))}
              </section>`,
          )}
          ${backMarkup(back)}
        </main>
        <footer>
          <p>
            ${profile.organisation} · ${profile.edition} · Contact:
            ${profile.contact}${profile.synthetic ? ' · Synthetic data' : ''}
          </p>
        </footer>
        ${trusted(scriptElement)}
      </body>
    </html> `;
}

function styleSheet(profile: Pick<Profile, 'branding'>): string {
  const dark = themeProperties('dark');
  return `${fontFaces()}\n:root { ${themeProperties('light')} }\n@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }\n${styles}\n${brandStyles(reportBrand(profile))}`;
}

/** The organisation's colours in light; in dark the page keeps its own, which are made for it. */
function brandStyles({ accent, accentText, accentSoft }: Brand): string {
  const colours = `:root { --accent: ${accent}; --accent-text: ${accentText}; --accent-soft: ${accentSoft}; }`;
  return `@media print { ${colours} }\n@media (prefers-color-scheme: light) { ${colours} }`;
}

function logoMarkup({ logo }: Brand): Markup {
  return logo === null ? html`` : html`<img class="logo" src="${trusted(logo.url)}" alt="${logo.text}" />`;
}

function findingsMarkup({ profile }: PreparedReport): Markup {
  const { mainFinding, findings } = profile;
  if (mainFinding === null && findings.length === 0) return html``;
  const main =
    mainFinding === null
      ? html``
      : html`<div class="main-finding">${findingMarkup(mainFinding)} ${findingPlot(mainFinding)}</div>`;
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Main findings</h2>
    ${main}${findings.map(findingMarkup)}
  </section>`;
}

function backMarkup(back: ReturnType<typeof backMatter>): Markup {
  const symbols = back.symbols.map(({ symbol, meaning }) => ({ term: symbol, text: meaning }));
  return html`<section id="methods" aria-labelledby="methods-title">
    <h2 id="methods-title"><span class="name">${back.name}</span> ${back.title}</h2>
    <h3>Methods</h3>
    ${termsMarkup(back.methods)}
    <h3>Disclosure control</h3>
    <p>${back.disclosureNote}</p>
    ${termsMarkup(back.disclosureFacts)}
    <h3>Symbols</h3>
    ${termsMarkup(symbols)} ${textTable(back.sourceList, 'about-sources')}
    <div class="licences">${back.licences.map((line) => html`<p>${line}</p>`)}</div>
    <h3>About this report</h3>
    ${termsMarkup(back.about)}
  </section>`;
}

function textTable(table: ReturnType<typeof backMatter>['sourceList'], id: string): Markup {
  const rows = table.rows.map(
    (row) =>
      html`<tr>
        ${row.map((lines, index) =>
          index === 0 ? html`<th scope="row">${cellLines(lines)}</th>` : html`<td>${cellLines(lines)}</td>`,
        )}
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">
    <table class="words" id="${id}">
      <caption id="${id}-caption">
        <b>${table.caption}</b>
      </caption>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** The first line of a cell, then what belongs to it. */
function cellLines(lines: readonly string[]): readonly Markup[] {
  return lines.map((line, index) => (index === 0 ? html`${line}` : html`<span>${line}</span>`));
}
