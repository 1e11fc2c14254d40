import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { adoptSyncedSettings, loadSettings, parseSettings, saveSetting, watchSettings } from './settings';

const FALLBACK = {
  language: 'auto',
  panel: 'open',
  thumbnails: false,
  summaries: 'auto',
  iconVotes: true,
  notify: false,
  liveVotes: false,
  ownSource: '',
  syncHours: 6,
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('parseSettings', () => {
  it('falls back where nothing is stored', () => expect(parseSettings({})).toEqual(FALLBACK));

  it('lets a damaged value fall back alone', () => {
    const stored = {
      'setting.language': 'ko',
      'setting.panel': { open: 1 },
      'setting.thumbnails': 'yes',
      'setting.syncHours': 7,
    };
    expect(parseSettings(stored)).toEqual({ ...FALLBACK, language: 'ko' });
  });
});

describe('saveSetting', () => {
  it('keeps a choice here and for the other browsers, and leaves the others alone', async () => {
    await Promise.all([saveSetting('language', 'en'), saveSetting('syncHours', 12)]);
    expect(await loadSettings()).toEqual({ ...FALLBACK, language: 'en', syncHours: 12 });
    expect(await fakeBrowser.storage.sync.get()).toEqual({ 'setting.language': 'en', 'setting.syncHours': 12 });
  });

  it('keeps here alone what is agreed to on each device', async () => {
    await saveSetting('liveVotes', true);
    await saveSetting('ownSource', 'https://own.test');
    await saveSetting('thumbnails', true);
    const here = { liveVotes: true, ownSource: 'https://own.test', thumbnails: true };
    expect(await loadSettings()).toEqual({ ...FALLBACK, ...here });
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  it('keeps it here where the browser cannot sync', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await saveSetting('panel', 'collapsed');
    expect(await loadSettings()).toEqual({ ...FALLBACK, panel: 'collapsed' });
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('adoptSyncedSettings', () => {
  it('takes over what was chosen elsewhere, and only that', async () => {
    await saveSetting('panel', 'collapsed');
    await fakeBrowser.storage.sync.set({ 'setting.language': 'ko', stranger: 1 });
    await adoptSyncedSettings();
    expect(await loadSettings()).toEqual({ ...FALLBACK, language: 'ko', panel: 'collapsed' });
    expect(await fakeBrowser.storage.local.get('stranger')).not.toHaveProperty('stranger', 1);
  });

  it('leaves what is agreed to on each device, however it got there', async () => {
    const synced = { 'setting.liveVotes': true, 'setting.ownSource': 'https://own.test', 'setting.thumbnails': true };
    await fakeBrowser.storage.sync.set(synced);
    await adoptSyncedSettings();
    const changes = Object.entries(synced).map(([key, newValue]) => [key, { newValue }] as const);
    await adoptSyncedSettings(Object.fromEntries(changes));
    expect(await loadSettings()).toEqual(FALLBACK);
  });

  it('lets no damaged value override a sound one', async () => {
    await saveSetting('syncHours', 12);
    await fakeBrowser.storage.sync.set({ 'setting.syncHours': 7, 'setting.language': 'en' });
    await adoptSyncedSettings();
    expect(await loadSettings()).toEqual({ ...FALLBACK, language: 'en', syncHours: 12 });
  });

  it('takes over nothing but what changed, where that is known', async () => {
    await fakeBrowser.storage.local.set({ 'setting.panel': 'collapsed' });
    await fakeBrowser.storage.sync.set({ 'setting.panel': 'open', 'setting.language': 'ko' });
    const changes = { 'setting.language': { newValue: 'ko' }, 'setting.panel': { oldValue: 'open' } };
    await adoptSyncedSettings({ ...changes, stranger: { newValue: 1 }, 'setting.iconVotes': { newValue: 'yes' } });
    expect(await fakeBrowser.storage.local.get()).toEqual({ 'setting.language': 'ko', 'setting.panel': 'collapsed' });
  });

  it('warns where it cannot be kept', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await adoptSyncedSettings({ 'setting.language': { newValue: 'ko' } });
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('loadSettings', () => {
  it('falls back, and warns, where storage cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
    expect(await loadSettings()).toEqual(FALLBACK);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('watchSettings', () => {
  it('calls back for settings alone, until stopped', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchSettings(changed);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(changed).not.toHaveBeenCalled();
    await saveSetting('thumbnails', true);
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await saveSetting('thumbnails', false);
    expect(changed).toHaveBeenCalledOnce();
  });
});
