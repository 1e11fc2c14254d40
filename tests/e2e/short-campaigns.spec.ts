import { someOfFaultMatrix } from '../campaigns/fault-matrix';
import { manyTabs } from '../campaigns/many-tabs';
import { privacy } from '../campaigns/privacy';
import { randomFaults } from '../campaigns/random-faults';
import { randomKills } from '../campaigns/random-kills';
import { upgradeKills } from '../campaigns/upgrade-kills';

// A little of each campaign: what a change is likely to break is seen by these already.
someOfFaultMatrix();
randomFaults(8);
randomKills({ parts: 1, moments: 4 });
upgradeKills({ worker: 4, 'extension process': 4, browser: 1 });
privacy(5);
manyTabs(8);
