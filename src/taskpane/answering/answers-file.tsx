import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { ANSWERS_FILE_TEXT as TEXT } from '../text/answering-copy-text';
import { useStyles } from './answering-styles';
import { Details } from './details';

const WAYS = ['fill', 'replace', 'copy-from'] as const;
type Way = (typeof WAYS)[number];

interface Chosen {
  readonly name: string;
  readonly text: string;
}

/** Hands a text over as a file of the browser's own. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function ImportChosen({
  session,
  chosen,
  onDone,
}: {
  readonly session: Session;
  readonly chosen: Chosen;
  readonly onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const [way, setWay] = useState<Way>('fill');
  return (
    <div className={styles.card}>
      <p className={styles.quiet}>{TEXT.chosen(chosen.name)}</p>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{TEXT.how}</legend>
        {WAYS.map((each) => (
          <div key={each}>
            <label className={styles.option}>
              <input
                type="radio"
                name="import-way"
                className={styles.tick}
                checked={way === each}
                onChange={() => {
                  setWay(each);
                }}
              />
              {TEXT.ways[each]}
            </label>
          </div>
        ))}
      </fieldset>
      {way === 'replace' && <p className={styles.hint}>{TEXT.willReplace}</p>}
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          onClick={() => {
            session.importAnswers(chosen.text, way);
            onDone();
          }}
        >
          {TEXT.confirm}
        </Button>
        <Button className={styles.button} onClick={onDone}>
          {TEXT.cancel}
        </Button>
      </div>
    </div>
  );
}

/** All answers as one file, out and in. */
export function AnswersFile({ session }: { readonly session: Session }): ReactElement {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [told, setTold] = useState('');
  const choose = async (picked: File): Promise<void> => {
    setTold('');
    try {
      setChosen({ name: picked.name, text: await picked.text() });
    } catch {
      setTold(TEXT.unreadable(picked.name));
    }
  };
  const copyAll = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(session.exportAnswers());
      setTold(TEXT.copied);
    } catch {
      setTold(TEXT.copyFailed);
    }
  };
  return (
    <Details summary={TEXT.title} isIndented>
      <p className={styles.quiet}>{TEXT.hint}</p>
      <div className={styles.row}>
        <Button
          className={styles.button}
          onClick={() => {
            const unit = session.state().evaluation?.unitName ?? '';
            download(session.exportAnswers(), TEXT.fileName(unit));
          }}
        >
          {TEXT.export}
        </Button>
        <Button
          className={styles.button}
          onClick={() => {
            void copyAll();
          }}
        >
          {TEXT.copyAll}
        </Button>
        <Button
          ref={(element: HTMLElement | null) => {
            again.current = element;
          }}
          className={styles.button}
          onClick={() => {
            file.current?.click();
          }}
        >
          {TEXT.import}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={TEXT.import}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (picked) void choose(picked);
          }}
        />
      </div>
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      {chosen && (
        <ImportChosen
          session={session}
          chosen={chosen}
          onDone={() => {
            // The card goes away with the focus.
            again.current?.focus();
            setChosen(null);
          }}
        />
      )}
    </Details>
  );
}
