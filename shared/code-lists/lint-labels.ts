import { formatList } from '../base/format-list.ts';
import type { HarmonisedLabel, StrandId } from '../model/code-list.ts';
import { normaliseLabel } from './normalise-label.ts';

/** A warning of labels that pool groups, or hide them, with the reason. */
export interface LabelWarning {
  readonly kind:
    'pooled' | 'pooled-beside-detail' | 'large-other' | 'mixed-up-strands' | 'seen-not-said' | 'much-unknown';
  readonly labels: readonly string[];
  readonly sentence: string;
}

const pooled: readonly (readonly [RegExp, string])[] = [
  [
    /\b(bame|bme|b a m e|black (and|asian and|asian) (asian )?minority ethnic|non whites?|ethnic minorit(y|ies)|minority ethnic|people of colou?r|global majority|visible minorit(y|ies)|other than white( british)?|not white)\b/,
    'it pools groups whose circumstances differ',
  ],
  [
    /\b(lgb|lgbt|lgbtq|lgbtqi|lgbtqia|lgbto)\b|\bnon heterosexual\b|\bnot heterosexual\b|\bsexual minorit/,
    'it pools sexual orientations, and often gender identity with them',
  ],
];

const acrossStrands: readonly (readonly [RegExp, StrandId])[] = [
  [/\b(disab|impair)/, 'disability'],
  [/\b(lgb|gay|lesbian|bisexual)/, 'sexual-orientation'],
  [/\b(trans|transgender|non binary)\b/, 'gender-identity'],
  [/\b(bame|bme|black|ethnic|asian)\b/, 'ethnic-group'],
  [/\b(muslim|faith|religio)/, 'religion'],
  [/\b(women|female)\b/, 'sex'],
  [/\b(pregnan|maternity)/, 'pregnancy-maternity'],
];

const largeShare = 0.2;

/** Warns of a strand's labels that pool groups where the dataset has the detail, or hide many people under "Other" or no answer. */
export function lintLabels(labels: readonly HarmonisedLabel[], strand: StrandId): LabelWarning[] {
  return [
    ...pooledLabels(labels),
    ...labelsAcrossStrands(labels),
    ...largeOther(labels, strand),
    ...unknownShare(labels),
    ...fiveWay(labels, strand),
  ];
}

function pooledLabels(labels: readonly HarmonisedLabel[]): LabelWarning[] {
  const detail = labels.filter(({ meaning }) => meaning.kind === 'category').length;
  return labels.flatMap(({ label, meaning }): LabelWarning[] => {
    if (label === null || meaning.kind === 'non-answer') return [];
    const why = pooled.find(([form]) => form.test(normaliseLabel(label)))?.[1];
    if (why === undefined) return [];
    return detail >= 3
      ? [
          {
            kind: 'pooled-beside-detail',
            labels: [label],
            sentence: `"${label}" stands beside ${detail} groups of its own data; ${why}. Show the groups, and leave it out.`,
          },
        ]
      : [
          {
            kind: 'pooled',
            labels: [label],
            sentence: `"${label}" is not a group: ${why}. Ask the partner for the groups that it was made of.`,
          },
        ];
  });
}

function labelsAcrossStrands(labels: readonly HarmonisedLabel[]): LabelWarning[] {
  return labels.flatMap(({ label }): LabelWarning[] => {
    if (label === null || !/[/,&+]|\band\b|\bor\b/i.test(label)) return [];
    const normal = normaliseLabel(label);
    const found = acrossStrands.filter(([form]) => form.test(normal)).map(([, strand]) => strand);
    if (new Set(found).size < 2) return [];
    return [
      {
        kind: 'mixed-up-strands',
        labels: [label],
        sentence: `"${label}" puts different characteristics together, so nothing can be said of any one of them. Ask for each by itself.`,
      },
    ];
  });
}

function largeOther(labels: readonly HarmonisedLabel[], strand: StrandId): LabelWarning[] {
  const counted = labels.filter(({ meaning }) => meaning.kind === 'category');
  const rows = sum(counted);
  const others = counted.filter(({ label }) => label !== null && /^(any )?others?\b/.test(normaliseLabel(label)));
  if (strand === 'sex' || rows === 0 || sum(others) <= rows * largeShare || counted.length < 3) return [];
  const names = others.map(({ label }) => `"${label ?? ''}"`);
  const share = Math.round((100 * sum(others)) / rows);
  return [
    {
      kind: 'large-other',
      labels: others.map(({ label }) => label ?? ''),
      sentence: `${formatList(names)} holds ${share}% of those who answered. So large an "other" often hides a group, or stands for no answer: ask what is in it.`,
    },
  ];
}

function unknownShare(labels: readonly HarmonisedLabel[]): LabelWarning[] {
  const people = labels.filter(({ meaning }) => meaning.kind !== 'total' && meaning.kind !== 'sub-total');
  const silent = people.filter(({ meaning }) => meaning.kind === 'non-answer' && meaning.answer !== 'does-not-apply');
  const rows = sum(people);
  if (rows === 0 || sum(silent) <= rows * largeShare) return [];
  const share = Math.round((100 * sum(silent)) / rows);
  return [
    {
      kind: 'much-unknown',
      labels: silent.map(({ label }) => label ?? ''),
      sentence: `${share}% gave no answer. Shares of those who did may not hold for all.`,
    },
  ];
}

/** Four or five bare families of ethnic groups, with no mixed one, are how an officer records what was seen. */
function fiveWay(labels: readonly HarmonisedLabel[], strand: StrandId): LabelWarning[] {
  if (strand !== 'ethnic-group') return [];
  const words = labels.flatMap(({ label, meaning }) =>
    label === null || meaning.kind === 'non-answer' ? [] : [normaliseLabel(label)],
  );
  const isSeen =
    words.some((word) => /^ic ?[1-6]$/.test(word)) ||
    (words.length >= 3 && words.every((word) => ['asian', 'black', 'white', 'other'].includes(word)));
  if (!isSeen) return [];
  return [
    {
      kind: 'seen-not-said',
      labels: labels.flatMap(({ label }) => label ?? []),
      sentence:
        'These look like what an officer saw, not what people said: four broad groups and no mixed one. Prefer the self-defined column, and name the list if this one is used.',
    },
  ];
}

function sum(labels: readonly HarmonisedLabel[]): number {
  return labels.reduce((total, { rows }) => total + rows, 0);
}
