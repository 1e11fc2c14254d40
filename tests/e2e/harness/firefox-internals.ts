/**
 * What a user does, or what Firefox does by itself, in words of Firefox's own code
 * (https://searchfox.org/firefox-main/source/toolkit/components/extensions). Each function runs in
 * the browser, by `inBrowser`: it sees its argument and Firefox's names, nothing of this file.
 */
interface Extension {
  id: string;
  backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  /** The context of the background that runs; gone as soon as it is stopped. */
  backgroundContext?: { contextId: number } | null;
  terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}
interface BrowserWindow {
  gBrowser: {
    tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
    selectedTab: unknown;
    removeTab(tab: unknown): void;
  };
}
interface BrowserAction {
  triggerAction(window: BrowserWindow): Promise<void>;
  action: { getContextData(tab: unknown): { badgeText: string } };
}
interface Permissions {
  permissions: string[];
  origins: string[];
}
interface PermissionStore {
  add(id: string, permissions: Permissions, extension: Extension): Promise<void>;
  remove(id: string, permissions: Permissions, extension: Extension): Promise<void>;
}

declare const Services: {
  wm: { getMostRecentWindow(kind: string): BrowserWindow };
};
declare const WebExtensionPolicy: {
  getByID(
    id: string,
  ): { extension: Extension; mozExtensionHostname: string; allowedOrigins: { patterns: { pattern: string }[] } } | null;
};
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: Extension): BrowserAction } } };
    ExtensionPermissions: PermissionStore;
  };
};

/** With what the addresses of an extension's pages begin in this profile. */
export function homeOf(id: string): string {
  return `moz-extension://${WebExtensionPolicy.getByID(id)!.mozExtensionHostname}`;
}

/** How the extension's background stands; null where the extension is not there. */
export function backgroundState(id: string): Extension['backgroundState'] | null {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? null;
}

/** The number of the background that runs: each start has its own; null while none runs. */
export function backgroundNumber(id: string): number | null {
  return WebExtensionPolicy.getByID(id)!.extension.backgroundContext?.contextId ?? null;
}

/**
 * Stops the background the way Firefox does it after half a minute without an event, also where a
 * message waits for its answer, which would buy it time once. An event that comes meanwhile calls it off.
 */
export async function stopBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id)!;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** The hosts that the extension may reach, as patterns. */
export function allowedHosts(id: string): string[] {
  return WebExtensionPolicy.getByID(id)!.allowedOrigins.patterns.map(({ pattern }) => pattern);
}

/** Turns hosts on or off, as the list of permissions in about:addons does it. */
export async function setHosts({
  id,
  origins,
  allowed,
}: {
  id: string;
  origins: string[];
  allowed: boolean;
}): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id)!;
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(module);
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, { permissions: [], origins }, extension);
}

/** Opens the popup over the tab in front, as the extension's button and its shortcut do. */
export async function openToolbarPopup(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id)!;
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
}

/** What stands on the extension's button for the tab in front. */
export function iconText(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id)!;
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  return action.getContextData(gBrowser.selectedTab).badgeText;
}

/** The addresses of all tabs: puppeteer does not hear of one that a page of the extension opens. */
export function tabAddresses(): string[] {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);
}

/** Closes every tab but the first. */
export function closeTabs(): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const tab of gBrowser.tabs.slice(1)) gBrowser.removeTab(tab);
}
