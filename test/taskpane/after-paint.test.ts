import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { afterPaint, doWaiting, isPaintDue } from '../../src/taskpane/after-paint';

describe('work after a paint', () => {
  let frames: (() => void)[] = [];
  const nextFrame = (): void => {
    for (const draw of frames.splice(0)) draw();
  };
  beforeEach(() => {
    frames = [];
    jest.useFakeTimers();
    Object.assign(globalThis, { requestAnimationFrame: (draw: () => void) => frames.push(draw) });
  });
  afterEach(() => {
    doWaiting();
    jest.useRealTimers();
  });

  test('is done once, and not before the frame is over', () => {
    const work = jest.fn();
    afterPaint(work);
    afterPaint(work);
    expect(isPaintDue()).toBe(true);
    nextFrame();
    expect(work).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    expect(isPaintDue()).toBe(false);
  });

  test('is done in the order in which it was asked for', () => {
    const told: string[] = [];
    afterPaint(() => told.push('first'));
    afterPaint(() => told.push('second'));
    nextFrame();
    jest.advanceTimersByTime(1);
    expect(told).toEqual(['first', 'second']);
  });

  test('is done at once where somebody needs it, and not again after the paint', () => {
    const work = jest.fn();
    afterPaint(work);
    doWaiting();
    expect(work).toHaveBeenCalledTimes(1);
    nextFrame();
    jest.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('does not wait for ever for a page that is not drawn', () => {
    const work = jest.fn();
    afterPaint(work);
    jest.advanceTimersByTime(200);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
