import { plainLine } from '../core/sheet/plain-line';
import type { FileRefusal, RefusalCode } from './refusal';

const CONVERT =
  '请用 Excel 或 WPS 表格打开它，点“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再选用新文件。';
const REPAIR =
  '请用 Excel 或 WPS 表格打开它，若提示修复则同意，另存为新的 .xlsx 后再选用；打不开时请向提供者另要一份。';

/** For each code: what happened, why it stops the work, and what to do. */
const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  'empty-file':
    '文件是空的：大小为 0 字节，里面没有任何内容。请检查文件是否已下载或复制完整，再选用一次。',
  'not-a-workbook': `这不是 Excel 工作簿：文件里没有工作簿部分，可能是 Word、演示文稿或其他压缩包。请选用预算 .xlsx 文件。`,
  encrypted:
    '文件设有打开密码：内容已加密，无法读取。请用 Excel 或 WPS 表格输入密码打开，取消密码（文件—信息—保护工作簿—用密码进行加密，清空密码）并保存后再选用。',
  'legacy-xls': `这是旧版 .xls 文件：它的格式与 .xlsx 不同，直接改扩展名也没有用。${CONVERT}`,
  'legacy-doc':
    '这是旧版 Word 文件（.doc）：它的格式与 .docx 不同，无法读取。请用 Word 或 WPS 文字打开，“另存为”.docx 后再选用。',
  et: `这是 WPS 表格的 .et 文件：它的格式与 .xlsx 不同。${CONVERT}`,
  csv: `这是文本表格（.csv 或 .txt）：它没有工作表、公式和格式，无法核对也无法写回。${CONVERT}`,
  xlsb: `这是二进制工作簿（.xlsb）：它的格式与 .xlsx 不同。${CONVERT}`,
  ods: `这是 OpenDocument 表格（.ods）：它的格式与 .xlsx 不同。${CONVERT}`,
  'broken-zip': `文件已损坏：压缩结构不完整，可能没有下载完或被截断。请重新获取文件；若它在 Excel 里能打开，请另存为新的 .xlsx 后再选用。`,
  'broken-xml': `文件内容已损坏：其中一部分不符合格式，读出来的数可能是错的，所以没有读取。${REPAIR}`,
  'missing-part': `文件不完整：缺少必需的部分，读出来的数可能是错的，所以没有读取。${REPAIR}`,
  'zip-bomb':
    '文件解压后过大：超出安全上限，为避免占满内存没有读取。请确认文件来源；若确是预算表，请删去无关的工作表和图片后另存为新的 .xlsx。',
  'too-many-cells':
    '工作表过大：单元格数量超出可读上限。请删去无关的行、列或工作表，或按单位拆成几个文件后再选用。',
  'not-a-document': '这不是 Word 文档：文件里没有文档部分。请选用 .docx 格式的文字报告。',
  'unknown-format':
    '认不出这个文件的格式：它既不是 .xlsx 也不是 .docx，扩展名可能与内容不符。请用创建它的软件打开，另存为 .xlsx 后再选用。',
};

/** One line for the accountant; the part or limit concerned stands at its end in brackets. */
export function refusalText(refusal: Pick<FileRefusal, 'code' | 'detail'>): string {
  const { code } = refusal;
  const detail = plainLine(refusal.detail);
  return detail === '' ? SENTENCES[code] : `${SENTENCES[code]}（${detail}）`;
}
