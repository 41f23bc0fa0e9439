import { type ReactElement, useMemo } from 'react';
import type { Block } from '../../../shared/model/profile.ts';
import { lightTheme } from '../../../shared/presentation/chart-theme.ts';
import { recolourSpec } from '../../charts/recolour-spec.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';

/** A chart or map with the finding as its title; the specification that its reports print, in the window's colours. */
export function ProfilePicture({
  picture,
}: {
  readonly picture: Extract<Block, { kind: 'chart' | 'map' }>;
}): ReactElement {
  const theme = useChartTheme();
  const spec = useMemo(() => recolourSpec(picture.spec, lightTheme, theme), [picture.spec, theme]);
  return (
    <figure className="paper-figure">
      <figcaption>
        <span className="figure-title">{picture.title}</span>
        <span className="figure-subtitle">{picture.subtitle}</span>
      </figcaption>
      <div className="figure-frame" role="group" aria-label={picture.title} tabIndex={0}>
        <VegaChart spec={spec} description={picture.description} />
      </div>
      {picture.notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
    </figure>
  );
}
