import { measureFirstPaint } from './first-paint';

// What the pane in Excel needs for its first useful paint: npm run bundle, after npm run build:web. Ends with 1 when it is more
// than the bound.

const BOUND = 190;

async function measure(): Promise<void> {
  const { needed, later, sum } = await measureFirstPaint();
  for (const [name, size] of needed) console.log(`${size.toFixed(1).padStart(7)} KB  ${name}`);
  const isHeld = needed.length > 0 && sum <= BOUND;
  console.log(
    `${sum.toFixed(1).padStart(7)} KB gzip to the first useful paint; bound ${String(BOUND)} KB: ${isHeld ? '达到' : '未达到'}`,
  );
  console.log(`withheld and not needed for it: ${later.join(', ')}`);
  if (!isHeld) process.exitCode = 1;
}

measure().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
