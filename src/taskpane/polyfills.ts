/**
 * What the libraries expect and Chromium 80 lacks (WPS on Linux). Imported before everything else. Each is the plain
 * meaning of the standard, for what is used here, not a complete implementation.
 */

/** A reference that holds on: without a garbage collector's help it can only be strong. */
class StrongReference<T extends WeakKey> {
  readonly #target: T;

  constructor(target: T) {
    this.#target = target;
  }

  deref(): T | undefined {
    return this.#target;
  }
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function replaceAll(
  this: string,
  pattern: string | RegExp,
  replacement: string | ((match: string) => string),
): string {
  const finder =
    typeof pattern === 'string'
      ? new RegExp(pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
      : pattern;
  return typeof replacement === 'string'
    ? this.replace(finder, replacement)
    : this.replace(finder, replacement);
}

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

define(globalThis, 'WeakRef', StrongReference);
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(String.prototype, 'replaceAll', replaceAll);
define(Object, 'hasOwn', (target: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(target, key),
);

// The schemas' library tries whether it may make functions from text; the content policy forbids it, and reports the try.
define(globalThis, '__zod_globalConfig', { jitless: true });
