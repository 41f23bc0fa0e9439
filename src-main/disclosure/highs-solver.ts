import loadHighs from 'highs';
import type { LinearModel, LinearSolver, OpenModel } from './linear-solver.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type HighsModel = ReturnType<Highs['createModel']>;

/** Loads the HiGHS solver; the only step of disclosure control that has to be waited for. */
export async function loadSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    withModel(model, use) {
      if (model.lower.length === 0) {
        return use(emptyModel);
      }
      const held = highs.createModel(modelData(model));
      try {
        held.options.set({
          output_flag: false,
          presolve: 'off',
          random_seed: 0,
          mip_rel_gap: 0,
          mip_abs_gap: 0,
        });
        return use(openModel(highs, held, model));
      } finally {
        held.dispose();
      }
    },
  };
}

/** The solver takes no programme without columns; its one point satisfies every row that has none. */
const emptyModel: OpenModel = { setCosts: () => undefined, setBounds: () => undefined, minimise: () => [] };

function modelData({ lower, upper, rows }: LinearModel) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.columns.length;
  });
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: new Float64Array(lower.length),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
    },
  };
}

function openModel(highs: Highs, held: HighsModel, model: LinearModel): OpenModel {
  const { modelStatus, variableType } = highs.constants;
  const width = model.lower.length;
  const columns = { kind: 'range', from: 0, to: width - 1 } as const;
  const domainOf = {
    real: new Int32Array(width).fill(variableType.continuous),
    whole: new Int32Array(width).fill(variableType.integer),
  };
  let domainNow: keyof typeof domainOf = 'real';
  return {
    setCosts(costs) {
      held.changeColsCost(columns, Float64Array.from(costs));
    },
    setBounds(lower, upper) {
      held.changeColsBounds(columns, Float64Array.from(lower), Float64Array.from(upper));
    },
    minimise(domain, gap = 0) {
      if (domain !== domainNow) {
        held.changeColsIntegrality(columns, domainOf[domain]);
        domainNow = domain;
      }
      held.options.set({ presolve: domain === 'whole' ? 'on' : 'off', mip_rel_gap: gap });
      held.run();
      const status = held.getModelStatus();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
        return null;
      }
      if (status !== modelStatus.optimal && status !== modelStatus.empty) {
        throw new Error(`The solver stopped with status ${String(status)}.`);
      }
      return [...held.getSolution().colValue];
    },
  };
}
