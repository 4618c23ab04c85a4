/** A property as the wire names it, in upper camel case; `onlyNamed` is left out of a load of everything. */
export interface PropertyOf<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  readonly onlyNamed?: boolean;
}

/** What the emulator knows of one type of Excel's object model. Names are the wire's. */
export interface MembersOf<T> {
  /** What an Instantiate answers besides a reference, such as the id of a sheet. */
  readonly id?: (target: T) => string;
  readonly properties?: Readonly<Record<string, PropertyOf<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  /** getItem: null means that there is none. */
  readonly item?: (target: T, key: unknown) => HostObject | null;
  /** Whether the library keeps references to objects of this type between requests. */
  readonly isTracked?: boolean;
}

/** A member that is looked up by name; undefined when the type has none. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly isTracked: boolean;
  id(): string | undefined;
  propertyNames(): readonly string[];
  property(
    name: string,
  ):
    { get(): unknown; set: ((value: unknown) => void) | undefined; onlyNamed: boolean } | undefined;
  navigation(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: readonly unknown[]) => unknown) | undefined;
  items(): readonly HostObject[] | undefined;
  item(key: unknown): HostObject | null | undefined;
}

class BoundObject<T> implements HostObject {
  readonly typeName: string;
  readonly target: T;
  readonly isTracked: boolean;
  readonly #members: MembersOf<T>;

  constructor(typeName: string, members: MembersOf<T>, target: T) {
    this.typeName = typeName;
    this.target = target;
    this.isTracked = members.isTracked ?? false;
    this.#members = members;
  }

  id(): string | undefined {
    return this.#members.id?.(this.target);
  }

  propertyNames(): readonly string[] {
    return Object.keys(this.#members.properties ?? {});
  }

  property(name: string): ReturnType<HostObject['property']> {
    const found = own(this.#members.properties, name);
    if (!found) return undefined;
    const { set } = found;
    return {
      get: () => found.get(this.target),
      set:
        set &&
        ((value) => {
          set(this.target, value);
        }),
      onlyNamed: found.onlyNamed ?? false,
    };
  }

  navigation(name: string): (() => HostObject | null) | undefined {
    const found = own(this.#members.navigation, name);
    return found && (() => found(this.target));
  }

  method(name: string): ((args: readonly unknown[]) => unknown) | undefined {
    const found = own(this.#members.methods, name);
    return found && ((args) => found(this.target, args));
  }

  items(): readonly HostObject[] | undefined {
    return this.#members.items?.(this.target);
  }

  item(key: unknown): HostObject | null | undefined {
    return this.#members.item?.(this.target, key);
  }
}

/** Makes objects of one type of the model. */
export type HostType<T> = (target: T) => HostObject;

/** Declares a type of the object model. */
export function hostType<T>(typeName: string, members: MembersOf<T>): HostType<T> {
  return (target) => new BoundObject(typeName, members, target);
}

/** Whether a value is an object of the model. */
export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
