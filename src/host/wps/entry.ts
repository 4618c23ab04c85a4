import type { EtAddIn, EtApplication } from './et-types';

/** WPS as a page of an add-in meets it: the spreadsheet, and what add-ins get beside it. */
export interface FoundWps {
  readonly application: EtApplication;
  readonly addIn: EtAddIn | null;
}

/**
 * Finds WPS's spreadsheet among what a page's window holds. Newer clients put it there as `Application` (or `wps`), older ones
 * give it by a function `EtApplication`, others as a member of that name. Its own name cannot tell it from Excel or from the
 * word processor, so it counts as found when it has workbooks. Null elsewhere.
 */
export function findWps(page: Readonly<Record<string, unknown>>): FoundWps | null {
  for (const root of [page['Application'], page['wps']]) {
    if (!isObject(root)) continue;
    const application = isSpreadsheet(root) ? root : memberOf(root, 'EtApplication');
    if (isSpreadsheet(application)) return { application, addIn: isAddIn(root) ? root : null };
  }
  return null;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

/** A member, called where it is a function; undefined when asking for it fails, as with members of other programs. */
function memberOf(owner: object, name: string): unknown {
  try {
    const member: unknown = Reflect.get(owner, name);
    return typeof member === 'function' ? Reflect.apply(member, owner, []) : member;
  } catch {
    return undefined;
  }
}

function isSpreadsheet(value: unknown): value is EtApplication {
  return isObject(value) && isObject(memberOf(value, 'Workbooks'));
}

function isAddIn(root: object): root is EtAddIn {
  return ['ApiEvent', 'FileSystem', 'Env'].every((name) => isObject(memberOf(root, name)));
}
