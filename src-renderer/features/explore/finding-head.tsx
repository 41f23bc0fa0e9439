import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../../../shared/base/format-words.ts';
import type { DisclosureSummary } from '../../../shared/model/disclosure-summary.ts';
import { type EvidenceView, readView } from '../../../shared/presentation/evidence-view.ts';
import { groupComparisons, hiddenComparisons } from '../../../shared/presentation/group-comparisons.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { chosenFinding } from '../../../shared/presentation/chosen-finding.ts';
import { MethodPopover } from './method-popover.tsx';
import { PinButton } from './pin-button.tsx';
import type { Selection } from './selection.ts';

interface FindingHeadProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly disclosure: DisclosureSummary;
  readonly isCopying: boolean;
  readonly onCopy: () => void;
}

/** The finding is the title; below it the numbers it rests on. */
export function FindingHead({ view, selection, disclosure, isCopying, onCopy }: FindingHeadProps): ReactElement {
  const finding = useMemo(() => chosenFinding(view, selection.category), [view, selection.category]);
  const counts = useMemo(() => countsSentence(view), [view]);
  const area = selection.area.code === selection.whole.code ? null : selection.area.code;
  const { queries } = useEngine();
  const recipes = useQuery(queries.reports.list.queryOptions());
  const profile = recipes.data?.find(({ measures }) => measures.includes(selection.measure.id))?.id ?? null;
  return (
    <div className="finding">
      <WindowTitle title={`Explore: ${selection.measure.title}`} />
      <div className="text-words">
        <div className="finding-chips">
          <span className="chip chip-accent">Finding</span>
          <span className="chip">
            <Icon name="lock" size={12} />
            {`Protected: ${disclosure.policy}`}
          </span>
        </div>
        <h1 aria-live="polite">
          {finding === null ? 'Nothing can be compared here' : <Unbroken text={finding.text.replace(/\.$/, '')} />}
        </h1>
        <p>{finding === null ? counts : `${finding.detail} ${counts}`.trim()}</p>
      </div>
      <div className="page-actions">
        <MethodPopover view={view} category={selection.category} disclosure={disclosure} />
        <Button icon="copy" isPending={isCopying} onPress={onCopy}>
          Copy table
        </Button>
        <PinButton view={view} selection={selection} />
        <Button
          kind="primary"
          icon="profiles"
          onPress={() => navigate({ screen: 'profiles', profile, area, section: null })}
        >
          {`Profile of ${selection.area.name}`}
        </Button>
      </div>
    </div>
  );
}

/** "17 comparisons by ethnic group; two are hidden to protect people." Two groups are compared once, read from either side. */
function countsSentence(view: EvidenceView): string {
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const most = comparisons.length === 2 ? 1 : comparisons.length;
  const hidden = Math.min(most, hiddenComparisons(comparisons).length);
  const made = Math.min(most, comparisons.filter(({ ratio }) => ratio.status === 'value').length);
  const hiddenWords =
    hidden === 0 ? '' : `; ${numberInWords(hidden)} ${hidden === 1 ? 'is' : 'are'} hidden to protect people`;
  return `${startSentence(countedNoun(made, 'comparison'))} by ${withinSentence(reading.breakdown.strand.title)}${hiddenWords}.`;
}
