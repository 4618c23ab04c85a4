/** Choices that belong to the person and not to a workbook, such as a sheet's column that she hides. */
export interface Preferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** Where Excel runs and what it keeps for the person. */
export interface OfficeSurroundings {
  /** As Microsoft's helpers name it: WEB, EXCEL and so on. For display and problem reports, never for decisions. */
  readonly host: string;
  readonly platform: string;
  readonly preferences: Preferences;
}

const CONTAINER = 'self-evaluation';

/**
 * Loads Microsoft's helpers, which only Excel needs, and asks them where we are. The file calls `Function("return this")`
 * once while it loads, within a try: under a policy without eval it falls back to `window`. Rejects when it cannot load;
 * the pane then goes on without preferences.
 */
export async function openSurroundings(): Promise<OfficeSurroundings> {
  const { Storage, StorageType, Utilities } = await import('@microsoft/office-js-helpers');
  const kept = new Storage<string>(CONTAINER, StorageType.LocalStorage);
  return {
    host: Utilities.host,
    platform: Utilities.platform,
    preferences: {
      get: (key) => (kept.has(key) ? kept.get(key) : null),
      set: (key, value) => {
        kept.set(key, value);
      },
    },
  };
}
