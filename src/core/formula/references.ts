import type { CellAddress, SheetArea } from '../sheet/address';
import type { DefinedName } from '../sheet/grid';
import { findName } from './name';
import { areaOfReference, readQualifier } from './qualifier';
import { sheetsBetween } from './reference-operators';
import { scanFormula } from './scan';

/** What a formula reads. */
export interface FormulaReferences {
  /** Areas of this workbook; whole columns and rows reach to the sheet's edges. */
  readonly areas: readonly SheetArea[];
  /** Other workbooks as the formula names them, such as [1]Sheet1. */
  readonly external: readonly string[];
  /** Names without a definition, and 3-D references whose sheets are missing. */
  readonly unresolved: readonly string[];
  /** Reads cells that its text does not name: INDIRECT, OFFSET, tables, spilled ranges. */
  readonly isDynamic: boolean;
}

/** What is known of the workbook around a formula. */
export interface NameScope {
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly DefinedName[];
}

const NO_SCOPE: NameScope = { sheetNames: [], definedNames: [] };
const DEEPEST_NAME = 16;
const DYNAMIC = /\b(?:INDIRECT|OFFSET)\s*\(/i;
/** Texts, qualifiers, tables, functions, names, numbers and errors, in this order. */
const WORDS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|\[[^\]]*\][\p{L}\p{N}_.]*|[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?:\(|\[(?:[^[\]]|\[[^\]]*\])*\])?|\d[\d.]*(?:[eE][-+]?\d+)?|#(?:[A-Za-z]+(?:\/[A0]!?|[!?])?)?/gu;

interface FoundName {
  readonly name: string;
  readonly sheet: string | null;
}

interface FoundWords {
  readonly names: readonly FoundName[];
  readonly isDynamic: boolean;
}

const SEGMENT_LIMIT = 5000;
const remembered = new Map<string, FoundWords>();

/** The words of one text segment; remembered, because filled formulas share them. */
function readWords(segment: string): FoundWords {
  let found = remembered.get(segment);
  if (!found) {
    if (remembered.size >= SEGMENT_LIMIT) remembered.clear();
    found = findWords(segment);
    remembered.set(segment, found);
  }
  return found;
}

function findWords(segment: string): FoundWords {
  const names: FoundName[] = [];
  let isDynamic = DYNAMIC.test(segment);
  let sheet: string | null = null;
  for (const [word] of segment.matchAll(WORDS)) {
    if (word.endsWith('!') && !word.startsWith('#')) {
      const bare = word.slice(0, -1);
      sheet = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
      continue;
    }
    if (word.endsWith(']') || word === '#') isDynamic = true;
    else if (/^[\p{L}_\\]/u.test(word) && !word.endsWith('(') && !/^(?:TRUE|FALSE)$/i.test(word)) {
      names.push({ name: word, sheet });
    }
    sheet = null;
  }
  return { names, isDynamic };
}

class Collector {
  readonly areas: SheetArea[] = [];
  readonly external: string[] = [];
  readonly unresolved: string[] = [];
  isDynamic = false;
  private readonly scope: NameScope;

  constructor(scope: NameScope) {
    this.scope = scope;
  }

  collect(formula: string, sheet: string, depth: number): void {
    const segments = scanFormula(formula);
    for (const segment of segments) {
      if (typeof segment === 'string') {
        const words = readWords(segment);
        this.isDynamic ||= words.isDynamic;
        for (const found of words.names) this.collectName(found, sheet, depth);
        continue;
      }
      const qualifier = readQualifier(segment.qualifier);
      const area = areaOfReference(segment);
      if (qualifier.kind === 'external') this.external.push(qualifier.text);
      else if (qualifier.kind === 'sheet') {
        this.areas.push({ sheet: qualifier.sheet ?? sheet, ...area });
      } else {
        const { first, last } = qualifier;
        const sheets = sheetsBetween(this.scope.sheetNames, first, last);
        if (sheets.length === 0) this.unresolved.push(`${first}:${last}`);
        for (const name of sheets) this.areas.push({ sheet: name, ...area });
      }
    }
  }

  private collectName({ name, sheet }: FoundName, own: string, depth: number): void {
    if (sheet?.includes('[') === true) {
      this.external.push(sheet);
      return;
    }
    const defined = findName(this.scope.definedNames, name, sheet ?? own);
    if (!defined || depth >= DEEPEST_NAME) this.unresolved.push(name);
    else this.collect(defined.refersTo, own, depth + 1);
  }
}

/**
 * Everything that a formula (without its =) in a cell reads. Without a scope every name and 3-D reference
 * stays unresolved.
 */
export function referencesOf(
  formula: string,
  at: CellAddress,
  scope: NameScope = NO_SCOPE,
): FormulaReferences {
  const collector = new Collector(scope);
  collector.collect(formula, at.sheet, 0);
  const { areas, external, unresolved, isDynamic } = collector;
  return { areas, external, unresolved, isDynamic };
}
