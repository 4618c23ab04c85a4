import type { ExecutionStatus } from '../core/budget/budget-table';

/** Help of the command line. */
export const HELP = `绩效自评：从预算工作簿生成《项目支出绩效自评报告》。不联网，不上传。

用法：self-evaluation <命令> 文件 [选项]

命令
  check 预算.xlsx [--json] [--explain]            读取并校验预算表
  draft 预算.xlsx [-o 填报.json]                  生成填报文件：表里有的已填好，没有的留空
  report 预算.xlsx [--answers 填报.json] [-o 文件夹]  生成报告表和文字报告
  verify 报告.docx --against 预算.xlsx [--json]   核对一份文字报告与预算表是否一致
  extract 预算-绩效自评.xlsx [-o 文件夹]          从工作簿中取出文字报告和填报内容

读取选项（check、draft、report、verify 通用）
  --sheet 表名            只读这张工作表
  --unit 元|千元|万元|亿元  金额单位
  --map 字段=列            指定列，可多次使用，如 --map expenditure=H
  --answer 问题=答案       回答 check 列出的问题，可多次使用
  --outline 编号           报告提纲（默认 yunnan-2019-annex-4-2）
  --as-of YYYY-MM          统计截止月份（默认年末）
  --date YYYY-MM-DD        填报日期，没有填报时用于落款；不写时文件记为今天，落款待填

report 选项
  --answers 填报.json  填报文件
  -o 文件夹            输出文件夹（默认与预算工作簿相同）
  --force              输出文件已存在时替换
  --in-place           直接写回预算工作簿，原文件另存为 .bak

退出码：0 无错误；1 有错误级问题；2 文件不能用；3 有必须先回答的问题`;

/** Words of one execution status, for the list of projects. */
export type StatusWords = Readonly<Record<ExecutionStatus, string>>;

