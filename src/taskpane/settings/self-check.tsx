import { Button } from '@fluentui/react-components';
import { use, useRef, useState, type ReactElement } from 'react';
import type { SelfCheckLine } from '../../app/self-check-line';
import { ConfirmButton } from '../parts/confirm-button';
import { useParts } from '../parts/parts-styles';
import { Surroundings } from '../surroundings';
import { SELF_CHECK_PANE_TEXT as TEXT } from '../text/self-check-pane-text';
import { pageFacts } from './page-facts';

const ROWS = 10;

/** Where the program has no probes of its own, files are handed to a browser, which does not say what became of them. */
const NOT_SAVED: SelfCheckLine = {
  name: TEXT.saving,
  outcome: 'untold',
  detail: TEXT.savingUntold,
};

interface Result {
  readonly lines: readonly SelfCheckLine[];
  readonly report: string;
}

/** 宿主自检: tries what the product needs of this program and gives a report to copy. */
export function SelfCheck(): ReactElement | null {
  const parts = useParts();
  const around = use(Surroundings);
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'idle' | 'running' | Result>('idle');
  const [copied, setCopied] = useState<string | null>(null);
  if (!around) return null;
  const { host, options } = around;
  const run = async (): Promise<void> => {
    setState('running');
    setCopied(null);
    const { runSelfCheck, selfCheckReport } = await import(
      /* webpackChunkName: "self-check" */ '../../app/self-check'
    );
    const { openScratch, probes } = options;
    const lines = [
      ...pageFacts(options.hostName),
      ...(await runSelfCheck({ host, openScratch, probes })),
      ...(probes ? [] : [NOT_SAVED]),
    ];
    setState({ lines, report: selfCheckReport(lines) });
  };
  const copy = (): void => {
    const field = area.current;
    if (!field) return;
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- web views bar the newer way on pages over http and from folders
    setCopied(document.execCommand('copy') ? TEXT.copied : TEXT.notCopied);
  };
  const linesThat = (wanted: SelfCheckLine['outcome']): readonly SelfCheckLine[] =>
    typeof state === 'object' ? state.lines.filter(({ outcome }) => outcome === wanted) : [];
  const bad = linesThat('bad');
  const untold = linesThat('untold').length;
  return (
    <section className={parts.section} aria-label={TEXT.run}>
      <ConfirmButton
        label={TEXT.run}
        question={options.openScratch ? TEXT.questionScratch : TEXT.question}
        onConfirm={() => {
          void run();
        }}
      />
      {state === 'running' && <p role="status">{TEXT.running}</p>}
      {typeof state === 'object' && (
        <>
          <p role="status" className={bad.length > 0 ? parts.error : parts.done}>
            {bad.length > 0 ? TEXT.someBad(bad.length) : TEXT.allGood(linesThat('good').length)}
            {untold > 0 && TEXT.untold(untold)}
          </p>
          {bad.length > 0 && (
            <ul aria-label={TEXT.badOnes}>
              {bad.map(({ name, detail }) => (
                <li key={name} className={parts.text}>{`${name}：${detail}`}</li>
              ))}
            </ul>
          )}
          <textarea
            ref={area}
            className={parts.input}
            aria-label={TEXT.report}
            readOnly
            rows={ROWS}
            value={state.report}
          />
          <Button className={parts.button} onClick={copy}>
            {TEXT.copy}
          </Button>
          {copied !== null && <p role="status">{copied}</p>}
        </>
      )}
    </section>
  );
}
