/** What a fake counts: every member that is asked for, set or called, and those that it does not know. */
export class MemberLog {
  readonly unknown = new Set<string>();
  #count = 0;
  #failAt: number | null = null;
  #isCrash = false;

  get count(): number {
    return this.#count;
  }

  /** Fails at the member use of that number, counted from 1 from now on; a crash fails from there on. */
  failAt(number: number | null, isCrash = false): void {
    this.#count = 0;
    this.#failAt = number;
    this.#isCrash = isCrash;
  }

  use(member: string): void {
    this.#count++;
    const at = this.#failAt;
    if (at !== null && (this.#count === at || (this.#isCrash && this.#count > at))) {
      throw new Error(`planned failure at ${member}`);
    }
  }
}

/** An object that knows its own members only: any other is an error, and noted. */
export function strict<T extends object>(name: string, members: T, log: MemberLog): T {
  const check = (key: string): void => {
    if (key in members) return;
    log.unknown.add(`${name}.${key}`);
    throw new TypeError(`${name}.${key} is not a member`);
  };
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      check(key);
      log.use(`${name}.${key}`);
      return Reflect.get(target, key, target);
    },
    set(target, key, value) {
      if (typeof key === 'symbol') return false;
      check(key);
      log.use(`${name}.${key}=`);
      return Reflect.set(target, key, value, target);
    },
  });
}
