import type { ReactElement, ReactNode } from 'react';
import { formatRoute } from '../../app/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { useEditing } from './editing.ts';
import type { OpenPoint } from './open-points.ts';

/** What is to settle before the profile is sent, each with the way to it. */
export function OpenChecks({ points }: { readonly points: readonly OpenPoint[] }): ReactElement {
  const { choice } = useEditing();
  const hrefOf = (at: NonNullable<OpenPoint['at']>): string =>
    'dataset' in at
      ? formatRoute({ screen: 'library', dataset: at.dataset, column: null })
      : formatRoute({ screen: 'profiles', profile: choice.recipe.id, area: choice.area.code, section: at.section });
  return (
    <>
      {points.map(({ text, at }) => (
        <Check key={text} isMet={false}>
          {at === undefined ? text : <a href={hrefOf(at)}>{text}</a>}
        </Check>
      ))}
    </>
  );
}

/** One thing that is met, or is open; null while it is being looked at. */
export function Check({
  isMet,
  children,
}: {
  readonly isMet: boolean | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className={isMet === false ? 'check-open' : 'check-met'}>
      <Icon name={isMet === null ? 'info' : isMet ? 'tick' : 'warn'} size={14} />
      <span>{children}</span>
    </li>
  );
}
