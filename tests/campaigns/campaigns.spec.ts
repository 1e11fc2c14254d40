import { faultMatrix } from './fault-matrix';
import { manyTabs } from './many-tabs';
import { privacy } from './privacy';
import { randomFaults } from './random-faults';
import { randomKills } from './random-kills';
import { upgradeKills } from './upgrade-kills';

// Each at its full length; `tests/e2e/short-campaigns.spec.ts` has a little of each.
faultMatrix();
randomFaults(200);
randomKills({ parts: 5, moments: 10 });
upgradeKills({ worker: 50, 'extension process': 50, browser: 15 });
privacy(50);
manyTabs(50);
