import { describe, expect, test } from '@jest/globals';
import { readCellLooks } from '../../src/workbench/spreadsheet/read-cell-looks';
import { runSteps } from '../../src/core/steps';
import { readSheetLook } from '../../src/workbench/spreadsheet/read-sheet-look';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('looks of cells', () => {
  test('font, border and alignment come from the tables that a style points to', () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <fonts><font><sz val="11"/><name val="宋体"/></font><font><i/><u/><sz val="18"/><name val="黑体"/></font></fonts>
      <borders><border/><border><left style="thin"><color rgb="FFFF0000"/></left><bottom style="double"/><top style="none"/></border></borders>
      <cellXfs><xf fontId="0" borderId="0"/><xf fontId="1" borderId="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs>
    </styleSheet>`;
    expect(readCellLooks(utf8(styles), 'styles.xml')).toEqual([
      { font: '宋体', size: 11 },
      {
        font: '黑体',
        size: 18,
        italic: true,
        underline: true,
        vertical: 'center',
        wrap: true,
        borders: { left: { line: 'thin', color: 'FF0000' }, bottom: { line: 'double' } },
      },
    ]);
  });
});

describe('shape of a sheet', () => {
  const look = (inner: string) =>
    runSteps(
      readSheetLook(
        utf8(
          `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`,
        ),
        'sheet1.xml',
      ),
    );

  test('widths in pixels for each column, heights in pixels for each row', () => {
    const { columnWidths, rowHeights } = look(
      '<cols><col min="2" max="3" width="10" customWidth="1"/></cols><sheetData><row r="4" ht="30"/></sheetData>',
    );
    expect([...columnWidths]).toEqual([
      [1, 80],
      [2, 80],
    ]);
    expect([...rowHeights]).toEqual([[3, 40]]);
  });

  test('frozen panes, grid lines and the colour of the tab', () => {
    const { frozenRows, frozenColumns, showGridLines, tabColor } = look(
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="5" topLeftCell="C6" state="frozen"/></sheetView></sheetViews><sheetData/>',
    );
    expect({ frozenRows, frozenColumns, showGridLines, tabColor }).toEqual({
      frozenRows: 5,
      frozenColumns: 2,
      showGridLines: false,
      tabColor: '00B050',
    });
  });

  test('a split that is not frozen freezes nothing', () => {
    const split = look(
      '<sheetViews><sheetView><pane ySplit="2000" state="split"/></sheetView></sheetViews>',
    );
    expect(split.frozenRows).toBe(0);
  });

  test('styles of empty cells are known, by address or by order', () => {
    const { styles } = look(
      '<sheetData><row r="2"><c r="C2" s="5"/></row><row><c s="1"/><c/><c s="2"/></row></sheetData>',
    );
    expect(styles.get(1)?.[2]).toBe(5);
    expect(styles.get(2)).toEqual([1, undefined, 2]);
  });
});
