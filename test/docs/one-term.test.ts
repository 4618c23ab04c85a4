import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
/** Words that were given up for another, so that one thing bears one name wherever it is read. */
const GIVEN_UP = new Map([
  ['单独编报', '单独成文'],
  ['评分口径', '评分办法'],
  ['评分标准', '评分办法'],
  ['回答文件', '填报文件'],
  ['导出回答', '导出填报内容'],
  ['往年的回答', '往年的填报内容'],
  ['清除痕迹', '删除痕迹'],
  ['本程序', '本工具'],
  ['系统计算', '本工具计算'],
  ['没有找到项目表', '没有找到预算表'],
  ['里的项目表', '里的预算表'],
]);
/** What her sheets and texts may say is no word of ours. */
const HERS = /-words\.ts$|verify\/|indicator-library/;

const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !HERS.test(name))
    .map((name) => join(folder, name));
const FILES = [
  'README.md',
  'manifest.xml',
  ...filesUnder('src', /\.(?:tsx?|json|html)$/),
  ...filesUnder('docs', /\.md$/),
  ...filesUnder('assets/wps', /\.xml$/),
];

test.each([...GIVEN_UP])('nowhere %s: it is called %s', (word) => {
  const using = FILES.filter((path) => readFileSync(join(ROOT, path), 'utf8').includes(word));
  expect(using).toEqual([]);
});
