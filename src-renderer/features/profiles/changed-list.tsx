import type { ReactElement } from 'react';
import type { Redline } from '../../../shared/model/edition.ts';

const mostShown = 8;

/** Findings that turned, then the numbers that changed, by the sentence they stand in. */
export function ChangedList({ turned, figures }: Pick<Redline, 'turned' | 'figures'>): ReactElement {
  const findings = [...new Map(turned.toReversed().map((each) => [each.block, each])).values()].toReversed();
  const others = figures.filter(({ turns }) => !turns);
  const sentences = [
    ...Map.groupBy(others, ({ section, block, label }) => `${section ?? ''} ${block} ${label}`).values(),
  ];
  const hidden = sentences.length - mostShown;
  return (
    <>
      {findings.length > 0 && (
        <ul className="stale-list" aria-label="Findings that turned">
          {findings.map(({ block, before, now }) => (
            <li key={block}>
              <span className="stale-turns">The finding has turned</span>
              <del>{before}</del>
              <ins>{now}</ins>
            </li>
          ))}
        </ul>
      )}
      {sentences.length > 0 && (
        <ul className="stale-list" aria-label="Numbers that changed">
          {sentences.slice(0, mostShown).map((group) => (
            <li key={`${group[0]?.section ?? ''} ${group[0]?.block ?? ''} ${group[0]?.label ?? ''}`}>
              <span className="stale-label">{group[0]?.label}</span>
              <span>
                {group.map(({ before, now }, index) => (
                  <span className="stale-pair" key={index}>
                    <del>{before}</del> <ins className="number-stale">{now}</ins>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="muted small">Numbers of {hidden} more changed; see them in the redline.</p>}
    </>
  );
}
