import { cellText, entriesOf, isNone, saysSomething, textOf } from '../answer-value';
import { FIELD } from '../field-ids';
import { lacksPlan } from '../text/plan-signs';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** The plan of further work names what will be done, or when. */
export const planWords: EvaluationRule = {
  code: 'R-T10',
  id: 'plan-words',
  severity: 'warning',
  basis: '提纲：后续工作计划',
  message: '“{label}”中“{quote}”未见计划事项或时间。',
  why: '把问题写成计划，后续工作就无从安排和检查。',
  fix: '写明做什么、谁来做、何时完成；问题移到存在的问题中。',
  check: (evaluation) => {
    const value = evaluation.answers.office[FIELD.plans];
    const tasks = entriesOf(value).map((entry) => ({
      task: cellText(entry, 'task'),
      deadline: cellText(entry, 'deadline'),
    }));
    const whole = isNone(value) ? '' : textOf(value);
    const plans = whole === '' ? tasks : [{ task: whole, deadline: '' }];
    return outcomeOf(
      plans
        .filter(({ task, deadline }) => saysSomething(task) && lacksPlan(`${task}。${deadline}`))
        .map(({ task }) => ({ project: null, field: FIELD.plans, data: { quote: task } })),
    );
  },
};
