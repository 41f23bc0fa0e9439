import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Profile } from '../../../shared/model/profile.ts';
import type { ReleaseCheck } from '../releases/use-releases.ts';
import { DetailsForm } from './details-form.tsx';
import { useEditing } from './editing.ts';
import { ExportPanel } from './export-panel.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { turnedCount } from './open-points.ts';
import { QuestionsPanel } from './questions-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';

interface SidePaneProps {
  readonly profile: Profile | null;
  readonly section: string | null;
  /** Whether it may leave, and what with it. */
  readonly check: UseQueryResult<ReleaseCheck>;
}

/** Beside the document: the way out, what is to settle before it, what only an officer can say, and how it looks. */
export function SidePane({ profile, section, check }: SidePaneProps): ReactElement {
  const { recipe, redline, choice } = useEditing();
  const [shown, setShown] = useState('export');
  const changed = redline === null ? 0 : redline.figures.length || turnedCount(redline.turned);
  const isAssessment = recipe.template === 'eia';
  const hasQuestions = (recipe.questions ?? []).length > 0;
  return (
    <div className="profile-side">
      <Tabs className="side-tabs" selectedKey={shown} onSelectionChange={(key) => setShown(String(key))}>
        <TabList className="tabs" aria-label="Beside the document">
          <Tab id="export" className="tab">
            Export
          </Tab>
          <Tab id="review" className="tab">
            Review{changed > 0 && <span className="tab-count">{changed}</span>}
          </Tab>
          {isAssessment && (
            <Tab id="judgements" className="tab">
              Impact
            </Tab>
          )}
          {hasQuestions && (
            <Tab id="questions" className="tab">
              Questions
            </Tab>
          )}
          <Tab id="details" className="tab">
            Details
          </Tab>
        </TabList>
        <TabPanel id="export" className="side-panel">
          <ExportPanel choice={choice} profile={profile} check={check} />
        </TabPanel>
        <TabPanel id="review" className="side-panel">
          <ReviewPanel profile={profile} check={check} />
        </TabPanel>
        {isAssessment && (
          <TabPanel id="judgements" className="side-panel">
            <JudgementPanel section={section} />
          </TabPanel>
        )}
        {hasQuestions && (
          <TabPanel id="questions" className="side-panel">
            <QuestionsPanel profile={profile} />
          </TabPanel>
        )}
        <TabPanel id="details" className="side-panel">
          <DetailsForm />
        </TabPanel>
      </Tabs>
    </div>
  );
}
