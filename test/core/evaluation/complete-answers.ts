import type { FieldValue } from '../../../src/core/evaluation/answers';

/** Rows of an indicator table that earn 100 together with full execution. */
export const FULL_INDICATORS: readonly { readonly [key: string]: FieldValue }[] = [
  {
    group: '产出指标',
    category: '数量指标',
    name: '宣讲场次',
    comparison: '≥',
    target: '10',
    unitOfMeasure: '场',
    actual: '12',
    weight: 50,
  },
  {
    group: '效益指标',
    category: '社会效益指标',
    name: '新开工项目参保率',
    comparison: '≥',
    target: '95%',
    unitOfMeasure: '%',
    actual: '98%',
    weight: 30,
  },
  {
    group: '满意度指标',
    category: '服务对象满意度指标',
    name: '参加人员满意度',
    comparison: '≥',
    target: '90%',
    unitOfMeasure: '%',
    actual: '93%',
    weight: 10,
  },
];

/** Every required answer of a project whose budget was spent as planned, without any fault. */
export const COMPLETE_PROJECT: Readonly<Record<string, FieldValue>> = {
  F12: ['经常性', '特定目标类'],
  F13: '《某区工伤保险宣传工作方案》及区财政年初批复',
  F14: '用于印制工伤保险政策宣传资料、组织工地现场宣讲和开展事故调查取证三项内容。',
  F15: { text: '全区在建建筑施工项目及其农民工', count: 42, countUnit: '个' },
  F16: '工伤保险科',
  F20: '全年开展宣讲不少于10场，新开工项目参保率达到95%以上，参加人员满意度不低于90%。',
  F21: FULL_INDICATORS,
  F22: '全年实际宣讲12场，新开工项目参保率为98%，参加人员满意度为93%，各项目标均已实现。',
  F30: { 一般公共预算: 10 },
  F40: '年初调研了42个在建项目并测算了资料印制数量',
  F41: { involved: false },
  F42: { answer: false },
  F43: { involved: false },
  F44: { text: '六月和十一月各检查一次，未发现违规支出', times: 2 },
  F50: '全年预算10万元，支出10万元，资料印制通过比价确定为每份2.5元，比上年的每份2.8元降低0.3元，支出控制在预算以内。',
  F51: '计划于11月底前完成10场宣讲，实际于10月底完成12场，资料印制验收合格率为100%，款项在验收后15天内支付。',
  F52: '新开工项目参保率由上年的91%提高到98%，新增参保农民工1350人，工伤咨询投诉由上年的35件减少到19件。',
  F53: '工伤保险宣传列入常年工作，配备专职人员3人，下年预算已安排10万元，与住建部门建立了每季度会商机制。',
};

/** Every required answer of an office, without any fault. */
export const COMPLETE_OFFICE: Readonly<Record<string, FieldValue>> = {
  F03: '2020-03-20',
  F04: 200,
  F35: [
    {
      title: '《某区社会保险局财务管理办法》',
      execution: '每笔支出经科室、财务、分管领导三级审批',
    },
  ],
  F60: {
    answer: true,
    text: '办法中对宣传费的标准规定不细，拟于6月底前修订',
    f1: true,
    f2: true,
    f3: false,
  },
  F61: {
    answer: false,
    text: '按科室任务量和上年决算分配，经局务会集体研究',
    g1: true,
    g2: true,
    g3: false,
    g4: true,
  },
  F62: {
    answer: false,
    text: '收到财政授权额度后15个工作日内支付',
    h1: true,
    h2: false,
    h3: false,
  },
  F63: {
    answer: false,
    text: '全年内审2次，未发现截留挪用，参保率提高7个百分点',
    i1: true,
    i2: false,
    i3: false,
    i4: true,
  },
  F64: [
    {
      problem: '宣传费标准不细',
      cause: '办法制定较早',
      measure: '修订管理办法',
      section: '财务科',
      deadline: '2020年6月底',
    },
  ],
  F70: [{ task: '修订财务管理办法并组织学习', section: '财务科', deadline: '2020年6月底' }],
  F71: '把宣讲安排在工地开工前，由科室与住建部门同去，当场办理参保登记，一次完成宣传和登记。',
  F71a: '修订管理办法，细化宣传费标准；每季度通报一次预算执行进度，低于进度的科室书面说明。',
};
