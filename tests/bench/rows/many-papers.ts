import { addressOf, writePagesOf } from '../abstract-pages';
import { inWorld, type World } from '../bench-browser';
import { emptyOtherSources } from '../empty-sources';
import { storePapers } from '../many-papers';
import type { Experiment } from '../row';
import { visitor } from '../seen-at';
import { sideBySide } from '../side-by-side';

const FEW = 500;
/** Papers that are looked at in turn. */
const LOOKED = 24;

/** From the navigation to the panel, in a browser that has many papers stored, against one that has few. */
export function manyPapers(counts: readonly number[], { fullOnly = false } = {}): Experiment {
  return {
    rows: counts.map((count) => ({
      name: `panel with ${count.toLocaleString('en')} papers stored, against ${FEW}`,
      unit: 'ms',
      limit: { of: 'ratio', atMost: 1.1 },
    })),
    fullOnly,
    measure: ({ isShort }) =>
      inWorld(async (world) => {
        world.standIn.repository.writeDay('2025-05-08', ONE_PAPER);
        emptyOtherSources(world.standIn);
        const [few, ...many] = await Promise.all([FEW, ...counts].map((count) => visitsWith(count, world)));
        const times = await sideBySide(isShort ? 10 : 40, [few!, ...many]);
        return times.slice(1).map((values) => ({ values, floor: times[0]! }));
      }),
  };
}

const ONE_PAPER = `## Daily Papers (2025-05-08)

### [One Paper](https://arxiv.org/abs/2505.00001)

Vote: 1

Authors: Jae Doe

- 하나뿐인 논문입니다.
`;

async function visitsWith(count: number, { standIn, launch }: World): Promise<() => Promise<number>> {
  const browser = await launch('project');
  await browser.synced();
  const ids = await storePapers(browser, count, LOOKED);
  writePagesOf(ids, standIn);
  return visitor(await browser.context.newPage(), 'daily-papers-panel', ids.map(addressOf));
}
