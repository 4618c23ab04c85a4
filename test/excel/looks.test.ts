import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { errorCode, startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel({ book: ['Report'] });
});
afterEach(() => {
  expect([...started.excel.unknownMembers]).toEqual([]);
  started.dispose();
});

function onSheet(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  return started.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Report'));
    await context.sync();
  });
}

const snapshot = () => {
  const [sheet] = started.excel.snapshot().sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

test('fonts, fills and alignments are written by ranges and read where they agree', async () => {
  await started.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const { format } = sheet.getRange('A1:C2');
    format.font.name = '仿宋';
    format.font.size = 12;
    format.font.bold = true;
    format.font.color = 'red';
    format.fill.color = '#ffee00';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    sheet.getRanges('A1,C1').format.indentLevel = 1;
    sheet.getRange('B1').format.fill.clear();
    format.load('fill/color,font/name,font/bold,font/color,wrapText,indentLevel');
    const one = sheet.getRange('A1').load('format/fill/color,format/indentLevel');
    await context.sync();
    expect([format.font.name, format.font.bold, format.font.color, format.wrapText]).toEqual([
      '仿宋',
      true,
      '#FF0000',
      true,
    ]);
    expect([format.fill.color, format.indentLevel]).toEqual([null, null]);
    expect([one.format.fill.color, one.format.indentLevel]).toEqual(['#FFEE00', 1]);
  });
  expect(snapshot().looks.map(({ area }) => area)).toEqual(['A1', 'B1', 'C1', 'A2:C2']);
  const bad: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => {
      sheet.getRange('A1').format.font.size = 500;
    },
    (sheet) => {
      sheet.getRange('A1').format.fill.color = 'no colour';
    },
    (sheet) => {
      sheet.getRange('A1').format.rowHeight = 500;
    },
  ];
  for (const act of bad) expect(await errorCode(() => onSheet(act))).toBe('InvalidArgument');
});

test('edges lie on outer cells and inner lines between them', async () => {
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('InsideVertical').style = 'Double';
  });
  const thick = { style: 'Double', weight: 'Thick', color: '#000000' };
  const top = { style: 'Continuous', weight: 'Medium', color: '#000000' };
  expect(snapshot().looks).toEqual([
    { area: 'A1', value: { borders: { top, right: thick } } },
    { area: 'B1', value: { borders: { top, left: thick } } },
    { area: 'A2', value: { borders: { right: thick } } },
    { area: 'B2', value: { borders: { left: thick } } },
  ]);
});

test('properties of many cells at once', async () => {
  await started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Report').getRange('A1:B2');
    range.setCellProperties([
      [{ format: { fill: { color: '#112233' }, font: { bold: true } } }, {}],
      [{}, { format: { borders: { bottom: { style: 'Continuous' } }, indentLevel: 2 } }],
    ]);
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const cells = range.getCellProperties({
      format: { fill: { color: true }, font: { bold: true }, indentLevel: true },
    });
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    range.load('rowHidden');
    await context.sync();
    expect(cells.value[0]?.[0]).toEqual({
      format: { fill: { color: '#112233' }, font: { bold: true }, indentLevel: 0 },
    });
    expect(cells.value[1]?.[1]).toMatchObject({ format: { indentLevel: 2 } });
    expect(rows.value).toEqual([
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
    ]);
    expect(columns.value).toEqual([{ columnHidden: false }, { columnHidden: true }]);
    expect(range.rowHidden).toBeNull();
  });
  const { rowHeights, columnWidths, hiddenRows, hiddenColumns } = snapshot();
  expect([rowHeights, columnWidths, hiddenRows, hiddenColumns]).toEqual([
    { 1: 30 },
    { A: 90 },
    [1],
    [1],
  ]);
});

test('columns, rows and a whole sheet take sizes and looks, and give them back', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B:C').format.columnWidth = 100;
    sheet.getRange('2:2').format.rowHeight = 40;
    sheet.getRange('A:A').format.font.bold = true;
    sheet.getRange('A5').values = [['inherits']];
  });
  await started.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Report');
    const font = sheet.getRange('A5').format.font.load('bold');
    const wide = sheet.getRange('D1').load('left');
    await context.sync();
    expect([font.bold, wide.left]).toEqual([true, 48 + 99.75 * 2]);
    const all = sheet.getRange();
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
    await context.sync();
  });
  expect([snapshot().columnWidths, snapshot().rowHeights]).toEqual([{}, {}]);
});

test('a sheet laid out for print, frozen, with breaks, conditions and a chart', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['项目', '执行率'],
      ['a', 0.5],
      ['b', 1],
    ];
    sheet.showGridlines = false;
    sheet.tabColor = '#4472c4';
    sheet.freezePanes.freezeAt('A1:A2');
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.leftMargin = 36;
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea('A1:B9');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    sheet.horizontalPageBreaks.add('A5');
    sheet.horizontalPageBreaks.add('A3');
    const condition = sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom;
    condition.rule.formula = '=$B2<1';
    condition.format.font.color = '#FF0000';
    condition.format.fill.color = '#FFEEEE';
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns');
    chart.title.text = '执行率';
    chart.setPosition('D1', 'E4');
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    chart.series.getItemAt(0).name = '率';
  });
  const { page, freeze, tabColor, showGridlines, rowBreaks, conditionalFormats, charts } =
    snapshot();
  expect([freeze, tabColor, showGridlines, rowBreaks]).toEqual([
    { rows: 2, columns: 1 },
    '#4472C4',
    false,
    [2, 4],
  ]);
  expect(page).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    printArea: ['A1:B9'],
    titleRows: [0, 1],
    footer: { left: '', center: '第 &P 页', right: '' },
    margins: { left: 36, right: 50.4 },
  });
  expect(conditionalFormats).toMatchObject([
    { areas: ['B2:B3'], formula: '=$B2<1', fontColor: '#FF0000', fill: '#FFEEEE', bold: null },
  ]);
  expect(charts).toMatchObject([
    {
      type: 'BarClustered',
      title: '执行率',
      left: 144,
      top: 0,
      width: 96,
      height: 60,
      series: [{ name: '率', categories: 'Report!$A$2:$A$3', values: 'Report!$B$2:$B$3' }],
    },
  ]);
});
