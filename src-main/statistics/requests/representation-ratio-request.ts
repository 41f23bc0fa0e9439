import { binomialTest } from '../binomial-test.ts';
import { goodnessOfFitTest } from '../chi-square.ts';
import { sumOf } from '../contingency-table.ts';
import { logWaldFactor } from '../rate-ratio.ts';
import { representationGap } from '../representation-ratio.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readConfidence } from './comparison-options.ts';
import { knownNumbers } from './known-numbers.ts';

export const representationRatioRequest: EstimateMethod = {
  name: 'representation-ratio',
  summary:
    "Each group's share of service users against its share of the population, as a ratio and as a gap in percentage points with Wilson limits, its rate against everyone else's, and how far its users are from those expected.",
  source: 'Wilson 1927 over a population share taken as fixed; Haberman 1973 (adjusted residual); exact binomial p',
  inputs: {
    users: 'service users of each group; leave out those of unknown group',
    population: 'residents, or those eligible, of each group',
  },
  options: { confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100' },
  estimate(inputs, options) {
    const columns = knownNumbers(inputs, ['users', 'population']);
    const users = columns('users');
    const population = columns('population');
    const confidence = readConfidence(options);
    const everyone = { users: sumOf(users), population: sumOf(population) };
    const adjusted = users.length < 2 ? [] : goodnessOfFitTest(users, population).adjustedResiduals;
    const groups = users.map((count, index) => ({
      ...ofGroup({ users: count, population: population[index] ?? 0 }, everyone, confidence),
      gof_adjusted_residual: adjusted[index] ?? NaN,
    }));
    const column = (name: keyof (typeof groups)[number]) => groups.map((group) => group[name]);
    return {
      user_share: column('user_share'),
      pop_share: column('pop_share'),
      representation_ratio: column('representation_ratio'),
      lower: column('lower'),
      upper: column('upper'),
      pp_gap: column('pp_gap'),
      pp_gap_lower: column('pp_gap_lower'),
      pp_gap_upper: column('pp_gap_upper'),
      expected_users: column('expected_users'),
      shortfall: column('shortfall'),
      rate_vs_rest: column('rate_vs_rest'),
      rate_vs_rest_lower: column('rate_vs_rest_lower'),
      rate_vs_rest_upper: column('rate_vs_rest_upper'),
      gof_adjusted_residual: column('gof_adjusted_residual'),
      binom_exact_p: column('binom_exact_p'),
    };
  },
};

interface People {
  readonly users: number;
  readonly population: number;
}

function ofGroup(group: People, everyone: People, confidence: number) {
  const share = wilsonInterval(group.users, everyone.users, confidence);
  const rest = { users: everyone.users - group.users, population: everyone.population - group.population };
  const populationShare = wilsonInterval(group.population, everyone.population).value;
  const gap = representationGap(
    { group: group.users, total: everyone.users },
    { group: group.population, total: everyone.population },
    confidence,
  );
  const expected = everyone.users * populationShare;
  const versusRest = group.users / group.population / (rest.users / rest.population);
  const factor = group.users === 0 || rest.users === 0 ? null : logWaldFactor(group.users, rest.users, confidence);
  const isTestable = populationShare > 0 && populationShare < 1 && Number.isInteger(group.users + everyone.users);
  const proportion = { value: populationShare, complement: rest.population / everyone.population };
  return {
    user_share: share.value,
    pop_share: populationShare,
    representation_ratio: share.value / populationShare,
    lower: share.lower / populationShare,
    upper: share.upper / populationShare,
    pp_gap: 100 * gap.value,
    pp_gap_lower: 100 * gap.limits.lower,
    pp_gap_upper: 100 * gap.limits.upper,
    expected_users: expected,
    shortfall: group.users - expected,
    rate_vs_rest: versusRest,
    rate_vs_rest_lower: factor === null ? null : versusRest / factor,
    rate_vs_rest_upper: factor === null ? null : versusRest * factor,
    binom_exact_p: isTestable ? binomialTest({ count: group.users, total: everyone.users }, proportion) : null,
  };
}
