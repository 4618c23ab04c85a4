import { HostError, refuse } from './host-error';
import { isHostObject, type HostObject } from './host-object';
import { answerQuery } from './query';
import {
  ACTION,
  PATH,
  type QueryAnswer,
  type QueryBody,
  type WireAction,
  type WireArguments,
  type WirePath,
} from './wire';

/** How a request is to fail: before the action of this number is carried out. */
export interface PlannedError {
  readonly before: number;
  readonly code: string;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Carries out requests on an object model. Earlier actions stay applied when one fails. */
export class Interpreter {
  readonly #root: HostObject;
  readonly #references = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  readonly #unknown = new Map<string, number>();
  #nextReference = 1;

  constructor(root: HostObject) {
    this.#root = root;
  }

  /** Members that were asked for and are not implemented, with how often. */
  get unknownMembers(): ReadonlyMap<string, number> {
    return this.#unknown;
  }

  /** References that the library holds; it must give all back. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /** A reference under which the library may ask for an object later. */
  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined && this.#references.has(known)) return known;
    const id = `r${this.#nextReference++}`;
    this.#references.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  execute(body: QueryBody, planned?: PlannedError): QueryAnswer {
    return new Run(this, body).answer(planned);
  }

  /** Forgets all references, as when the host ends. */
  forget(): void {
    this.#references.clear();
  }

  root(): HostObject {
    return this.#root;
  }

  release(id: unknown): void {
    this.#references.delete(String(id));
  }

  reference(id: string): HostObject | undefined {
    return this.#references.get(id);
  }

  identify(object: HostObject): Record<string, unknown> {
    const id = object.id();
    const answer: Record<string, unknown> = id === undefined ? {} : { Id: id };
    const reference = this.#ids.get(object);
    if (reference !== undefined && this.#references.has(reference)) {
      answer['_ReferenceId'] = reference;
    }
    return answer;
  }

  missing(kind: string, typeName: string, name: string): never {
    const key = `${kind} ${typeName}.${name}`;
    this.#unknown.set(key, (this.#unknown.get(key) ?? 0) + 1);
    return refuse('ApiNotFound', `The emulated Excel does not implement the ${key}.`);
  }
}

/** One request. Objects are resolved when they are first needed. */
class Run {
  readonly #host: Interpreter;
  readonly #body: QueryBody;
  readonly #objects = new Map<number, HostObject | null>();

  constructor(host: Interpreter, body: QueryBody) {
    this.#host = host;
    this.#body = body;
  }

  answer(planned: PlannedError | undefined): QueryAnswer {
    const results: { ActionId: number; Value: unknown }[] = [];
    const actions = this.#body.Actions;
    let index = 0;
    try {
      for (; index < actions.length; index++) {
        const action = actions[index];
        if (!action) break;
        if (planned && index >= planned.before) return this.#failure(index, planned.code, results);
        const value = this.#act(action);
        if (action.ActionType !== ACTION.setProperty) {
          results.push({ ActionId: action.Id, Value: value ?? null });
        }
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return this.#failure(index, error, results);
    }
    if (planned) return this.#failure(actions.length - 1, planned.code, results);
    return { Results: results };
  }

  #failure(index: number, error: HostError | string, results: QueryAnswer['Results']): QueryAnswer {
    const isPlanned = typeof error === 'string';
    return {
      Error: {
        ActionIndex: index,
        Code: isPlanned ? error : error.code,
        HttpStatusCode: isPlanned ? 500 : error.status,
        Location: this.#location(index),
        Message: isPlanned ? 'A planned failure.' : error.message,
      },
      Results: results,
    };
  }

  #location(index: number): string {
    const action = this.#body.Actions[index];
    const path = action && this.#body.ObjectPaths[action.ObjectPathId];
    if (!action || !path) return '';
    const object = this.#objects.get(action.ObjectPathId);
    if (object && action.Name !== '') return `${object.typeName}.${lower(action.Name)}`;
    const parent = this.#objects.get(path.ParentObjectPathId ?? 0);
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : lower(path.Name);
    return parent ? `${parent.typeName}.${name}` : name;
  }

  #act(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.#host.identify(object);
      case ACTION.query:
        return answerQuery(
          object,
          action.QueryInfo ?? {},
          (found) => this.#host.identify(found),
          (...what) => this.#host.missing(...what),
        );
      case ACTION.method:
        return this.#call(object, action);
      case ACTION.setProperty:
        this.#set(object ?? refuse('InvalidReference'), action);
        return null;
      default:
        return this.#host.missing('action', 'ActionType', String(action.ActionType));
    }
  }

  #set(object: HostObject, action: WireAction): void {
    const set = object.property(action.Name)?.set;
    if (!set) this.#host.missing('setter', object.typeName, action.Name);
    else set(this.#arguments(action.ArgumentInfo)[0]);
  }

  #call(object: HostObject | null, action: WireAction): unknown {
    if (action.Name === '_KeepReference') return object && void this.#host.keep(object);
    const args = this.#arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.#host.release(args[0]);
      return null;
    }
    return this.#invoke(object ?? refuse('InvalidReference'), action.Name, args);
  }

  #invoke(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = object.method(name);
    return method ? method(args) : this.#host.missing('method', object.typeName, name);
  }

  #arguments(info: WireArguments | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => this.#argument(value, references[at]));
  }

  /** A plain value, or the object that a path stands for, also inside arrays and option objects. */
  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.#resolve(reference);
    if (Array.isArray(value) && Array.isArray(reference)) {
      const inner: readonly unknown[] = reference;
      return value.map((item, at) => this.#argument(item, inner[at]));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.#resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.#argument(inner, 0)]),
    );
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[id] ?? refuse('GeneralException', `No path ${id}.`);
    const found = this.#follow(path);
    this.#objects.set(id, found);
    return found;
  }

  #follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#host.root();
      case PATH.reference:
        return this.#host.reference(path.Name) ?? refuse('InvalidReference');
      case PATH.nullObject:
        return null;
      case PATH.newObject:
        return this.#host.missing('new object', path.Name, 'constructor');
      default: {
        const parent = this.#resolve(path.ParentObjectPathId ?? 0);
        return parent && this.#step(parent, path);
      }
    }
  }

  #step(parent: HostObject, path: WirePath): HostObject | null {
    if (path.ObjectPathType === PATH.property) {
      const navigate = parent.navigation(path.Name);
      return navigate ? navigate() : this.#host.missing('property', parent.typeName, path.Name);
    }
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      const item = parent.item(args[0]);
      if (item === undefined) return this.#host.missing('item', parent.typeName, 'getItem');
      return item ?? refuse('ItemNotFound');
    }
    const result = this.#invoke(parent, path.Name, args);
    if (result === null || result === undefined) return null;
    return isHostObject(result) ? result : refuse('GeneralException', `${path.Name}: no object.`);
  }
}
