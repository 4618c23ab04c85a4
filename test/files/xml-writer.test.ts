import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeXml } from '../../src/files/xml';
import { XmlWriter } from '../../src/files/xml-writer';
import { escapeCellText } from '../../src/files/xlsx/cell-text';

const SIGNS = Array.from('&<>"\r\n_x0041甲é\u0000\uffff').concat('\ud83d', '\ude00');
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const written = (write: (writer: XmlWriter) => void): string => {
  const writer = new XmlWriter();
  write(writer);
  return decode(writer.finish());
};

test.each([
  ['ASCII', 'ROUND(H6-E6,6)'],
  ['two bytes', 'Ø±é߿'],
  ['three bytes', '项目支出，“”\uffff'],
  ['surrogate pairs', '𠮷a𠮷'],
  ['long', '预算a'.repeat(40_000)],
  ['empty', ''],
])('text is written as UTF-8: %s', (_name, text) => {
  const got = written((writer) => {
    writer.add(text);
  });
  expect(got === text).toBe(true);
});

test.each([
  ['signs', 'IF(A1<>"甲",B1&C1,"")'],
  ['what looks like an escape', '_x0041_ 甲_乙'],
  ['carriage return', '一\r\n二\t三'],
  ['controls and half pairs', '\u0001甲\ud800乙\udfff\ufffe'],
  ['surrogate pairs', '𠮷<𠮷'],
])('content is escaped as cells need it: %s', (_name, text) => {
  const got = written((writer) => {
    writer.addContent(text, escapeCellText);
  });
  expect(got).toBe(escapeCellText(text));
});

test('any content is what the escaping by whole texts gives', () => {
  const units = fc.string({ unit: 'binary' });
  const signs = fc.string({ unit: fc.constantFrom(...SIGNS) });
  fc.assert(
    fc.property(fc.array(fc.oneof(units, signs)), (texts) => {
      for (const escape of [escapeXml, escapeCellText]) {
        const wanted = texts.map((text) => `<t>${escape(text)}</t>`).join('');
        const got = written((writer) => {
          for (const text of texts) {
            writer.add('<t>');
            writer.addContent(text, escape);
            writer.add('</t>');
          }
        });
        expect(got).toBe(wanted);
      }
    }),
  );
});

test('markup stands in order among text, however much of it there is', () => {
  const got = written((writer) => {
    for (let row = 0; row < 2000; row++) {
      writer.addMarkup('<row r="', String(row), '">');
      writer.addContent('项目', escapeCellText);
      writer.addMarkup('</row>');
    }
  });
  const wanted = Array.from({ length: 2000 }, (_, row) => `<row r="${row}">项目</row>`);
  expect(got === wanted.join('')).toBe(true);
});
