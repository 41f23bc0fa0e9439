import { describe, expect, it } from 'vitest';
import type { Finding, Profile } from '../../../../../shared/model/profile.ts';
import { planSlides } from '../../../../../src-main/output/pptx/slide-plan.ts';
import type { Slide } from '../../../../../src-main/output/pptx/slide.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';
import { ethnicGroupTable } from '../../../../support/sample-tables.ts';

const { area } = sampleProfile();
const [roma] = ethnicGroupTable.rows;
const source = { measure: 'advice', strand: 'race', area: area.code, part: 'value' } as const;

function finding(id: string, text: string, more: Partial<Finding> = {}): Finding {
  return { kind: 'finding', id, figure: '2.6', text, detail: '', direction: 'higher', ...more };
}

const clear = finding('clear', 'Roma adults use it most', {
  figures: [{ text: '2.6', source: { ...source, category: roma?.key ?? '', estimate: 'versus-others' } }],
});
const quiet = finding('quiet', 'There is no clear difference for Irish adults', { direction: 'no-clear-difference' });
const hidden = finding('race-hidden', 'Not shown for two groups', { figure: '[c]', direction: 'hidden' });

const section: Profile['sections'][number] = {
  id: 'race',
  name: 'Race',
  title: 'Roma adults use housing advice most',
  lead: 'Of 19 groups, one is clearly above.',
  blocks: [
    clear,
    quiet,
    hidden,
    { kind: 'table', table: { ...ethnicGroupTable, id: `advice-race-${area.code}` } },
    {
      kind: 'table',
      table: { ...ethnicGroupTable, caption: 'The first two', rows: ethnicGroupTable.rows.slice(0, 2) },
    },
    { kind: 'table', table: { ...ethnicGroupTable, caption: 'The next two', rows: ethnicGroupTable.rows.slice(2, 4) } },
  ],
};

async function plan(more: Parameters<typeof sampleProfile>[0]): Promise<readonly Slide[]> {
  return planSlides(await prepareReport(sampleProfile({ mainFinding: null, findings: [], ...more })));
}

describe('planSlides', () => {
  it('gives a clear finding a slide with its row picked out; the others of its section share one', async () => {
    const slides = await plan({ sections: [section] });
    const alone = slides.filter(({ body }) => body.kind === 'finding');
    expect(alone.map(({ title, place }) => [title, place])).toEqual([['Roma adults use it most', 'Race']]);
    const [{ body } = { body: null }] = alone;
    const exhibits = body?.kind === 'finding' ? body.exhibits : [];
    expect(exhibits.map(({ caption }) => caption)).toEqual([`Table 1.1: ${ethnicGroupTable.caption}`]);
    expect(exhibits[0]?.picture.description).toContain('Picked out: Roma, ');
    const listed = slides.flatMap((slide) =>
      slide.body.kind === 'stack'
        ? slide.body.parts.flatMap((part) => (part.kind === 'findings' ? [part.findings.map(({ text }) => text)] : []))
        : [],
    );
    expect(listed).toEqual([[quiet.text, hidden.text]]);
  });

  it('says a finding once: one that leads the report has no second slide', async () => {
    const slides = await plan({ mainFinding: clear, sections: [section] });
    expect(slides.filter(({ title }) => title.startsWith('Roma adults use it most')).map(({ place }) => place)).toEqual(
      ['Main findings'],
    );
  });

  it('lets small tables share a slide, each under its caption', async () => {
    const slides = await plan({ sections: [section] });
    const captions = slides.map(({ title, body }) => ({
      title,
      tables: body.kind === 'stack' ? body.parts.flatMap((part) => (part.kind === 'table' ? [part.caption] : [])) : [],
    }));
    const shared = captions.find(({ tables }) => tables.includes('Table 1.2: The first two'));
    expect(shared?.tables).toEqual(['Table 1.2: The first two', 'Table 1.3: The next two']);
    expect(shared?.title).toBe('Race: tables 1.2 and 1.3');
  });

  it('answers a question that has findings alone with all of them, those that lead the report too', async () => {
    const question = { ...section, title: 'Who will benefit?', lead: '', blocks: [clear, quiet] };
    const slides = await plan({ mainFinding: clear, sections: [question] });
    const answer = slides.find(({ title }) => title === 'Race: Who will benefit?');
    const parts = answer?.body.kind === 'stack' ? answer.body.parts : [];
    expect(parts.flatMap((part) => (part.kind === 'findings' ? part.findings.map(({ text }) => text) : []))).toEqual([
      clear.text,
      quiet.text,
    ]);
  });
});
