import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { licencesPage } from './licences-page';
import { rulesPage } from './rules-page';

const page = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');

test('the page of rules is as fresh as the catalogue', () => {
  expect(page('rules.md')).toBe(rulesPage());
});

test('the page of licences is as fresh as what is installed', () => {
  expect(page('licences.md')).toBe(licencesPage());
});
