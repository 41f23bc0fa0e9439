import { chiSquareRequest } from './chi-square-request.ts';
import { disparityRequest } from './disparity-request.ts';
import { dominanceRequest } from './dominance-request.ts';
import { dsrComparisonRequest } from './dsr-comparison-request.ts';
import { dsrRequest } from './dsr-request.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { funnelsRequest } from './funnels-request.ts';
import { isrRequest } from './isr-request.ts';
import { lifeExpectancyRequest } from './life-expectancy-request.ts';
import { meanRequest } from './mean-request.ts';
import { medianRequest } from './median-request.ts';
import { missingnessBoundsRequest } from './missingness-bounds-request.ts';
import { pAdjustRequest } from './p-adjust-request.ts';
import { proportionRequest } from './proportion-request.ts';
import { quantileRequest } from './quantile-request.ts';
import { rateDifferenceRequest } from './rate-difference-request.ts';
import { rateInversionRequest } from './rate-inversion-request.ts';
import { rateRatioRequest } from './rate-ratio-request.ts';
import { rateRequest } from './rate-request.ts';
import { representationRatioRequest } from './representation-ratio-request.ts';
import { riskComparisonRequest } from './risk-comparison-request.ts';
import { siiRequest } from './sii-request.ts';
import { trendRequest } from './trend-request.ts';
import { weightedMeanRequest } from './weighted-mean-request.ts';
import { weightedShareRequest } from './weighted-share-request.ts';

/** Every method that can be asked for by name. */
export const estimateMethods: readonly EstimateMethod[] = [
  proportionRequest,
  rateRequest,
  meanRequest,
  medianRequest,
  quantileRequest,
  dsrRequest,
  isrRequest,
  lifeExpectancyRequest,
  siiRequest,
  funnelsRequest,
  rateRatioRequest,
  riskComparisonRequest,
  representationRatioRequest,
  dsrComparisonRequest,
  disparityRequest,
  chiSquareRequest,
  trendRequest,
  pAdjustRequest,
  dominanceRequest,
  rateInversionRequest,
  rateDifferenceRequest,
  missingnessBoundsRequest,
  weightedShareRequest,
  weightedMeanRequest,
];
