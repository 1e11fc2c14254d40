import type { Settings } from '../../settings';

/** Keeps what the user chose. */
export type SetSetting = <Name extends keyof Settings>(name: Name, value: Settings[Name]) => void;
