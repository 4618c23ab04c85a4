import { Button } from '@fluentui/react-components';
import { use, useEffect, useState, type ReactElement } from 'react';
import type { StoredDocument } from '../../app/store-state';
import type { PaneSaveAttempt } from '../pane-options';
import { useParts } from '../parts/parts-styles';
import { Surroundings } from '../surroundings';
import { SAVING_TEXT as TEXT } from '../text/saving-text';

/** Media type of .docx. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the surroundings said of the last way in which a document was handed over; null before the first. */
function useLastAttempt(): PaneSaveAttempt | null {
  const onSaveAttempt = use(Surroundings)?.options.onSaveAttempt;
  const [last, setLast] = useState<PaneSaveAttempt | null>(null);
  useEffect(() => onSaveAttempt?.(setLast), [onSaveAttempt]);
  return last;
}

/** What came of handing a document over, and the other ways to get it; nothing where the host simply saves. */
export function SaveHelp({
  documents,
}: {
  readonly documents: readonly StoredDocument[];
}): ReactElement | null {
  const parts = useParts();
  const saveBy = use(Surroundings)?.options.saveBy;
  const last = useLastAttempt();
  const document = documents.find(({ name }) => name === last?.file);
  if (!last || !document) return null;
  const { way, result, others, file } = last;
  const ways = result === 'saved' ? [] : others;
  return (
    <section className={parts.section} role="status" aria-label={TEXT.heading}>
      <p className={parts.text}>{TEXT.results[result](TEXT.wayOf(way), file)}</p>
      {result === 'saved' && way === 'clipboard' && <p className={parts.text}>{TEXT.paste}</p>}
      {result === 'unsure' && way === 'browserWindow' && (
        <p className={parts.text}>{TEXT.inBrowser}</p>
      )}
      {saveBy && ways.length > 0 && (
        <>
          <p className={parts.text}>{TEXT.others}</p>
          <div className={parts.row}>
            {ways.map((other) => (
              <Button
                key={other}
                className={parts.button}
                onClick={() => {
                  void saveBy({ name: file, bytes: document.bytes, mediaType: DOCX }, other);
                }}
              >
                {TEXT.wayOf(other)}
              </Button>
            ))}
          </div>
        </>
      )}
      {result !== 'saved' && <p className={parts.quiet}>{TEXT.kept}</p>}
    </section>
  );
}
