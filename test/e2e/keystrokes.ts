import type { Page } from 'playwright-core';

/** Milliseconds from keys to the paint that shows them. */
export interface KeystrokeTimes {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly all: readonly number[];
}

/** Slows the page's processor down by a factor. */
export async function throttle(page: Page, factor: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: factor });
}

/** Notes for each key in the page how long it took until what it changed was painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keystrokeTimes: times });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            times.push(performance.now() - timeStamp);
          };
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * Types into the control that has the focus, at the pace of a quick typist, pausing now and then for so long that the
 * whole is judged anew while she goes on.
 */
export async function timeKeystrokes(page: Page, text: string): Promise<KeystrokeTimes> {
  await watchKeys(page);
  for (const [index, sign] of Array.from(text).entries()) {
    await page.keyboard.press(sign);
    await page.waitForTimeout(index % 12 === 11 ? 650 : 110);
  }
  await page.waitForTimeout(500);
  const times = await page.evaluate(
    () => (window as unknown as { keystrokeTimes: number[] }).keystrokeTimes,
  );
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return {
    count: times.length,
    median: at(0.5),
    p95: at(0.95),
    max: at(1),
    all: times.map(rounded),
  };
}