/** Sentences of the command line; each takes what it needs and gives one line. */
export const TEXT = {
  unknownCommand: (name: string) => `没有“${name}”这个命令。用 --help 查看用法。`,
  missingFile: (command: string) => `${command} 需要一个文件。用 --help 查看用法。`,
  unknownOption: (option: string) => `没有“${option}”这个选项。用 --help 查看用法。`,
  missingValue: (option: string) => `${option} 后面要写内容。用 --help 查看用法。`,
  needlessValue: (option: string) => `${option} 后面不用写内容。用 --help 查看用法。`,
  manyFiles: (command: string, file: string) =>
    `${command} 一次只处理一个文件，多出了“${file}”。文件名里有空格的，请用引号括起来。`,
  badUnit: (word: string) => `--unit 只能是 元、千元、万元、亿元，不能是“${word}”。`,
  badMap: (text: string) => `--map 要写成 字段=列，例如 --map expenditure=H；收到“${text}”。`,
  badAnswer: (text: string) => `--answer 要写成 问题=答案；收到“${text}”。`,
  badMonth: (text: string) => `--as-of 要写成 YYYY-MM，例如 2019-09；收到“${text}”。`,
  badDate: (text: string) => `日期要写成 YYYY-MM-DD，例如 2020-03-20；收到“${text}”。`,
  unknownOutline: (id: string, known: string) => `没有编号为“${id}”的提纲。可用：${known}。`,
  isFolder: (file: string) => `“${file}”是文件夹。请写出其中工作簿的文件名。`,
  unusedMap: (field: string, column: string) =>
    `--map ${field}=${column} 没有用上：读到的表里没有${column}列。请核对列标。`,
  noSheet: (sheet: string, names: string) => `没有名为“${sheet}”的工作表。这个工作簿里有${names}。`,
  systemReasons: {
    EACCES: '没有权限',
    EPERM: '没有权限',
    EBUSY: '正被别的程序占用',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘是只读的',
    EEXIST: '已有同名的文件',
    ENOTDIR: '路径中间有一段是文件，不是文件夹',
    ENOENT: '上级文件夹不存在',
    ENAMETOOLONG: '文件名太长',
  } as Readonly<Partial<Record<string, string>>>,
  unreadable: (file: string, why: string) => `打不开“${file}”：${why}。`,
  fileMissing: (file: string) => `找不到文件“${file}”。请检查路径和文件名。`,
  badAnswers: (file: string, where: string) =>
    `填报文件“${file}”不合要求：${where}。请用 draft 重新生成一份再填写。`,
  outputExists: (file: string) => `“${file}”已经存在，未改动。要替换请加 --force。`,
  writeFailed: (file: string, why: string) => `写不进“${file}”：${why}。原有文件未改动。`,
  progress: (what: string, done: number, total: number) => `${what}… ${done}/${total}`,
  reading: '读取工作表',
  writing: '写入报告',
  found: (sheet: string, range: string, count: number, unit: string, year: string) =>
    `“${sheet}”${range}：${count} 个项目，单位${unit}，年度${year}`,
  noTable: (file: string, sheets: string) =>
    `“${file}”里没有找到预算表：查看了${sheets}，都没有同时含项目名称和金额的表头。可以用 --sheet 指定工作表，用 --map 指定列。`,
  sheetNames: (names: readonly string[], more: number) =>
    names.map((name) => `“${name}”`).join('、') +
    (more > 0 ? `等 ${names.length + more} 张表` : ''),
  adjustedBudget: '全年预算',
  originalBudget: '年初预算',
  sums: (budgetName: string, budget: string, spent: string, rate: string) =>
    `${budgetName}${budget}，支出${spent}，执行率${rate}`,
  money: (amount: string) => ` ${amount} 万元`,
  notSummed: '暂时算不出（有金额读不出来或要先确认）',
  status: (word: string, count: number) => `${word} ${count} 个`,
  unknown: '待确认',
  questionsTitle: (count: number) => `需要确认 ${count} 项：`,
  question: (id: string, text: string) => `  [${id}] ${text}`,
  option: (value: string, meaning: string, recommended: boolean) =>
    `      ${recommended ? '→' : ' '} ${value}${meaning.startsWith(value) ? meaning.slice(value.length) : `：${meaning}`}`,
  howToAnswer: (id: string, value: string) => `  回答方法：--answer "${id}=${value}"`,
  findingsTitle: (errors: number, warnings: number, hints: number) =>
    `校验：错误 ${errors} 个，警告 ${warnings} 个，提示 ${hints} 个`,
  noFindings: '校验：未发现问题',
  moreFindings: (code: string, count: number) =>
    `  ${code} 还有 ${String(count)} 条，这里不再逐条列出；加 --json 可列出全部。`,
  finding: (severity: string, code: string, where: string, message: string) =>
    `  ${severity} ${code} ${where}  ${message}`,
  consequence: (code: string, where: string, message: string) =>
    `      └ 同一原因：${code} ${where}  ${message}`,
  severities: { error: '错误', warning: '警告', info: '提示' },
  blocked: '有必须先确认的问题，未生成报告。',
  tooManyProjects: (count: number, most: number) =>
    `共有 ${count} 个项目，一份报告最多 ${most} 个，未生成报告，文件未改动。请按部门或科室分成几个工作簿，或用 --sheet 一次只处理一张工作表。`,
  wrote: (what: string, file: string) => `${what}：${file}`,
  workbook: '工作簿',
  narrative: '文字报告',
  backup: '原文件备份',
  answersFile: '填报内容',
  statusLine: (isDraft: boolean, open: number) =>
    isDraft ? `状态：草稿，还有 ${open} 项待填` : '状态：定稿',
  draftBecauseErrors: (count: number) => `状态：草稿，有 ${count} 个错误级问题待更正`,
  nothingToExtract: '这个工作簿里没有保存过报告或填报内容。',
  storeUnreadable: (why: string) => `工作簿里的填报内容读不出来（${why}），未改动。`,
  storeProblems: {
    'not-a-store': '同名工作表不是本工具写的',
    'newer-version': '它由更新的版本写成，请升级后再用',
    damaged: '内容被改动或损坏',
  },
  verify: {
    against: 'verify 需要用 --against 指明预算工作簿，例如 verify 报告.docx --against 预算.xlsx。',
    nothing: '核对：文字报告与预算表一致，未发现问题',
    blocked: '有必须先确认的问题，未核对文字报告。',
    finding: (severity: string, code: string, paragraph: number, quote: string, message: string) =>
      `  ${severity} ${code} 第${paragraph}段“${quote}”  ${message}`,
  },
  explainTitle: (id: string) => `识别依据（${id}）：`,
  crash: (detail: string) =>
    `程序内部出错，文件未改动：${detail}。请把这一行和所用命令反馈给维护人员。`,
} as const;
