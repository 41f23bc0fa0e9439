import { type ReactElement, useState } from 'react';
import { strandTitles } from '../../../shared/code-lists/code-lists.ts';
import { protectedCharacteristics } from '../../../shared/code-lists/protected-characteristics.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { StrandJudgement } from '../../../shared/model/profile-recipe.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionList } from './action-list.tsx';
import { useEditing } from './editing.ts';
import { FrozenFields } from './frozen-fields.tsx';
import { strandOf } from './profile-outline.ts';
import { withJudgement } from './recipe-edits.ts';
import { SettledArea } from './settled-area.tsx';

const characteristics = protectedCharacteristics.map(({ strand, title }) => ({ id: strand, title }));

const impacts: readonly { readonly id: StrandJudgement['impact']; readonly title: string }[] = [
  { id: 'unknown', title: 'Unknown' },
  { id: 'positive', title: 'Positive' },
  { id: 'negative', title: 'Negative' },
  { id: 'mixed', title: 'Mixed: better for some, worse for others' },
  { id: 'neutral', title: 'Neutral' },
];

/** What an officer judges of a characteristic, which no figure can say: the impact, on whom and how, and what is done. */
export function JudgementPanel({ section }: { readonly section: string | null }): ReactElement {
  const { recipe, change } = useEditing();
  const here = section === null ? null : strandOf(section);
  const [picked, setPicked] = useState<{ readonly at: string | null; readonly strand: StrandId } | null>(null);
  const strand = picked !== null && picked.at === section ? picked.strand : (here ?? picked?.strand ?? 'age');
  const known = characteristics.some(({ id }) => id === strand)
    ? characteristics
    : [...characteristics, { id: strand, title: strandTitles[strand] }];
  const title = known.find(({ id }) => id === strand)?.title ?? '';
  const judgement: StrandJudgement = recipe.judgements?.find((each) => each.strand === strand) ?? {
    strand,
    impact: 'unknown',
    how: '',
    actions: [],
  };
  const judge = (next: Partial<StrandJudgement>, says: string): void =>
    change(withJudgement(recipe, { ...judgement, ...next }), says);
  return (
    <Panel label="Impact" className="judgement">
      <div className="side-body">
        <Chooser
          label="Protected characteristic"
          choices={known.map(({ id, title: name }) => ({ id, title: name, detail: detailOf(recipe.judgements, id) }))}
          chosen={strand}
          onChoose={(id) => {
            const found = known.find((each) => each.id === id);
            if (found !== undefined) setPicked({ at: section, strand: found.id });
          }}
        />
        <FrozenFields legend={`What is judged of ${title.toLowerCase()}`}>
          <Chooser
            label={`Impact on ${title.toLowerCase()}`}
            choices={impacts}
            chosen={judgement.impact}
            onChoose={(id) => {
              const found = impacts.find((each) => each.id === id);
              if (found !== undefined) judge({ impact: found.id }, `${title}: the impact is judged ${found.id}.`);
            }}
          />
          {judgement.impact === 'unknown' && (
            <p className="muted small">Unknown is said as plainly as the rest: no data is never no impact.</p>
          )}
          <SettledArea
            key={strand}
            label="Who is affected, and how"
            value={judgement.how}
            onSettle={(how) => judge({ how }, `${title}: who is affected is saved.`)}
          />
          <ActionList
            key={`actions-${strand}`}
            title={title}
            actions={judgement.actions}
            onChange={(actions, says) => judge({ actions: [...actions] }, says)}
          />
        </FrozenFields>
      </div>
    </Panel>
  );
}

function detailOf(judgements: readonly StrandJudgement[] | undefined, strand: StrandId): string {
  const found = judgements?.find((each) => each.strand === strand);
  return found === undefined ? 'not judged yet' : found.impact;
}
