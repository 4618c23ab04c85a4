import { expect, test } from '@jest/globals';
import { breakList } from '../../../src/core/report/break-list';
import { tablePrint } from '../../../src/core/report/look';
import { createSheetDraft } from '../../../src/core/report/sheet-draft';

/** A list of rows of 20 points below a title of 30, the last three of which stay together. */
function broken(rows: number) {
  const draft = createSheetDraft();
  draft.height(0, 30);
  for (let row = 1; row <= rows; row++) draft.height(row, 20);
  const end = rows + 1;
  const found = breakList(draft, { first: 1, keepFrom: end - 3, end, page: 130, repeated: 10 });
  const { print } = draft.finish({
    key: 'summary',
    name: '甲',
    columnWidths: [],
    print: tablePrint('landscape', ''),
  });
  return { ...found, rowBreaks: print?.rowBreaks };
}

test.each([
  [5, { breaks: 0, used: 130, rowBreaks: [] }],
  // The last three move together, though one of them would have found room.
  [6, { breaks: 1, used: 70, rowBreaks: [4] }],
  [11, { breaks: 1, used: 130, rowBreaks: [6] }],
  [12, { breaks: 2, used: 70, rowBreaks: [6, 10] }],
])('%d rows end on a page with two before the last', (rows, wanted) => {
  expect(broken(rows)).toEqual(wanted);
});
