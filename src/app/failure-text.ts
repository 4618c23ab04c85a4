import { plainLine } from '../core/sheet/plain-line';
import type { FileRefusal } from '../files/refusal';
import { refusalText } from '../files/refusal-text';
import { HostFailure, type HostFailureCode } from '../host/host-failure';

/** What happened, why, and what to do, for each way in which a host may fail. */
const SENTENCES: Readonly<Record<HostFailureCode, (subject: string) => string>> = {
  'sheet-missing': (name) => `找不到工作表“${name}”：它可能已被删除或改名。请重新读取后再试。`,
  'sheet-protected': (name) =>
    `工作表“${name}”受保护，不能修改。请先在“审阅”里撤销工作表保护，再试一次。`,
  'workbook-protected': () =>
    '工作簿结构受保护，不能新增工作表。请先在“审阅”里撤销工作簿保护，再生成报告。',
  'read-only': (name) => `“${name}”以只读方式打开，不能写入。请另存一份再生成报告。`,
  'cell-changed': (cell) => `${cell} 的内容已经变了，没有改动它。请重新校验后再更正。`,
  'cell-being-edited': () => '有单元格正在编辑。请按 Enter 或 Esc 结束编辑，稍后会自动继续。',
  'name-taken': (name) => `已有名为“${name}”的工作表，没有覆盖它。请改名后再试。`,
  'too-large': (what) => `“${what}”太大，超出上限。请减少行数，或分成几份再处理。`,
  cancelled: () => '已取消，工作簿没有改动。',
  'host-gone': () => '与表格程序的连接已中断。请关闭窗格后重新打开，已填内容会保留。',
  'save-failed': (name) => `“${name}”没有保存成功。请检查磁盘空间和写入权限后再试。`,
  unsupported: (what) => `当前程序不支持“${what}”。`,
  'write-failed': (what) => `写入“${what}”时出错，工作簿已恢复原样。请再试一次。`,
};

/** One clear line for a failure that may be expected. */
export function failureText(failure: FileRefusal | HostFailure): string {
  return failure instanceof HostFailure
    ? SENTENCES[failure.code](plainLine(failure.subject))
    : refusalText(failure);
}
