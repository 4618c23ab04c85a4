import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveringSections, fieldsOf } from '../../../../src/core/evaluation/coverage';
import { FIELD } from '../../../../src/core/evaluation/field-ids';
import { outlineSchema, type OutlineBlock } from '../../../../src/core/evaluation/outline/outline';
import { fieldFileSchema, loadOutline } from '../../../../src/core/evaluation/outline/outline-file';
import { findOutline, allOutlines } from '../../../../src/core/evaluation/outline/outlines';
import { walkBlocks } from '../../../../src/core/evaluation/outline/walk-blocks';
import { findProfile } from '../../../../src/core/evaluation/profile/profiles';

const FOLDER = join(process.cwd(), 'src/core/evaluation/outline');

function visited(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const all: OutlineBlock[] = [];
  walkBlocks(blocks, (block) => all.push(block));
  return all;
}

const headings = (blocks: readonly OutlineBlock[]) =>
  visited(blocks).flatMap((block) => (block.kind === 'heading' ? [block] : []));

describe('outline data', () => {
  test('every data file in the folder is in the list', () => {
    const ids = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json') && file !== 'fields.json')
      .map((file) => file.replace('.json', ''));
    expect(
      allOutlines()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.sort());
  });

  test('the shared questions have an id of their own each', () => {
    const file: unknown = JSON.parse(readFileSync(join(FOLDER, 'fields.json'), 'utf8'));
    const ids = fieldFileSchema.parse(file).fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(allOutlines().map((outline) => [outline.id, outline] as const))(
    '%s',
    (_, outline) => {
      const fields = new Map(outline.fields.map((field) => [field.id, field]));

      test('satisfies the schema and names a profile', () => {
        expect(outlineSchema.parse(outline)).toEqual(outline);
        expect(findProfile(outline.profile)).toBeDefined();
        expect(fields.size).toBe(outline.fields.length);
      });

      test('blocks print only questions that it asks', () => {
        for (const block of visited([...outline.blocks, ...outline.projectBlocks])) {
          for (const id of fieldsOf(block)) expect([...fields.keys()]).toContain(id);
        }
      });

      test('every required answer is printed somewhere', () => {
        const printed = new Set(visited(outline.blocks).flatMap(fieldsOf));
        const heads = new Set<string>([
          FIELD.unitName,
          FIELD.year,
          'F03',
          FIELD.ownReportThreshold,
        ]);
        const missing = outline.fields.filter(
          ({ id, required, fromSheet, condition }) =>
            required !== 'optional' &&
            !fromSheet &&
            condition !== 'ownReport' &&
            !printed.has(id) &&
            !heads.has(id),
        );
        expect(missing.map(({ id }) => id)).toEqual([]);
      });

      test('conditional questions have a condition and others none', () => {
        for (const { required, condition } of outline.fields) {
          expect(condition !== undefined).toBe(required === 'conditional');
        }
      });

      test('structured questions have columns with ids of their own', () => {
        for (const { type, columns } of outline.fields) {
          const ids = (columns ?? []).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          if (type === 'list' || type === 'involved') expect(ids.length).toBeGreaterThan(0);
        }
      });

      test('loops over projects stand where all projects are demanded, never in a report of one', () => {
        expect(visited(outline.projectBlocks).some(({ kind }) => kind === 'projects')).toBe(false);
        for (const heading of headings(outline.blocks)) {
          if (!heading.covers) continue;
          expect(heading.section).toBeDefined();
          expect(visited(heading.children).some(({ kind }) => kind === 'projects')).toBe(true);
        }
      });

      test('sections have ids of their own', () => {
        const ids = headings(outline.blocks).flatMap(({ section }) => section ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      });
    },
  );
});

describe('annex 4-2 of 2019', () => {
  const outline = findOutline('yunnan-2019-annex-4-2')!;

  test('has the headings of the annex in their order', () => {
    const texts = headings(outline.blocks).filter(({ level }) => level < 3);
    expect(texts.map(({ text }) => text)).toEqual([
      '一、项目基本情况',
      '（一）项目基本情况简介',
      '（二）绩效目标设定及指标完成情况',
      '二、项目资金使用及管理情况',
      '三、项目组织实施情况',
      '四、项目绩效情况',
      '五、存在的问题',
      '（一）专项管理方面的问题',
      '（二）资金分配方面的问题',
      '（三）资金拨付方面的问题',
      '（四）资金使用方面的问题',
      '六、其他需要说明的问题',
      '（一）后续工作计划',
      '（二）主要经验做法、改进措施和有关建议等',
    ]);
  });

  test('asks every question that the logic reads', () => {
    const ids = outline.fields.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.values(FIELD)));
  });

  test('a report of one project has the same headings', () => {
    const texts = (blocks: readonly OutlineBlock[]) =>
      headings(blocks)
        .filter(({ level }) => level < 3)
        .map(({ text }) => text);
    expect(texts(outline.projectBlocks)).toEqual(texts(outline.blocks));
  });

  test('demands every project in sections 1.1, 1.2, 2, 3 and 4, by these answers', () => {
    const sections = coveringSections(outline).map(
      ({ section, fields }) => `${section}: ${fields.map(({ id }) => id).join(' ')}`,
    );
    expect(sections).toEqual([
      '1.1: F12 F13 F14 F15 F16 F37',
      '1.2: F20 F22 F21',
      '2: F30 F32 F33 F33a F36 F34 F35a',
      '3: F40 F41 F42 F43 F44',
      '4: F50 F51 F52 F53',
    ]);
  });
});

describe('loadOutline', () => {
  const fields = {
    schema: 1,
    fields: [
      {
        id: 'A',
        label: 'a',
        level: 'office',
        type: 'text',
        required: 'optional',
        help: '',
        blank: '',
      },
    ],
  };
  const file = {
    schema: 1,
    id: 'x',
    version: '1',
    name: 'x',
    source: { text: 'x', certainty: 'checked' },
    label: null,
    title: '{unit}',
    form: 'f',
    profile: 'p',
    fields: ['A'],
    blocks: [],
    projectBlocks: [],
  };

  test('takes a shared question as it is, or with what differs', () => {
    expect(loadOutline(file, fields).fields[0]).toMatchObject({ label: 'a', fromSheet: false });
    const changed = loadOutline({ ...file, fields: [{ id: 'A', max: 100 }] }, fields);
    expect(changed.fields[0]).toMatchObject({ label: 'a', max: 100 });
  });

  test('refuses a reference to no question and a wrong file', () => {
    expect(() => loadOutline({ ...file, fields: ['B'] }, fields)).toThrow();
    expect(() => loadOutline({ ...file, blocks: [{ kind: 'poem' }] }, fields)).toThrow();
  });

  test('takes a layout that is registered, and refuses any other in one sentence', () => {
    const withLayout = (layout: string) => ({
      ...file,
      blocks: [
        {
          kind: 'heading',
          level: 1,
          text: 'h',
          children: [{ kind: 'layout', layout, fields: [] }],
        },
      ],
    });
    const [heading] = loadOutline(withLayout('reasons-due'), fields).blocks;
    expect(heading).toMatchObject({ children: [{ kind: 'layout', layout: 'reasons-due' }] });
    expect(() => loadOutline(withLayout('no-such'), fields)).toThrow(
      '数据文件“x”不能用：blocks.0.children.0.layout 处，没有登记过名为“no-such”的版式。已登记的有：reasons-due。',
    );
  });
});
