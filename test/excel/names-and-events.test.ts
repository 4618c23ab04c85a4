import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errorCode, settled, startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel({ book: ['预算', 'Data 1', 'Last'], apiLevel: '1.17' });
});
afterEach(() => {
  expect([...started.excel.unknownMembers]).toEqual([]);
  started.dispose();
});

function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return started.Excel.run(batch);
}

describe('names and selection', () => {
  test('names are added, hidden, changed and taken away', async () => {
    await run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem('Data 1');
      const name = names.add('_self.mark', sheet.getRange('A2:B2'));
      name.visible = false;
      name.load('name,formula,visible,type,value,scope');
      const own = sheet.names.add('own', '="x"').load('scope,type,value');
      const none = names.getItemOrNullObject('nope').load('name');
      await context.sync();
      expect([name.formula, name.visible, name.type, name.value]).toEqual([
        "='Data 1'!$A$2:$B$2",
        false,
        'Range',
        "'Data 1'!A2:B2",
      ]);
      expect([own.scope, own.type, own.value, none.isNullObject]).toEqual([
        'Worksheet',
        'String',
        'x',
        true,
      ]);
      names.getItem('_self.mark').delete();
      names.load('items/name');
      await context.sync();
      expect(names.items).toEqual([]);
    });
    for (const bad of ['A1', 'a b', '1a', 'R1C1']) {
      const code = await errorCode(() =>
        run(async (context) => {
          context.workbook.names.add(bad, '=1');
          await context.sync();
        }),
      );
      expect([bad, code]).toEqual([bad, 'InvalidArgument']);
    }
  });

  test('what she selects is seen, and select shows a sheet', async () => {
    const { excel } = started;
    excel.user.select("'Data 1'!B2:C3");
    await run(async (context) => {
      const cell = context.workbook.getActiveCell().load('address');
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([cell.address, range.address]).toEqual(["'Data 1'!B2", "'Data 1'!B2:C3"]);
      context.workbook.worksheets.getItem('Last').getRange('D4').select();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(active.name).toBe('Last');
    });
    expect(excel.undoStack).toEqual([]);
  });
});

describe('events', () => {
  test('tell of her changes and of our own, until the handler is removed', async () => {
    const { excel, Excel } = started;
    const seen: string[] = [];
    const note = (what: string) => () => {
      seen.push(what);
      return Promise.resolve();
    };
    const handlers = await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add((event) => {
          seen.push(`${event.address} ${event.triggerSource} ${event.source}`);
          return Promise.resolve();
        }),
        worksheets.onAdded.add(note('added')),
        worksheets.onDeleted.add(note('deleted')),
        worksheets.onNameChanged.add(note('renamed')),
      ];
      await context.sync();
      return added;
    });
    excel.user.edit("'Data 1'!C5", 42);
    excel.user.renameSheet('Last', 'Final');
    excel.user.insertSheet('New');
    excel.user.deleteSheet('New');
    await settled();
    expect(seen).toEqual(['C5 Unknown Local', 'renamed', 'added', 'deleted']);
    await run(async (context) => {
      context.workbook.worksheets.getItem('预算').getRange('A1:B1').values = [[1, 2]];
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('预算').getRange('A2').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settled();
    expect(seen.slice(4)).toEqual(['A1:B1 ThisLocalAddin Local']);
    const [first] = handlers;
    if (!first) throw new Error('no handler');
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    excel.user.edit("'Data 1'!C6", 1);
    await settled();
    expect(seen).toHaveLength(5);
  });
});
