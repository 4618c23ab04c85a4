import type { Sheet } from '../book/sheet';
import type { ChartState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { requireAllowed } from './arguments';

/** A chart of a sheet by its id. */
export interface ChartRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export function chartState({ sheet, id }: ChartRef): ChartState {
  return sheet.state.charts.find((chart) => chart.id === id) ?? refuse('ItemNotFound');
}

export function changeChart(ref: ChartRef, change: Partial<ChartState>): void {
  requireAllowed(ref.sheet, 'allowEditObjects');
  const state = ref.sheet.change();
  state.charts = state.charts.map((chart) =>
    chart.id === ref.id ? { ...chart, ...change } : chart,
  );
}
