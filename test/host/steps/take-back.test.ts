import { expect, test } from '@jest/globals';
import { HostFailure } from '../../../src/host/host-failure';
import { takeBack } from '../../../src/host/steps/take-back';

test('where taking back fails too, the first failure is told, with both, also in browsers without AggregateError', async () => {
  const { AggregateError: known } = globalThis;
  Reflect.deleteProperty(globalThis, 'AggregateError');
  try {
    const failure = new HostFailure('sheet-protected', '预算');
    const second = new Error('gone');
    const failed = await takeBack(failure, () => Promise.reject(second)).catch(
      (cause: unknown) => cause,
    );
    expect(failed).toBeInstanceOf(HostFailure);
    expect(failed).toMatchObject({
      code: 'sheet-protected',
      subject: '预算',
      cause: [failure, second],
    });
  } finally {
    Object.assign(globalThis, { AggregateError: known });
  }
});
