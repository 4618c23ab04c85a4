import { describe, expect, test } from '@jest/globals';
import { DIMENSIONS } from '../../../../src/core/evaluation/dimension';
import { parseGroup } from '../../../../src/core/evaluation/indicator';
import { projectTypes } from '../../../../src/core/evaluation/indicators/library';
import { suggestIndicators } from '../../../../src/core/evaluation/indicators/suggest-indicators';
import { findOutline } from '../../../../src/core/evaluation/outline/outlines';

describe('suggestIndicators', () => {
  test.each<[string, string | undefined]>([
    ['城乡居民养老金发放', 'benefit-payment'],
    ['医疗保险业务经费', 'business-handling'],
    ['基金稽核专项', 'audit-and-inspection'],
    ['办公软件系统维护', 'software-maintenance'],
    ['普法宣传培训', 'publicity-and-training'],
    ['非税征收管理经费', 'collection-subsidy'],
    ['退休人员社会化管理服务费', 'retiree-community-service'],
    ['老干部文体活动', 'cultural-activities'],
    ['办公设备购置', 'equipment-procurement'],
    ['中央转移支付资金', 'transfer-payment'],
    ['保安劳务外包', 'purchased-service'],
    ['办公楼维修改造工程', 'construction-and-repair'],
    ['企业稳岗补贴', 'subsidy'],
    ['甲乙丙', undefined],
  ])('%s', (name, type) => {
    expect(suggestIndicators(name)[0]?.type.id).toBe(type);
  });

  test('tells by which words it knows', () => {
    expect(suggestIndicators('道路维修')[0]?.keywords).toEqual(['维修', '道路']);
  });
});

describe.each(projectTypes.map((type) => [type.id, type] as const))('%s', (_, type) => {
  const columns = findOutline('yunnan-2019-annex-4-2')!.fields.find(
    ({ id }) => id === 'F21',
  )!.columns!;
  const categories = columns.find(({ id }) => id === 'category')!.options!;

  test('has indicators in every dimension, each once', () => {
    expect(new Set(type.indicators.map(({ dimension }) => dimension))).toEqual(new Set(DIMENSIONS));
    const names = type.indicators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has a quantity and a satisfaction or benefit, as every table must', () => {
    expect(type.indicators.some(({ category }) => category === '数量指标')).toBe(true);
    expect(type.indicators.some(({ group }) => group === 'benefit')).toBe(true);
  });

  test('uses categories of the form', () => {
    for (const { category, group } of type.indicators) {
      expect(categories).toContain(category);
      const byWord = parseGroup(category);
      if (group === 'satisfaction') expect(byWord).toBe('satisfaction');
    }
  });

  test('a bare number has a unit', () => {
    for (const { comparison, unitOfMeasure } of type.indicators) {
      expect(unitOfMeasure === '').toBe(comparison === 'qualitative');
    }
  });
});

test('there are thirteen types with ids of their own', () => {
  expect(new Set(projectTypes.map(({ id }) => id)).size).toBe(13);
});
