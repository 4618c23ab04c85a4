import { drawnPlan } from '../core/sheet/plan';
import type { SheetJob, WriteJob } from './host';

/** A job with all its sheets drawn, for hosts that look at them more than once. */
export function drawJob(job: SheetJob): WriteJob {
  return { ...job, plans: job.plans.map(drawnPlan) };
}
