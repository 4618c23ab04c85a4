import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { StepProps, StepTarget } from '../steps';
import { useParts } from './parts-styles';

/** A button that leads to another step. */
export function StepButton({
  go,
  step,
  words,
  appearance = 'secondary',
}: Pick<StepProps, 'go'> & {
  readonly step: StepTarget['step'];
  readonly words: string;
  readonly appearance?: 'primary' | 'secondary';
}): ReactElement {
  const styles = useParts();
  return (
    <Button
      appearance={appearance}
      className={styles.button}
      onClick={() => {
        go({ step });
      }}
    >
      {words}
    </Button>
  );
}
