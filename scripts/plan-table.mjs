// `node scripts/plan-table.mjs`: what the plan of the syncs costs every host, printed and written into docs/COST.md.
import { createJiti } from 'jiti';

/** @type {typeof import('./plan-cost.ts')} */
const { writePlanTable } = await createJiti(import.meta.url).import('./plan-cost.ts');
await writePlanTable('docs/COST.md');
