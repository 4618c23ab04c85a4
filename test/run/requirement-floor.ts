import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A use of Excel's API and the requirement set that it needs. */
export interface ApiUse {
  readonly member: string;
  /** Major and minor number of ExcelApi. */
  readonly version: readonly [number, number];
  /** File and line. */
  readonly where: string;
  /** Whether it stands in a function whose name begins with `late`, which is called only behind `isSetSupported`. */
  readonly isGuarded: boolean;
}

/** What a folder of code needs. */
export interface RequirementFloor {
  readonly uses: readonly ApiUse[];
  /** Members of other sets, such as preview or desktop ones, which nothing guards. */
  readonly foreign: readonly string[];
  /** Names in load texts that Excel does not know. */
  readonly unknown: readonly string[];
  /** The least ExcelApi that unguarded code needs. */
  readonly floor: readonly [number, number];
}

const TAG = /\[\s*Api set:\s*([A-Za-z]+)\s*([\d.]+|BETA[^\]]*)?/i;
const TYPES = '@types/office-js';
/** Functions of this name use what is above the floor; their callers ask `isSetSupported` first. */
const GUARDED = /^late[A-Z]/;

/** Whether the first version is above the second. */
export function isAbove(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

/** The least ExcelApi that a manifest asks for; undefined when it asks for none. */
export function manifestFloor(manifest: string): readonly [number, number] | undefined {
  const found = /<(?:bt:)?Set\s+Name="ExcelApi"\s+MinVersion="(\d+)\.(\d+)"/.exec(manifest);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** Computes the requirement sets that the TypeScript files of a folder use, by the comments of @types/office-js. */
export function requirementFloor(folder: string, root = process.cwd()): RequirementFloor {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(files, options);
  const finder = new UseFinder(program.getTypeChecker(), root);
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) finder.search(source);
  }
  return finder.result();
}

class UseFinder {
  readonly #checker: ts.TypeChecker;
  readonly #root: string;
  readonly #uses = new Map<string, ApiUse>();
  readonly #foreign = new Set<string>();
  readonly #unknown = new Set<string>();

  constructor(checker: ts.TypeChecker, root: string) {
    this.#checker = checker;
    this.#root = root;
  }

  search(source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) this.#identifier(node);
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) this.#key(node);
      if (ts.isBindingElement(node)) this.#binding(node);
      if (ts.isCallExpression(node)) this.#load(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  result(): RequirementFloor {
    const uses = [...this.#uses.values()];
    let floor: readonly [number, number] = [1, 1];
    for (const { version, isGuarded } of uses) {
      if (!isGuarded && isAbove(version, floor)) floor = version;
    }
    return { uses, foreign: [...this.#foreign], unknown: [...this.#unknown], floor };
  }

  #identifier(node: ts.Identifier): void {
    const { parent } = node;
    const call =
      ts.isPropertyAccessExpression(parent) &&
      parent.name === node &&
      ts.isCallExpression(parent.parent) &&
      parent.parent.expression === parent
        ? parent.parent
        : undefined;
    const overload = call && this.#checker.getResolvedSignature(call)?.declaration;
    if (overload && this.#note(overload, node)) return;
    this.#symbol(this.#checker.getSymbolAtLocation(node), node);
  }

  /** Keys of option objects, such as `{ rowHidden: true }`. */
  #key(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    const type = this.#checker.getContextualType(node.parent);
    const name = node.name.getText().replace(/['"]/g, '');
    const property = type && this.#checker.getNonNullableType(type).getProperty(name);
    this.#symbol(property, node);
  }

  /** Members taken by destructuring, such as `const { pageLayout } = sheet`. */
  #binding(node: ts.BindingElement): void {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return;
    const type = this.#checker.getTypeAtLocation(node.parent);
    this.#symbol(type.getProperty(name.text), node);
  }

  /** Names in texts such as `load('items/name,address')`, followed along their paths. */
  #load(call: ts.CallExpression): void {
    const callee = call.expression;
    const [argument] = call.arguments;
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'load') return;
    if (!argument || !ts.isStringLiteralLike(argument)) return;
    for (const path of argument.text.split(',')) {
      const receiver = this.#checker.getTypeAtLocation(callee.expression);
      let type: ts.Type | undefined = this.#checker.getNonNullableType(receiver);
      for (const step of path.trim().split('/')) {
        const property: ts.Symbol | undefined = type?.getProperty(step);
        if (!property) {
          this.#unknown.add(`${step} in '${path.trim()}' at ${this.#where(call)}`);
          break;
        }
        this.#symbol(property, call);
        type = this.#checker.getTypeOfSymbolAtLocation(property, call);
        if (step === 'items') type = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      }
    }
  }

  #symbol(symbol: ts.Symbol | undefined, node: ts.Node): void {
    for (const declaration of symbol?.declarations ?? []) {
      if (this.#note(declaration, node)) return;
    }
  }

  /** Notes a member that bears a requirement set; false when the declaration is none of Excel's. */
  #note(declaration: ts.Node, node: ts.Node): boolean {
    const source = declaration.getSourceFile();
    if (!source.fileName.includes(TYPES)) return false;
    const comment = source.text.slice(declaration.getFullStart(), declaration.getStart());
    const tag = TAG.exec(comment);
    if (!tag) return false;
    const name = nameOf(declaration);
    const [, set = '', text = ''] = tag;
    const where = this.#where(node);
    const [major, minor] = text.split('.').map(Number);
    if (set !== 'ExcelApi' || major === undefined || minor === undefined || Number.isNaN(minor)) {
      this.#foreign.add(`${name} (${set} ${text}) at ${where}`);
      return true;
    }
    const use = {
      member: name,
      version: [major, minor] as const,
      where,
      isGuarded: isGuarded(node),
    };
    this.#uses.set(`${name} ${text} ${String(use.isGuarded)}`, use);
    return true;
  }

  #where(node: ts.Node): string {
    const source = node.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(this.#root, source.fileName)}:${String(line + 1)}`;
  }
}

function nameOf(declaration: ts.Node): string {
  const named = (node: ts.Node | undefined): string => {
    const name = node && 'name' in node ? node.name : undefined;
    return typeof name === 'object' && name !== null && 'text' in name ? String(name.text) : '';
  };
  return `${named(declaration.parent)}.${named(declaration)}`;
}

function isGuarded(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at) && at.name && GUARDED.test(at.name.text)) return true;
  }
  return false;
}

/** Prints what the office host needs, and says whether it is within a floor. */
export function report(folder: string, floor: readonly [number, number]): boolean {
  const found = requirementFloor(folder);
  const above = found.uses.filter(
    ({ version, isGuarded: safe }) => !safe && isAbove(version, floor),
  );
  for (const { member, version, where } of above) {
    console.error(`${member} needs ExcelApi ${version.join('.')}: ${where}`);
  }
  for (const line of [...found.foreign, ...found.unknown]) console.error(line);
  console.info(`least ExcelApi: ${found.floor.join('.')} (${String(found.uses.length)} members)`);
  return above.length === 0 && found.foreign.length === 0 && found.unknown.length === 0;
}

if (process.argv[1]?.endsWith('requirement-floor.ts') === true) {
  const floor = manifestFloor(readFileSync('manifest.xml', 'utf8'));
  process.exitCode = floor && report('src/host/office', floor) ? 0 : 1;
}
