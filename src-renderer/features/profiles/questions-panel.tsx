import type { ReactElement } from 'react';
import { NumberField, Input, Label } from 'react-aria-components';
import { countWords } from '../../../shared/base/count-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import type { ProfileQuestion } from '../../../shared/model/profile-recipe.ts';
import { Panel } from '../../ui/panel.tsx';
import { SettledText } from '../../ui/settled-text.tsx';
import { useEditing } from './editing.ts';
import { FrozenFields } from './frozen-fields.tsx';
import { withQuestion } from './recipe-edits.ts';
import { SettledArea } from './settled-area.tsx';

/** The headings that a funder or committee asks for: their words, their limits, and what the officer says under each. */
export function QuestionsPanel({ profile }: { readonly profile: Profile | null }): ReactElement {
  const { recipe } = useEditing();
  return (
    <Panel label="Questions" className="questions">
      <div className="side-body">
        <p className="muted small">
          Your words stand first; findings follow while they fit in the limit, the weightiest before the others.
        </p>
        <FrozenFields legend="Questions and answers">
          {(recipe.questions ?? []).map((question, at) => (
            <Question key={question.id} number={at + 1} question={question} profile={profile} />
          ))}
        </FrozenFields>
      </div>
    </Panel>
  );
}

interface QuestionProps {
  readonly number: number;
  readonly question: ProfileQuestion;
  readonly profile: Profile | null;
}

function Question({ number, question, profile }: QuestionProps): ReactElement {
  const { recipe, change } = useEditing();
  const put = (next: Partial<ProfileQuestion>, says: string): void =>
    change(withQuestion(recipe, { ...question, ...next }), says);
  const printed = profile?.sections.find(({ id }) => id === `question-${question.id}`)?.words?.count ?? null;
  return (
    <section className="question">
      <h3>Question {number}</h3>
      <SettledText
        label="Heading"
        value={question.heading}
        onSettle={(heading) => put({ heading }, 'The heading is changed.')}
      />
      <NumberField
        className="form-field"
        value={question.wordLimit ?? Number.NaN}
        minValue={1}
        step={1}
        onChange={(limit) => {
          const wordLimit = Number.isNaN(limit) ? null : limit;
          if (wordLimit !== question.wordLimit) put({ wordLimit }, 'The word limit is changed.');
        }}
      >
        <Label>Most words; empty for no limit</Label>
        <Input className="text-input" />
      </NumberField>
      <SettledArea
        label="Your words"
        value={question.text}
        rows={5}
        note={(typed) => <WordCount words={countWords(typed)} printed={printed} limit={question.wordLimit} />}
        onSettle={(text) => put({ text }, 'Your words are saved.')}
      />
    </section>
  );
}

function WordCount({
  words,
  printed,
  limit,
}: {
  readonly words: number;
  readonly printed: number | null;
  readonly limit: number | null;
}): ReactElement {
  const isOver = limit !== null && words > limit;
  return (
    <p className={isOver ? 'word-count word-count-over' : 'word-count'} aria-live="polite">
      {limit === null
        ? `${formatNumber(words)} words of yours.`
        : isOver
          ? `${formatNumber(words)} words, ${formatNumber(words - limit)} more than the limit of ${formatNumber(limit)}.`
          : `${formatNumber(words)} of ${formatNumber(limit)} words.`}
      {printed !== null && !isOver && ` With its findings: ${formatNumber(printed)}.`}
    </p>
  );
}
