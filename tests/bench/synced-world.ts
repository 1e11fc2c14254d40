import type { Chromium } from '../e2e/harness/chromium';
import { inWorld, type World } from './bench-browser';
import { writeAllDays } from './digests';
import { emptyOtherSources } from './empty-sources';

interface SyncedWorld extends World {
  /** A browser with the extension, which has every day of the first source. */
  project: Chromium;
}

/** Gives an experiment a world in which all days of the first source, and next to none of the others, are synced. */
export async function inSyncedWorld<T>(experiment: (world: SyncedWorld) => Promise<T>): Promise<T> {
  return inWorld(async (world) => {
    writeAllDays(world.standIn.repository);
    emptyOtherSources(world.standIn);
    const project = await world.launch('project');
    await project.synced();
    return experiment({ ...world, project });
  });
}
